import { isAt, LABEL_STOP } from '../text/characters.ts'
import type { Figure } from './figures.ts'

const LEADING =
  /^(?:其中|包括|全[市县区省国]|我[市县区省]|现有|共有|目前|截至目前|以及|和|及|含|并|且|但|而)+/
const TRAILING = /(?:总计|合计|现有|已有|达到|达|共|计|有|为|是|占|约|近|仅|只|的)+$/

/** The words right before a figure that say what it is, back to the nearest stop. */
export function labelOf(text: string, figure: Figure): string {
  let start = figure.start
  while (start > figure.start - 40 && start > 0 && !isAt(text, start - 1, LABEL_STOP)) start--
  const words = text.slice(start, figure.start).replace(/[[［]\d{1,2}[\]］]|\s+/g, '')
  return words.replace(LEADING, '').replace(TRAILING, '')
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
