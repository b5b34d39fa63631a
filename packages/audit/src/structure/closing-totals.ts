import type { Span } from '@mingjian/model'
import { type Figure, intervalOf, meet } from './figures.ts'
import { hanNumber } from './markers.ts'
import { prefixSums } from './part-sums.ts'
import { type Part, partsFrom } from './parts.ts'

/** 中央、省、县分别投入1200万元、860万元、420万元: the values of one 分别. */
function seriesParts(text: string, total: Figure, listed: readonly Figure[]): Part[] {
  const isSeries = listed.every(
    (one, at) =>
      one.family === total.family &&
      !one.approximate &&
      (at === 0 || /^\s*[、和]\s*$/.test(text.slice(listed[at - 1]?.end, one.start))),
  )
  return isSeries ? listed.map(figure => ({ figure, label: '分别', times: 1 })) : []
}

const CLOSING =
  /^[，,、]\s*(?:([二两三四五六七八九十])(?:[项类级者校年所县区镇批期]|个|学段)\p{Script=Han}{0,2})?(?:共计|合计|总计|一共|共)(?:获奖|获|有)?\s*$/u

/** 公办30所、民办41所，共计71所: the parts stand before their total, from the start of the sentence. */
export function closingParts(
  text: string,
  [start]: Span,
  total: Figure,
  inside: readonly Figure[],
): Part[] | null {
  const before = inside.filter(one => one.end <= total.start && one.depth === total.depth)
  const last = before.at(-1)
  const closing = last ? CLOSING.exec(text.slice(last.end, total.start)) : null
  if (!closing) return null
  const stop = Math.max(...[...'；;：:'].map(mark => text.lastIndexOf(mark, total.start)), start)
  const words = text.slice(stop, total.start)
  if (/其中|占(?!地)|比|各/.test(words)) return null
  const listed = before.filter(one => one.start >= stop)
  const parts = /分别|依次/.test(words)
    ? seriesParts(text, total, listed)
    : partsFrom(text, total, Math.max(stop, start), listed)
  const ends = tailOf(text, parts)
  const isTail = ends.length >= FEWEST_IN_A_TAIL && (fits(ends, total) || /获/.test(closing[0]))
  if (isTail && !fits(parts, total)) return ends.map(withoutVerb)
  const isCounted = !closing[1] || hanNumber(closing[1].replace('两', '二')) === parts.length
  return parts.length >= 2 && parts.length === listed.length && isCounted ? parts : null
}

/** 获一等奖46件 is a class of prizes. */
const withoutVerb = (part: Part): Part => ({ ...part, label: part.label.replace(/^获/, '') })

const FEWEST_IN_A_TAIL = 2

/** 参赛作品860件，获一等奖46件、二等奖92件，共获奖138件: the last parts, those joined by 、. */
function tailOf(text: string, parts: readonly Part[]): Part[] {
  const start = parts.findLastIndex(({ figure }, at) => {
    const before = parts[at - 1]?.figure.end
    return before === undefined || !/^\s*[、和]/.test(text.slice(before, figure.start))
  })
  return parts.slice(Math.max(0, start))
}

function fits(parts: readonly Part[], total: Figure): boolean {
  const sum = prefixSums(parts).at(-1)
  return sum !== undefined && meet(sum, intervalOf(total))
}
