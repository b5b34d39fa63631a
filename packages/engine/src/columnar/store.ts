import {
  type DataValue,
  InputError,
  type OrgKind,
  type OrgUnit,
  type Period,
  type Stage,
  stageIds,
} from '@mingjian/model'
import { isInstitution } from '../evaluate/institutions.ts'
import { arrangeGovernments, type Government, groupByKind } from './governments.ts'

/** What is known of a cell: never reported, reported with a number, reported as having none. */
export const cellState = { absent: 0, filled: 1, empty: 2 } as const

/** One element of one stage, a cell per school section. A cell that is not filled holds 0 in `values`. */
export interface Column {
  readonly values: Float64Array
  readonly states: Uint8Array
  /** A negative number was written: its sums may cancel, so they are left to exact decimals. */
  signed: boolean
}

/** The school sections of a stage. Those of any government, a county or the nation, are contiguous. */
export interface SectionTable {
  readonly stage: Stage
  readonly orgs: readonly OrgUnit[]
  readonly rowOf: ReadonlyMap<string, number>
  /** Government g itself has rows offsets[g] to offsets[g + 1]; with all below it, to offsets[g.end]. */
  readonly offsets: Uint32Array
  readonly columns: Map<string, Column>
}

export interface ColumnarStore {
  readonly period: Period
  readonly governments: readonly Government[]
  readonly byKind: ReadonlyMap<OrgKind, readonly Government[]>
  readonly tables: ReadonlyMap<Stage, SectionTable>
  /** Values that belong to no section, by unit: governments' own, and those not by stage. */
  readonly others: ReadonlyMap<string, readonly DataValue[]>
}

/** A whole column at once, its cells in the order in which `orgs` lists the units with this stage. */
export interface ColumnInput {
  element: string
  stage: Stage
  /** In the element's unit; finite. What stands at a cell that is not filled is ignored. */
  values: Float64Array
  /** `cellState` of each cell; all are filled when it is absent. */
  states?: Uint8Array
}

export interface ColumnarInput {
  orgs: readonly OrgUnit[]
  /** Values one by one, as in a dataset; other periods are passed over. */
  values?: readonly DataValue[]
  columns?: readonly ColumnInput[]
}

/**
 * Brings one period's data into typed arrays. A dataset will do as it is; national data come as columns.
 * @throws InputError (422) when governments are above each other in a ring
 * @throws TypeError for a number that is not finite or a column of the wrong length
 */
export function createColumnarStore(input: ColumnarInput, period: Period): ColumnarStore {
  const { governments, homeOf, ring } = arrangeGovernments(input.orgs)
  if (ring) {
    const message = `“${ring.name}”的上级单位绕回了自己，请改正各单位的上级代码`
    throw new InputError([{ code: 'organisation-ring', message }])
  }
  const institutions = input.orgs
    .filter(isInstitution)
    .map((org, order) => ({ org, order, home: homeOf(org) }))
  const placed = institutions.toSorted((a, b) => a.home - b.home)
  const tables = new Map<Stage, SectionTable>()
  for (const stage of stageIds) {
    const here = placed.filter(({ org }) => org.stages.includes(stage))
    tables.set(stage, createTable(stage, here, governments.length))
  }
  for (const [stage, table] of tables) {
    const columns = input.columns?.filter(each => each.stage === stage) ?? []
    const given = institutions.filter(({ org }) => org.stages.includes(stage))
    const rows = given.map(({ org }) => table.rowOf.get(org.code) ?? 0)
    for (const column of columns) fillColumn(table, column, rows)
  }
  const others = new Map<string, DataValue[]>()
  for (const each of input.values ?? []) {
    if (each.period !== period) continue
    const table = each.stage === null ? undefined : tables.get(each.stage)
    const row = table?.rowOf.get(each.org)
    if (table && row !== undefined) writeCell(columnOf(table, each.element), row, each.value)
    else others.set(each.org, [...(others.get(each.org) ?? []), each])
  }
  return { period, governments, byKind: groupByKind(governments), tables, others }
}

interface Placed {
  org: OrgUnit
  home: number
}

function createTable(stage: Stage, placed: readonly Placed[], governments: number): SectionTable {
  const offsets = new Uint32Array(governments + 1)
  for (const { home } of placed)
    if (home < governments) offsets[home + 1] = at(offsets, home + 1) + 1
  for (let g = 0; g < governments; g += 1) offsets[g + 1] = at(offsets, g + 1) + at(offsets, g)
  const orgs = placed.map(each => each.org)
  const rowOf = new Map(orgs.map((org, row) => [org.code, row]))
  return { stage, orgs, rowOf, offsets, columns: new Map() }
}

/** @param rows where each cell of the input goes */
function fillColumn(table: SectionTable, input: ColumnInput, rows: readonly number[]): void {
  if (input.values.length !== rows.length)
    throw new TypeError(`column ${input.element} needs ${rows.length} cells`)
  const column = columnOf(table, input.element)
  for (const [cell, row] of rows.entries()) {
    const state = input.states?.[cell] ?? cellState.filled
    if (state === cellState.absent) continue
    writeCell(column, row, state === cellState.filled ? at(input.values, cell) : null)
  }
}

/** A table's column of an element, made empty when nobody has reported it yet. */
export function columnOf(table: SectionTable, element: string): Column {
  const known = table.columns.get(element)
  if (known) return known
  const rows = table.orgs.length
  const column = { values: new Float64Array(rows), states: new Uint8Array(rows), signed: false }
  table.columns.set(element, column)
  return column
}

/** Writes a cell; null says "reported as having none". */
export function writeCell(column: Column, row: number, value: number | null): void {
  if (value !== null && !Number.isFinite(value)) throw new TypeError(`${value} is not finite`)
  if (value !== null && value < 0) column.signed = true
  column.values[row] = value ?? 0
  column.states[row] = value === null ? cellState.empty : cellState.filled
}

/** An element of an array whose index is known to be inside. */
export const at = (array: Float64Array | Uint32Array | Uint8Array, index: number): number =>
  array[index] as number
