import type { Span } from '@mingjian/model'
import { trimCharacters } from '../text/trim-characters.ts'
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
  const places = [...new Map([...cuts.values()].map(({ place }) => [place.start, place])).values()]
  // Where several fall together: blanks in front end before the cut, blanks behind begin after it.
  const insertions = [
    ...places.flatMap(keepFromFront),
    ...[...cuts].map(([offset, cut]) => ({ offset, text: marksOf(cut) })),
    ...places.flatMap(keepToBack),
  ].sort((a, b) => a.offset - b.offset)
  const parts: string[] = []
  let from = 0
  for (const { offset, text } of insertions) {
    parts.push(xml.slice(from, offset), text)
    from = offset
  }
  return parts.join('') + xml.slice(from)
}

interface Insertion {
  offset: number
  text: string
}

/** Blanks at a cut must be kept, those at the ends of a text that does not keep them must not. */
function keepFromFront(place: TextPlace): Insertion[] {
  const { start, trims, prefix: w } = place
  if (trims === null) return []
  const [from] = seenOf(place)
  if (from === 0) return [{ offset: trims, text: KEEP }]
  return [{ offset: start + from, text: `</${w}t><${w}t${KEEP}>` }]
}

function keepToBack(place: TextPlace): Insertion[] {
  const { start, written, trims, prefix: w } = place
  const [, until] = seenOf(place)
  if (trims === null || until === written.length) return []
  return [{ offset: start + until, text: `</${w}t><${w}t>` }]
}

/** What of a written text is seen where blanks at its ends are not kept. */
function seenOf({ written }: TextPlace): Span {
  const seen = trimCharacters(written, ' \t\r\n')
  const from = written.indexOf(seen)
  return [from, from + seen.length]
}

const KEEP = ' xml:space="preserve"'

/** Ends the run, sets the marks, and goes on in a run alike. */
function marksOf({ place: { prefix: w, properties }, starting, ending }: Cut): string {
  const ends = ending.map(
    id =>
      `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
  )
  const starts = starting.map(id => `<${w}commentRangeStart ${w}id="${id}"/>`)
  return `</${w}t></${w}r>${ends.join('')}${starts.join('')}` + `<${w}r>${properties}<${w}t${KEEP}>`
}
