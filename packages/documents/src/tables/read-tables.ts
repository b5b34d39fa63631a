import type { Table } from '@mingjian/model'
import { openArchive } from '../archive/index.ts'
import { refuseOle } from '../kind/refuse-kind.ts'
import { type RawKind, sniffKind, sniffZip } from '../kind/sniff-kind.ts'
import { checkSize } from '../read-document.ts'
import { Reading, type ReadOptions } from '../reading.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { IsHeader } from './table-builder.ts'

const names: Partial<Record<RawKind, string>> = {
  pdf: ' PDF',
  rtf: ' RTF 文件',
  html: '网页',
  image: '图片',
  archive: '压缩包',
  program: '程序文件',
}

export interface TableReadOptions extends ReadOptions {
  /**
   * Tells the header from what stands above it, such as a printed title. A sheet without such a row
   * gives a table without rows, so that a foreign sheet is seen but not read.
   */
  isHeader?: IsHeader
}

/**
 * Reads a .csv or .xlsx file; every sheet with content becomes a table. The first non-empty row is
 * the header (trimmed); cells are text, '' when empty. Every failure is an `InputError`.
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
  options: TableReadOptions = {},
): Promise<Table[]> {
  const reading = new Reading(fileName, options)
  checkSize(bytes, reading)
  const kind = sniffKind(bytes)
  if (kind === 'ole') throw refuseOle(bytes, reading)
  if (kind === 'zip') return readZippedTables(bytes, reading, options.isHeader)
  if (kind === 'text') {
    if (/\.xls[xm]?$/i.test(fileName)) {
      const mismatch = { extension: fileName.split('.').pop() ?? '', actual: '纯文本' }
      throw reading.refuse('file-kind-mismatch', mismatch)
    }
    return [readCsv(bytes, reading, options.isHeader)]
  }
  throw reading.refuse('not-a-table', { actual: names[kind] ?? '其他格式的文件' })
}

async function readZippedTables(
  bytes: Uint8Array,
  reading: Reading,
  isHeader: IsHeader | undefined,
): Promise<Table[]> {
  const archive = await openArchive(bytes, reading)
  const kind = sniffZip(archive.names)
  if (kind === 'docx') throw reading.refuse('not-a-table', { actual: ' Word 文档' })
  if (kind === 'office-without-body')
    throw reading.refuse('part-missing', { part: 'xl/workbook.xml' })
  if (kind !== 'xlsx') throw reading.refuse('not-a-table', { actual: '压缩包' })
  if (/\.csv$/i.test(reading.file)) {
    throw reading.refuse('file-kind-mismatch', { extension: 'csv', actual: '表格 .xlsx' })
  }
  return readXlsx(archive, reading, isHeader)
}
