import { type Indicator, institutionKinds } from '@mingjian/model'
import { exclusionOf } from '../evaluate/institutions.ts'
import type { Government } from './governments.ts'
import { at, type SectionTable } from './store.ts'

/** The sections an indicator counts. Indicators with the same units and exclusions share one. */
export interface Population {
  readonly table: SectionTable
  /** 1 = has the indicator's kind of unit, by row. */
  readonly member: Uint8Array
  /** 1 = a member that is not left out. */
  readonly counted: Uint8Array
  /** How many of each a government has. */
  readonly members: Uint32Array
  readonly included: Uint32Array
}

const populations = new WeakMap<SectionTable, Map<string, Population>>()

/** Finds the sections an indicator counts: a matter of units alone, so a table does it once. */
export function findPopulation(
  indicator: Indicator,
  table: SectionTable,
  governments: readonly Government[],
): Population {
  const { units, exclusions } = indicator
  const kinds = institutionKinds.filter(kind => units.includes(kind))
  const key = JSON.stringify([kinds, exclusions.map(each => each.when)])
  const ofTable = populations.get(table) ?? new Map<string, Population>()
  populations.set(table, ofTable)
  const known = ofTable.get(key)
  if (known) return known
  const member = Uint8Array.from(table.orgs, org => (kinds.includes(org.kind) ? 1 : 0))
  const counted = member.map((is, row) => {
    const org = table.orgs[row]
    return is === 1 && org && exclusionOf(indicator, org) === null ? 1 : 0
  })
  const members = countRows(member, table, governments)
  const included = countRows(counted, table, governments)
  const population = { table, member, counted, members, included }
  ofTable.set(key, population)
  return population
}

function countRows(
  rows: Uint8Array,
  { offsets }: SectionTable,
  governments: readonly Government[],
): Uint32Array {
  return Uint32Array.from(governments, ({ index, end }) => {
    let count = 0
    for (let row = at(offsets, index); row < at(offsets, end); row += 1) count += at(rows, row)
    return count
  })
}
