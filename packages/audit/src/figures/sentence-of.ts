import type { Claim } from '@mingjian/model'

/** A quotation is evidence, not the report: a longer sentence is cut around its claim. */
const longest = 200

/** The sentence a claim stands in, on one line. */
export function sentenceOf({ start, end }: Pick<Claim, 'start' | 'end'>, text: string): string {
  const before = text.slice(Math.max(0, start - longest), start)
  const after = text.slice(end, end + longest)
  const from = Math.max(...['。', '；', ';', '\n'].map(stop => before.lastIndexOf(stop))) + 1
  const to = /[。；;\n]/.exec(after)
  const sentence =
    before.slice(from) + text.slice(start, end) + after.slice(0, (to?.index ?? longest - 1) + 1)
  return sentence.replace(/\s+/g, ' ').trim()
}
