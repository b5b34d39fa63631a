import { CLOSING, isAt, LABEL_STOP } from '../text/characters.ts'
import type { Figure } from './figures.ts'

const LEADING =
  /^(?:其中|包括|全[市县区省国]|我[市县区省]|现有|共有|目前|截至目前|以及|和|及|含|并|且|但|而)+/
const TRAILING =
  /(?:总计|合计|现有|已有|达到|达|[升降增减][至到]|共|计|有|为|是|占|约|近|仅|只|的)+$/

/** The words right before a figure that say what it is, back to the nearest stop. */
export function labelOf(text: string, figure: Figure): string {
  const end = beforeBracket(text, figure.start)
  let start = end
  while (start > end - LONGEST && start > 0) {
    const step = isAt(text, start - 1, LABEL_STOP) ? bracketWithin(text, start) : 1
    if (step === 0) break
    start -= step
  }
  const words = text
    .slice(start, end)
    .replace(/[[［]\d{1,2}[\]］]|\s+/g, '')
    .replace(WITHIN_NOUN, '')
  return words.replace(LEADING, '').replace(TRAILING, '')
}

const LONGEST = 40
const WITHIN_NOUN = /[（(][园班校][）)]/g

/** 在园（班）幼儿, 在校（园）学生: how long the bracket is that ends here and stands within one noun; 0 where there is none. */
function bracketWithin(text: string, end: number): number {
  const written = text.slice(Math.max(0, end - '（班）'.length), end)
  return /^[（(][园班校][）)]$/.test(written) ? written.length : 0
}

/** 骨干教师（含学科带头人）512人: what stands in brackets between the words and the figure is left out. */
function beforeBracket(text: string, end: number): number {
  if (!isAt(text, end - 1, CLOSING)) return end
  const opening = Math.max(text.lastIndexOf('（', end), text.lastIndexOf('(', end))
  const isAside = opening > end - LONGEST && !/[）)]/.test(text.slice(opening, end - 1))
  return isAside ? opening : end
}

/** What all of some names end in. */
export function commonEnding(names: readonly string[]): string {
  const [first = ''] = names
  let length = 0
  while (length < first.length && names.every(one => one.endsWith(first.slice(-length - 1))))
    length++
  return first.slice(first.length - length)
}

/** Longest run of characters two texts share. */
export function commonPiece(a: string, b: string): string {
  let best = ''
  for (let start = 0; start < a.length; start++) {
    let length = best.length + 1
    while (start + length <= a.length && b.includes(a.slice(start, start + length))) {
      best = a.slice(start, start + length)
      length++
    }
  }
  return best
}
