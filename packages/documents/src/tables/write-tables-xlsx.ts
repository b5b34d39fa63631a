import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../xml/escape-xml.ts'
import { columnName } from './cell-address.ts'
import { escapeCellText } from './cell-escapes.ts'

export interface SheetContent {
  name: string
  /** `width` in characters. */
  columns: { header: string; width?: number }[]
  rows: (string | number | null)[][]
}

/**
 * A minimal workbook: bold frozen header, numbers as numbers, everything else as text, so that a
 * cell starting with `=`, `+`, `-` or `@` stays what was typed. Throws a RangeError for a number that
 * is not finite: a missing value is null.
 */
export function writeTablesXlsx(sheets: SheetContent[]): Uint8Array {
  if (sheets.length === 0) throw new RangeError('a workbook needs at least one sheet')
  const names = sheetNames(sheets.map(sheet => sheet.name))
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
  }
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet)
  })
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(prologue + xml)] as const)
  // A fixed date: the same content gives the same bytes.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

const prologue = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OPEN_XML = 'http://schemas.openxmlformats.org'
const MAIN = `${OPEN_XML}/spreadsheetml/2006/main`
const OFFICE_LINKS = `${OPEN_XML}/officeDocument/2006/relationships`
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(count: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`
  const sheets = Array.from({ length: count }, (_, at) =>
    override(`worksheets/sheet${at + 1}.xml`, 'worksheet'),
  )
  return (
    `<Types xmlns="${OPEN_XML}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', 'sheet.main') +
    override('styles.xml', 'styles') +
    `${sheets.join('')}</Types>`
  )
}

function relationships(links: [type: string, target: string][]): string {
  const items = links.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE_LINKS}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${items.join('')}</Relationships>`
}

function workbook(names: string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_LINKS}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** Style 0 is plain, 1 the header. */
const styles =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font>` +
  '<font><b/><sz val="11"/><name val="等线"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'

const DEFAULT_WIDTH = 14

function worksheet({ columns, rows }: SheetContent): string {
  const widths = columns.map(
    ({ width = DEFAULT_WIDTH }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const header = rowXml(
    1,
    columns.map(column => column.header),
    1,
  )
  const body = rows.map((row, at) => rowXml(at + 2, row, 0))
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}` +
    `<sheetData>${header}${body.join('')}</sheetData></worksheet>`
  )
}

function rowXml(line: number, cells: (string | number | null)[], style: number): string {
  const xml = cells.map((cell, at) => cellXml(`${columnName(at)}${line}`, cell, style))
  return `<row r="${line}">${xml.join('')}</row>`
}

function cellXml(address: string, cell: string | number | null, style: number): string {
  if (cell === null || cell === '') return ''
  const place = `<c r="${address}"${style > 0 ? ` s="${style}"` : ''}`
  if (typeof cell === 'string') {
    return `${place} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(cell)}</t></is></c>`
  }
  if (!Number.isFinite(cell)) throw new RangeError(`${address}: a cell cannot hold ${cell}`)
  return `${place}><v>${cell}</v></c>`
}

/** Excel allows 31 characters, not `[]:*?/\`, no quote at either end, and no name twice. */
function sheetNames(wanted: string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name, at) => {
    const base =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || `Sheet${at + 1}`
    let unique = base.slice(0, 31)
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      unique = `${base.slice(0, 31 - String(n).length - 1)} ${n}`
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
