import type { Span } from '@mingjian/model'
import { trimCharacters } from '../text/trim-characters.ts'
import type { Anchor } from './alignment.ts'
import { spanOf, type TextPlace } from './text-place.ts'

/** Where a comment with this id stands: from its first character to its last. */
export interface CommentRange {
  id: number
  first: Anchor
  last: Anchor
}

interface Cut {
  /** Null between runs, where nothing has to be cut. */
  place: TextPlace | null
  /** `w:`, as this file spells it. */
  prefix: string
  starting: number[]
  ending: number[]
}

/** The part with every comment's marks; runs are cut where one begins or ends inside, nothing else changes. */
export function insertMarks(xml: string, ranges: readonly CommentRange[]): string {
  const cuts = new Map<number, Cut>()
  const cutAt = ([offset, place]: Spot, { place: { prefix } }: Anchor): Cut => {
    const cut = cuts.get(offset) ?? { place, prefix, starting: [], ending: [] }
    cuts.set(offset, cut)
    return cut
  }
  for (const { id, first, last } of ranges) {
    cutAt(spotBefore(first), first).starting.push(id)
    cutAt(spotBehind(last), last).ending.push(id)
  }
  const cutPlaces = [...cuts.values()].flatMap(({ place }) => (place ? [place] : []))
  const places = [...new Map(cutPlaces.map(place => [place.start, place])).values()]
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

/** An offset, and what has to be cut for marks to stand there. */
type Spot = readonly [offset: number, place: TextPlace | null]

function spotBefore({ place, at }: Anchor): Spot {
  if (place.whole?.end) return [place.whole.start, null]
  const [offset] = spanOf(place, at)
  const isFirst = offset === place.start + seenOf(place)[0]
  return isFirst && place.front !== null ? [place.front, null] : [offset, place]
}

function spotBehind({ place, at }: Anchor): Spot {
  if (place.whole?.end) return [place.whole.end, null]
  const [, offset] = spanOf(place, at)
  const isLast = offset === place.start + seenOf(place)[1]
  return isLast && place.back !== null ? [place.back, null] : [offset, place]
}

interface Insertion {
  offset: number
  text: string
}

/** Blanks at a cut must be kept, those at the ends of a text that does not keep them must not. */
function keepFromFront(place: TextPlace): Insertion[] {
  const { start, trims, prefix: w } = place
  const [from] = seenOf(place)
  if (trims === null) return []
  if (from === 0) return [{ offset: trims, text: KEEP }]
  return [{ offset: start + from, text: `</${w}t><${w}t${KEEP}>` }]
}

function keepToBack(place: TextPlace): Insertion[] {
  const { start, written, prefix: w } = place
  const [, until] = seenOf(place)
  if (until === written.length) return []
  return [{ offset: start + until, text: `</${w}t><${w}t>` }]
}

/** What of a written text is seen: all of it, or all but the blanks at its ends. */
function seenOf({ written, trims }: TextPlace): Span {
  if (trims === null) return [0, written.length]
  const seen = trimCharacters(written, ' \t\r\n')
  const from = written.indexOf(seen)
  return [from, from + seen.length]
}

const KEEP = ' xml:space="preserve"'

/** The marks between two runs; inside one, it ends before them and a run alike goes on behind them. */
function marksOf({ place, prefix: w, starting, ending }: Cut): string {
  const marks = [
    ...ending.map(
      id =>
        `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
    ),
    ...starting.map(id => `<${w}commentRangeStart ${w}id="${id}"/>`),
  ].join('')
  if (!place) return marks
  return `</${w}t></${w}r>${marks}<${w}r>${place.properties}<${w}t${KEEP}>`
}
