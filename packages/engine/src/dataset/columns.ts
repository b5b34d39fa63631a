import type { Problem, Table } from '@mingjian/model'
import { normaliseWidth } from '../formula/parse/normalise.ts'
import { problem } from './messages.ts'

export type Row = Table['rows'][number]

/** A cell without the blanks around it, full-width marks made half-width; '' when the column is absent. */
export const cellOf = (row: Row, column: string): string =>
  normaliseWidth(row.cells[column] ?? '').trim()

/** As written, for names and quotations whose marks must stay as they are. */
export const textOf = (row: Row, column: string): string => (row.cells[column] ?? '').trim()

export function missingColumns(table: Table, required: readonly string[]): Problem[] {
  const present = new Set(table.header.map(column => column.trim()))
  return required
    .filter(column => !present.has(column))
    .map(column => problem('missing-column', { column }, placeIn(table, { field: column })))
}

export const placeIn = (table: Table, place: Pick<Problem, 'line' | 'field'>) => ({
  file: table.file,
  ...(table.sheet === null ? {} : { sheet: table.sheet }),
  ...place,
})

/** Rows with nothing in them are what spreadsheets leave at the end. */
export const isBlank = (row: Row): boolean =>
  Object.values(row.cells).every(cell => cell.trim() === '')
