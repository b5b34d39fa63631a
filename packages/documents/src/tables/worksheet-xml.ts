import type { SheetContent } from '@mingjian/model'
import { escapeXml } from '../xml/escape-xml.ts'
import { columnName } from './cell-address.ts'
import { escapeCellText } from './cell-escapes.ts'
import { cellStyles, MAIN } from './workbook-styles.ts'

const defaultWidth = 14

type Cell = string | number | null

/** One sheet of a workbook; its header stays in sight. */
export function worksheet(sheet: SheetContent): string {
  const { columns, rows, form } = sheet
  const header = columns.map(column => column.header)
  const lines = [
    rowXml(
      1,
      header,
      () => (form ? cellStyles.formHeader : cellStyles.header),
      heightOf(header, sheet),
    ),
    ...rows.map((row, at) =>
      rowXml(at + 2, padded(row, sheet), column => styleOf(sheet, column), heightOf(row, sheet)),
    ),
  ]
  return (
    `<worksheet xmlns="${MAIN}">${form ? fitToWidth : ''}<sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews>${columnsXml(sheet)}<sheetData>${lines.join('')}</sheetData>` +
    `${choicesXml(form?.choices ?? [])}${form ? printed : ''}</worksheet>`
  )
}

const fitToWidth = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const printed =
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
  // Codes and scores are text on purpose: no green corner in every cell.
  '<ignoredErrors><ignoredError sqref="A1:Z5000" numberStoredAsText="1"/></ignoredErrors>'

function styleOf({ form }: SheetContent, column: number): number {
  if (!form) return cellStyles.plain
  return form.muted?.includes(column) ? cellStyles.formMuted : cellStyles.formCell
}

/** Empty cells of a form are ruled too. */
const padded = (row: readonly Cell[], { form, columns }: SheetContent): readonly Cell[] =>
  form ? columns.map((_, column) => row[column] ?? null) : row

/** A form's columns have their look below the last row as well: more rows will be typed there. */
function columnsXml(sheet: SheetContent): string {
  const columns = sheet.columns.map(({ width = defaultWidth }, at) => {
    const style = sheet.form ? ` style="${styleOf(sheet, at)}"` : ''
    return `<col min="${at + 1}" max="${at + 1}" width="${width}"${style} customWidth="1"/>`
  })
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
}

const lineHeight = 15
const rowPadding = 4

/** Programs do not all find the height of wrapped text when they open a file. */
function heightOf(row: readonly Cell[], { form, columns }: SheetContent): string {
  if (!form) return ''
  const lines = row.map((cell, at) =>
    linesIn(String(cell ?? ''), columns[at]?.width ?? defaultWidth),
  )
  return ` ht="${Math.max(1, ...lines) * lineHeight + rowPadding}"`
}

/** Lines that a text takes in a column; a Han character is as wide as two letters. */
function linesIn(text: string, width: number): number {
  const usable = width - 1
  const lines = text.split('\n').map(line => {
    const letters = [...line].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0)
    return Math.max(1, Math.ceil(letters / usable))
  })
  return lines.reduce((sum, one) => sum + one, 0)
}

function rowXml(
  line: number,
  cells: readonly Cell[],
  styleOfColumn: (column: number) => number,
  height: string,
): string {
  const xml = cells.map((cell, at) => cellXml(`${columnName(at)}${line}`, cell, styleOfColumn(at)))
  return `<row r="${line}"${height}>${xml.join('')}</row>`
}

function cellXml(address: string, cell: Cell, style: number): string {
  const place = `<c r="${address}"${style > 0 ? ` s="${style}"` : ''}`
  if (cell === null || cell === '') return style > cellStyles.header ? `${place}/>` : ''
  if (typeof cell === 'string') {
    return `${place} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(cell)}</t></is></c>`
  }
  if (!Number.isFinite(cell)) throw new RangeError(`${address}: a cell cannot hold ${cell}`)
  return `${place}><v>${cell}</v></c>`
}

type Choices = NonNullable<NonNullable<SheetContent['form']>['choices']>

const lastRow = 5000

function choicesXml(choices: Choices): string {
  if (choices.length === 0) return ''
  const lists = choices.map(({ column, from, to = lastRow, values }) => {
    const cells = `${columnName(column)}${from}:${columnName(column)}${to}`
    const words = escapeXml(`"${values.join(',')}"`)
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${words}</formula1></dataValidation>`
  })
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}
