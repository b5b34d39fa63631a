import type { Anchor } from './alignment.ts'
import { spanOf, type TextPlace } from './body-text.ts'

/** Where a comment with this id stands: from its first character to its last. */
export interface CommentRange {
  id: number
  first: Anchor
  last: Anchor
}

interface Cut {
  place: TextPlace
  starting: number[]
  ending: number[]
}

/** The part with every comment's marks; runs are cut where one begins or ends, nothing else changes. */
export function insertMarks(xml: string, ranges: readonly CommentRange[]): string {
  const cuts = new Map<number, Cut>()
  const cutAt = (offset: number, place: TextPlace): Cut => {
    const cut = cuts.get(offset) ?? { place, starting: [], ending: [] }
    cuts.set(offset, cut)
    return cut
  }
  for (const { id, first, last } of ranges) {
    cutAt(spanOf(first.place, first.at)[0], first.place).starting.push(id)
    cutAt(spanOf(last.place, last.at)[1], last.place).ending.push(id)
  }
  const insertions = new Map([...cuts].map(([offset, cut]) => [offset, marksOf(cut)]))
  for (const { place } of cuts.values()) {
    if (place.trims !== null && place.written.trim() === place.written)
      insertions.set(place.trims, ' xml:space="preserve"')
  }
  const parts: string[] = []
  let from = 0
  for (const [offset, text] of [...insertions].sort(([a], [b]) => a - b)) {
    parts.push(xml.slice(from, offset), text)
    from = offset
  }
  return parts.join('') + xml.slice(from)
}

/** Ends the run, sets the marks, and goes on in a run alike. */
function marksOf({ place: { prefix: w, properties }, starting, ending }: Cut): string {
  const ends = ending.map(
    id =>
      `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
  )
  const starts = starting.map(id => `<${w}commentRangeStart ${w}id="${id}"/>`)
  return (
    `</${w}t></${w}r>${ends.join('')}${starts.join('')}` +
    `<${w}r>${properties}<${w}t xml:space="preserve">`
  )
}
