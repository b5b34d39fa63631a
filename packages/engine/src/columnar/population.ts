import type { Indicator } from '@mingjian/model'
import { exclusionOf } from '../evaluate/institutions.ts'
import type { Government } from './governments.ts'
import { at, type Column, cellState, type SectionTable } from './store.ts'

/** The sections an indicator counts. Indicators with the same units and exclusions share one. */
export interface Population {
  readonly table: SectionTable
  /** 1 = has the indicator's kind of unit, by row. */
  readonly member: Uint8Array
  /** 1 = a member that is not left out. */
  readonly counted: Uint8Array
  /** How many of each a government has. */
  readonly members: Float64Array
  readonly included: Float64Array
  readonly sums: Map<string, ColumnSums>
}

/** Σ of a column over the counted sections of each government, and how many have not reported. */
export interface ColumnSums {
  readonly column: Column
  readonly totals: Float64Array
  readonly gaps: Float64Array
}

export function createPopulation(
  indicator: Indicator,
  table: SectionTable,
  governments: readonly Government[],
): Population {
  const member = Uint8Array.from(table.orgs, org => (indicator.units.includes(org.kind) ? 1 : 0))
  const counted = Uint8Array.from(table.orgs, (org, row) =>
    at(member, row) === 1 && exclusionOf(indicator, org) === null ? 1 : 0,
  )
  const count = (rows: Uint8Array) => {
    const totals = new Float64Array(governments.length)
    const rowsOf = (start: number, end: number) => {
      let sum = 0
      for (let row = start; row < end; row += 1) sum += at(rows, row)
      return sum
    }
    for (const { index } of governments.toReversed())
      totals[index] = totalAt(index, governments, totals, table.offsets, rowsOf)
    return totals
  }
  const members = count(member)
  return { table, member, counted, members, included: count(counted), sums: new Map() }
}

/** What the sections directly under a government give, plus what the governments below have. */
function totalAt(
  index: number,
  governments: readonly Government[],
  totals: Float64Array,
  offsets: Uint32Array,
  rowsOf: (start: number, end: number) => number,
): number {
  let sum = rowsOf(at(offsets, index), at(offsets, index + 1))
  for (const below of governments[index]?.below ?? []) sum += at(totals, below)
  return sum
}

/** Sums of a column, worked out for every government once. */
export function sumColumn(
  population: Population,
  element: string,
  column: Column,
  governments: readonly Government[],
): ColumnSums {
  const known = population.sums.get(element)
  if (known) return known
  const size = governments.length
  const sums = { column, totals: new Float64Array(size), gaps: new Float64Array(size) }
  for (let index = size - 1; index >= 0; index -= 1)
    refreshSums(sums, index, population, governments)
  population.sums.set(element, sums)
  return sums
}

/** Sums one government again; those below it must be right already. */
export function refreshSums(
  { column, totals, gaps }: ColumnSums,
  index: number,
  { counted, table: { offsets } }: Population,
  governments: readonly Government[],
): void {
  const { values, states } = column
  totals[index] = totalAt(index, governments, totals, offsets, (start, end) => {
    let sum = 0
    for (let row = start; row < end; row += 1) if (counted[row] === 1) sum += at(values, row)
    return sum
  })
  gaps[index] = totalAt(index, governments, gaps, offsets, (start, end) => {
    let sum = 0
    for (let row = start; row < end; row += 1)
      if (counted[row] === 1 && states[row] !== cellState.filled) sum += 1
    return sum
  })
}
