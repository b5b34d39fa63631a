/** Index of the last of `sorted` that starts at or before an offset; −1 when all start after it. */
export function lastAt<T>(
  sorted: readonly T[],
  offset: number,
  startOf: (one: T) => number,
): number {
  let low = -1
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(sorted[middle] as T) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
