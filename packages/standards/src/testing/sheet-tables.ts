import type { SheetContent, Table } from '@mingjian/model'

/** Sheets as a reader of workbooks would give them back: text cells under their headings. */
export function tablesOf(sheets: readonly SheetContent[], file = '方案.xlsx'): Table[] {
  return sheets.map(({ name, columns, rows }) => ({
    file,
    sheet: name,
    header: columns.map(column => column.header),
    letters: columns.map((_, at) => String.fromCharCode('A'.charCodeAt(0) + at)),
    rows: rows.map((row, at) => ({
      line: at + 2,
      cells: Object.fromEntries(
        columns.map((column, index) => [column.header, String(row[index] ?? '')]),
      ),
    })),
  }))
}
