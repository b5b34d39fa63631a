import { InputError, type Table } from '@mingjian/model'
import { CsvError, parse } from 'csv-parse/sync'
import type { Reading } from '../reading.ts'
import { decodeText } from '../text/decode-text.ts'
import { type IsHeader, TableBuilder } from './table-builder.ts'

interface CsvRow {
  record: string[]
  raw: string
  info: { lines: number }
}

/** A csv file in UTF-8 or GBK, separated by commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array, reading: Reading, isHeader?: IsHeader): Table {
  const text = decodeText(bytes, reading)
  const builder = new TableBuilder(null, reading, isHeader)
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      record_delimiter: ['\n', '\r'],
      info: true,
      raw: true,
      on_record: (row: unknown) => {
        const { record, raw, info } = row as CsvRow
        builder.add(firstLineOf(raw, info.lines), record)
        // Rows live in the builder; the parser needs to keep none.
        return null
      },
    })
  } catch (error) {
    if (error instanceof InputError) throw error
    const line =
      error instanceof CsvError && typeof error.lines === 'number' ? error.lines : undefined
    throw reading.refuse('csv-malformed', undefined, line === undefined ? {} : { line })
  }
  const table = builder.finish()
  if (!table) throw reading.refuse('table-empty')
  return table
}

/** `lines` counts up to the end of the record; quoted cells may hold line breaks. */
function firstLineOf(raw: string, lines: number): number {
  return lines - (raw.replace(/[\r\n]$/, '').match(/\n|\r/g)?.length ?? 0)
}

/** The separator that stands most often in the first non-empty line, outside quotes. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? ''
  const count = (separator: string) => line.split(separator).length - 1
  const [best] = [',', '\t', ';'].sort((a, b) => count(b) - count(a))
  return best ?? ','
}
