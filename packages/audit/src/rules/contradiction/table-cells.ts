import type { Exact, Span } from '@mingjian/model'
import { isWholeLabel, type Table, type TableCell } from '../../structure/tables.ts'
import { matchesOf } from '../../text/matches.ts'
import type { AuditContext } from '../context.ts'

/**
 * A number of a table, by the name and the year that its row and its column give it. Where neither is a year, both
 * together are its name, and the year is that of the title above.
 */
export interface Cell {
  name: string
  parts: readonly string[]
  year: number
  unit: string | null
  value: Exact
  decimals: number
  span: Span
}

const AMONG = /^其中[:：]?|^#/
const YEAR = /^((?:19|20)\d\d)年?(?:度|末|底)?$/
const yearOf = (label: string): number | null => Number(YEAR.exec(label)?.[1]) || null
const UNIT = /[（(]([^（）()]{1,5})[）)]\s*$/

/** Every number of a table that is named, with its year. */
export function cellsOf(context: AuditContext, table: Table): Cell[] {
  const { header, rows } = table
  const cellOf = ({ value, span }: TableCell, year: number | null, labels: string[]): Cell[] => {
    if (value === null || year === null) return []
    const written = context.text.slice(...span)
    const unit = labels.map(one => UNIT.exec(one)?.[1]).find(one => one) ?? null
    const parts = labels.map(one => one.replace(UNIT, '').replace(AMONG, ''))
    return [
      {
        name: parts.join(''),
        parts,
        year,
        unit: WRITTEN_UNIT.exec(written)?.[0] ?? unit,
        value,
        decimals: /\.(\d+)/.exec(written)?.[1]?.length ?? 0,
        span,
      },
    ]
  }
  const dated = rows.flatMap(({ label, cells }) =>
    cells.flatMap((cell, at) => {
      const column = header[at] ?? ''
      const year = yearOf(column) ?? yearOf(label)
      return cellOf(cell, year, [yearOf(column) === null ? column : label])
    }),
  )
  if (dated.length > 0) return dated
  const year = yearAbove(context, table.start)
  return rows.flatMap(({ label, cells }) =>
    isWholeLabel(label)
      ? []
      : cells.flatMap((cell, at) => {
          const column = header[at] ?? ''
          return column === '' || isWholeLabel(column) ? [] : cellOf(cell, year, [label, column])
        }),
  )
}

const WRITTEN_UNIT = /[人名所个家元]$/
const LONGEST_TITLE = 200
const YEARS = /((?:19|20)\d\d)年/g

/** Of the title of a table, or of the report; prose above it may speak of any year. */
function yearAbove({ text, year }: AuditContext, start: number): number | null {
  const titles = text
    .slice(Math.max(0, start - LONGEST_TITLE), start)
    .split('\n')
    .filter(line => !PROSE.test(line))
  const told = matchesOf(YEARS, titles.join('\n')).at(-1)?.[1]
  return told ? Number(told) : year
}

const PROSE = /[。，；,;]/

/** Years name its rows or its columns. */
export const isOfYears = ([cell]: readonly Cell[]): boolean => cell?.parts.length === 1

export const endOf = ({ start, rows }: Table): number => rows.at(-1)?.cells.at(-1)?.span[1] ?? start
