import type { SheetContent } from '@mingjian/model'
import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../xml/escape-xml.ts'
import { MAIN, styleSheet } from './workbook-styles.ts'
import { worksheet } from './worksheet-xml.ts'

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
    'xl/styles.xml': styleSheet(),
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
