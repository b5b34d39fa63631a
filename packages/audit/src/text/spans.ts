/** Anything with a place in a passage. */
export interface Placed {
  start: number
  end: number
}

/**
 * Those of `sorted` that lie inside [start, end). Found by halving, so that asking for every figure of
 * a long passage stays linear.
 */
export function inside<T extends Placed>(sorted: readonly T[], start: number, end: number): T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let at = low; at < sorted.length; at++) {
    const one = sorted[at]
    if (!one || one.start >= end) break
    if (one.end <= end) found.push(one)
  }
  return found
}
