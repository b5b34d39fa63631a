import type { Table } from '@mingjian/model'
import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { type Attributes, readRelationships, readXml } from '../xml/index.ts'
import { readNumberKinds } from './number-kinds.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetHandler } from './sheet-handler.ts'
import { type IsHeader, TableBuilder } from './table-builder.ts'

/** Reads the sheets of a workbook, each present cell as the text a reader sees. */
export async function readXlsx(
  archive: Archive,
  reading: Reading,
  isHeader?: IsHeader,
): Promise<Table[]> {
  const root = await readRelationships(archive, '', reading)
  const book = root.find(link => link.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!archive.has(book)) throw reading.refuse('part-missing', { part: book })
  const links = await readRelationships(archive, book, reading)
  const targetOf = (type: string) => links.find(link => link.type === type)?.target
  const workbook = await readWorkbook(archive, book, reading)
  const strings = await readSharedStrings(archive, targetOf('sharedStrings'), reading)
  const kinds = await readNumberKinds(archive, targetOf('styles'), reading)
  const tables: Table[] = []
  for (const { name, link } of workbook.sheets) {
    const part = links.find(({ id, type }) => id === link && type === 'worksheet')?.target
    // Chart sheets have no cells.
    if (part === undefined) continue
    const builder = new TableBuilder(name, reading, isHeader)
    const context = { strings, kinds, date1904: workbook.date1904, reading }
    await readXml(archive.stream(part), part, new SheetHandler(builder, context), reading)
    const table = builder.finish()
    if (table) tables.push(table)
  }
  if (tables.length === 0) throw reading.refuse('table-empty')
  return tables
}

async function readWorkbook(archive: Archive, part: string, reading: Reading) {
  const sheets: { name: string; link: string }[] = []
  let date1904 = false
  const open = (name: string, attributes: Attributes) => {
    if (name === 'x:sheet') {
      sheets.push({ name: attributes.name ?? '', link: attributes['r:id'] ?? '' })
      const limit = reading.limits.tableSheets
      if (sheets.length > limit)
        throw reading.refuse('table-too-large', { what: '工作表数', limit })
    } else if (name === 'x:workbookPr') date1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
  }
  await readXml(archive.stream(part), part, { open }, reading)
  return { sheets, date1904 }
}
