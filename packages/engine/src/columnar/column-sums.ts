import type { Government } from './governments.ts'
import type { Population } from './population.ts'
import type { Column } from './store.ts'

/** Σ of a column over the counted sections of each government, and how many have not reported. */
export interface ColumnSums {
  readonly element: string
  readonly column: Column
  readonly population: Population
  readonly totals: Float64Array
  readonly gaps: Uint32Array
  /** Sums a government again: its own sections, then the governments below, which must be right. */
  refresh(index: number): void
}

/** Sums of a column, worked out for every government. */
export function sumColumn(
  element: string,
  column: Column,
  population: Population,
  governments: readonly Government[],
): ColumnSums {
  const totals = new Float64Array(governments.length)
  const gaps = new Uint32Array(governments.length)
  sumOwnRows(column, population, 0, governments.length, totals, gaps)
  // Below comes after above in tree order, so each is whole before it is added to what is above it.
  for (let index = governments.length - 1; index >= 0; index -= 1) {
    const above = governments[index]?.above ?? -1
    if (above < 0) continue
    totals[above] = (totals[above] as number) + (totals[index] as number)
    gaps[above] = (gaps[above] as number) + (gaps[index] as number)
  }
  const refresh = (index: number) => {
    sumOwnRows(column, population, index, index + 1, totals, gaps)
    // In the order of the whole sum, so that the last digit is the same.
    for (const below of governments[index]?.below.toReversed() ?? []) {
      totals[index] = (totals[index] as number) + (totals[below] as number)
      gaps[index] = (gaps[index] as number) + (gaps[below] as number)
    }
  }
  return { element, column, population, totals, gaps, refresh }
}

/** Sums the rows that governments have themselves, from the first of them up to the last. */
function sumOwnRows(
  { values, states }: Column,
  { counted, table: { offsets } }: Population,
  first: number,
  last: number,
  totals: Float64Array,
  gaps: Uint32Array,
): void {
  let row = offsets[first] as number
  for (let index = first; index < last; index += 1) {
    const end = offsets[index + 1] as number
    let total = 0
    let missing = 0
    // Without a branch: what is not counted is multiplied by 0, and `filled` is the one odd state.
    for (; row < end; row += 1) {
      const counts = counted[row] as number
      total += (values[row] as number) * counts
      missing += counts & ~(states[row] as number)
    }
    totals[index] = total
    gaps[index] = missing
  }
}
