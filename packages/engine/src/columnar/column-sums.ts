import type { Government } from './governments.ts'
import type { Population } from './population.ts'
import { at, type Column, cellState } from './store.ts'

/** Σ of a column over the counted sections of each government, and how many have not reported. */
export interface ColumnSums {
  readonly element: string
  readonly column: Column
  readonly population: Population
  readonly totals: Float64Array
  readonly gaps: Uint32Array
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
  const sums = { element, column, population, totals, gaps }
  // Below comes after above in tree order.
  for (let index = governments.length - 1; index >= 0; index -= 1)
    refreshSums(sums, index, governments)
  return sums
}

/** Sums one government again: its own sections, then the governments below, which must be right. */
export function refreshSums(
  { column: { values, states }, population, totals, gaps }: ColumnSums,
  index: number,
  governments: readonly Government[],
): void {
  const { counted, table } = population
  const end = at(table.offsets, index + 1)
  let total = 0
  let missing = 0
  for (let row = at(table.offsets, index); row < end; row += 1) {
    if (counted[row] !== 1) continue
    total += values[row] as number
    if (states[row] !== cellState.filled) missing += 1
  }
  for (const below of governments[index]?.below ?? []) {
    total += at(totals, below)
    missing += at(gaps, below)
  }
  totals[index] = total
  gaps[index] = missing
}
