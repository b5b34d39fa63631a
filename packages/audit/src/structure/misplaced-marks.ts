import { isHeading, type Marker, rankOf } from './markers.ts'
import type { SequenceBreak } from './sequences.ts'

/**
 * The mark that fills a gap but belongs to another level: 二、…（三）…四、. It continues no sequence of
 * its own, so it can only be the missing number written at the wrong level.
 */
export function misplacedMark(markers: readonly Marker[], gap: SequenceBreak): Marker | null {
  const [missing] = gap.missing
  if (gap.kind !== 'missing' || gap.missing.length !== 1 || missing === undefined) return null
  const from = markers.indexOf(gap.before)
  const to = markers.indexOf(gap.at)
  const found = markers.slice(from + 1, to).find(one => isHeading(one) && one.number === missing)
  if (!found || found.scheme === gap.at.scheme) return null
  const before = markers.slice(0, markers.indexOf(found))
  const last = before.findLast(one => one.scheme === found.scheme)
  const next = markers.slice(markers.indexOf(found) + 1, to)
  const hasSiblings =
    last?.number === missing - 1 ||
    next.some(one => one.scheme === found.scheme && one.number === missing + 1)
  return hasSiblings ? null : found
}

/** A heading of a higher level inside an item of a lower one: 1.…（一）…（二）…2.… */
export interface ReversedLevel {
  outer: Marker
  inner: Marker
}

/** Levels used upside down; a new heading above both (一、 …) begins anew and is none. */
export function reversedLevels(markers: readonly Marker[]): ReversedLevel[] {
  const opening = markers.filter(isHeading)
  return opening.flatMap((inner, at) => {
    const outer = opening[at - 1]
    if (!outer || inner.number !== 1 || rankOf(inner) >= rankOf(outer)) return []
    const after = opening.slice(at + 1, at + 40)
    const end = after.findIndex(
      one => rankOf(one) < rankOf(inner) || one.scheme === outer.scheme || one.number === 1,
    )
    const next = after[end]
    const isInside = next?.scheme === outer.scheme && next.number === outer.number + 1
    return isInside ? [{ outer, inner }] : []
  })
}
