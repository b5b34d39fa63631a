import type { Marker, NumberingScheme } from './markers.ts'
import { SCHEME_ORDER } from './markers.ts'
import type { Strand } from './strands.ts'

/** A mark that does not follow the one before it in its sequence. */
export interface SequenceBreak {
  kind: 'missing' | 'repeated' | 'backwards'
  before: Marker
  at: Marker
  /** Numbers left out, when `missing`. */
  missing: number[]
}

interface Sequence {
  scheme: NumberingScheme
  /** Of a list that the file declares, and not of headings: figures number both side by side. */
  isList: boolean
  last: Marker
}

/**
 * Follows every numbering sequence of a strand. A sequence may restart at 1 anywhere, and may run on through
 * headings above it (items 1 to 22 across nine areas); both are usual. A first mark that is not 1 is
 * taken for an excerpt.
 */
export function findBreaks(text: string, { marks, listed }: Strand): SequenceBreak[] {
  const breaks: SequenceBreak[] = []
  const open: Sequence[] = []
  for (const marker of marks) {
    if (marker.scheme === 'spoken') closeSpokenAcrossParagraphs(text, open, marker)
    const isList = listed.has(marker) && marker.scheme.startsWith('arabic')
    const own = open.filter(one => one.scheme === marker.scheme && one.isList === isList)
    const current = own.at(-1)
    const precedes = (one: Sequence) =>
      one.scheme === marker.scheme && one.last.number === marker.number - 1
    // Word makes items of a list of some lines and not of others that go on the same sequence.
    const follows = (current ? own : open).findLast(precedes)
    if (marker.number === 1) {
      begin(open, marker, isList)
    } else if (follows) {
      resume(open, follows, marker)
    } else if (current) {
      const broken = breakOf(current.last, marker)
      if (broken && !repeatsSlip(breaks.at(-1), broken)) breaks.push(broken)
      if (broken?.kind !== 'backwards') resume(open, current, marker)
    } else {
      begin(open, marker, isList)
    }
  }
  return breaks
}

/** More begun and not resumed than this, and the oldest of a scheme will not be: keeps the scan linear. */
const MOST_OPEN = 50

function begin(open: Sequence[], marker: Marker, isList: boolean): void {
  const same = open.filter(one => one.scheme === marker.scheme)
  if (same.length >= MOST_OPEN && same[0]) open.splice(open.indexOf(same[0]), 1)
  open.push({ scheme: marker.scheme, isList, last: marker })
}

/** 一、二、四、四、 and 一、二、二、四、: one number that was written wrong is left out and repeated, and told once. */
function repeatsSlip(previous: SequenceBreak | undefined, broken: SequenceBreak): boolean {
  if (previous?.at !== broken.before) return false
  if (previous.kind === 'missing') return broken.kind === 'repeated'
  return previous.kind === 'repeated' && broken.missing.length === 1
}

function breakOf(before: Marker, at: Marker): SequenceBreak | null {
  if (at.number === before.number) return { kind: 'repeated', before, at, missing: [] }
  if (at.number < before.number) return { kind: 'backwards', before, at, missing: [] }
  const missing = Array.from(
    { length: at.number - before.number - 1 },
    (_, index) => before.number + 1 + index,
  )
  return { kind: 'missing', before, at, missing }
}

/** Continuing a sequence ends the deeper ones begun since. */
function resume(open: Sequence[], sequence: Sequence, marker: Marker): void {
  const at = open.indexOf(sequence)
  const rank = SCHEME_ORDER.indexOf(sequence.scheme)
  for (let index = open.length - 1; index > at; index--) {
    const one = open[index]
    if (!one) continue
    const isSame = one.scheme === sequence.scheme && one.isList === sequence.isList
    const isDeeper = SCHEME_ORDER.indexOf(one.scheme) > rank && one.scheme !== 'arabic'
    if (isSame || isDeeper) open.splice(index, 1)
  }
  sequence.last = marker
}

function closeSpokenAcrossParagraphs(text: string, open: Sequence[], marker: Marker): void {
  const last = open.findLast(one => one.scheme === 'spoken')
  if (!last || marker.number === 1) return
  const between = text.slice(last.last.span[1], marker.span[0])
  if (between.length > 3000) open.splice(open.indexOf(last), 1)
}
