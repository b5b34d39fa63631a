import { matchesOf } from '../../text/matches.ts'
import { inside, type Placed } from '../../text/spans.ts'
import type { Mask, Quantity } from './quantity.ts'

const aside = /\((?:(?:不?含|不?包括|包含|即|以下简称|简称|下同)[^()]{0,60}|[一-龥]{2,10}口径)\)/g

/**
 * Remarks in brackets that hold no figure: 普惠性幼儿园(包括公办园和民办园), 差异系数(基本均衡口径). They say what is counted in
 * and are not what is counted, so a reader of names passes over them.
 */
export function findAsides(text: string, quantities: readonly Quantity[]): Mask[] {
  const found: Mask[] = []
  for (const match of matchesOf(aside, text)) {
    const start = match.index
    const end = start + match[0].length
    if (inside(quantities, start, end).length === 0) found.push({ start, end })
  }
  return found
}

/** Those of `sorted` that begin in none of `asides`; one pass over both. */
export function outside<T extends Placed>(sorted: readonly T[], asides: readonly Mask[]): T[] {
  let next = 0
  return sorted.filter(({ start }) => {
    let one = asides[next]
    while (one && one.end <= start) one = asides[++next]
    return !one || start < one.start
  })
}
