import { Exact, lastAt, type Span } from '@mingjian/model'
import { isPenSlip } from '../../structure/digit-slips.ts'
import { baseValue, type Figure, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { isAddable } from '../../structure/rows.ts'
import { isWholeLabel, type Table, type TableRow, tablesOf } from '../../structure/tables.ts'
import type { AuditContext } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** The number that a column is to make, and where it is told. */
interface Whole {
  value: Exact
  span: Span
  text: string
}

const FEWEST_ROWS = 2
/** Totals told in prose stand so near above their table. */
const LONGEST_LEAD = 300
/** Farther off than this, as a share of the whole, something else is told. */
const FARTHEST_OFF = 0.1
const SHORTEST_NAME = 2

/**
 * Totals that stand above what they are made of: 总计 in the row before, or told in the lines that lead to the table. That
 * they are its totals is shown by another column, which adds up; the column that does not is wrong.
 */
export function wholesAbove(context: AuditContext): Observation[] {
  const tables = tablesOf(context)
  return tables.flatMap((table, at) => {
    const { rows, above } = partsOf(table, tables.slice(0, at))
    const nested = rowsWithin(table)
    if (rows.length < FEWEST_ROWS) return nested
    return [...nested, ...(above ? underRow(above, rows) : underLines(context, table, rows))]
  })
}

/** 普通中学, and below it 普通中学中的初中, 普通中学中的高中. */
function rowsWithin({ rows }: Table): Observation[] {
  return rows.flatMap((whole, at) => {
    const below = rows.slice(at + 1)
    const end = below.findIndex(({ label }) => !isWithin(label, whole.label))
    const parts = end < 0 ? below : below.slice(0, end)
    return parts.length < FEWEST_ROWS ? [] : underRow(whole, parts)
  })
}

const isWithin = (label: string, whole: string) =>
  whole.length >= SHORTEST_NAME &&
  label.startsWith(whole) &&
  /^(?:其?中|[:：—-])/.test(label.slice(whole.length))

/** The rows of a table without its total, and the total above them: its own first row, or a row on its own before it. */
function partsOf(table: Table, before: readonly Table[]) {
  const [first, ...others] = table.rows
  if (first && isWholeLabel(first.label)) return { rows: others, above: first }
  const last = table.rows.at(-1)
  // A total below them is judged by itself.
  if (last && isWholeLabel(last.label)) return { rows: [], above: null }
  const width = first?.cells.length
  const alone = before.findLast(({ rows }) => rows.some(({ label }) => isWholeLabel(label)))
  const [total] = alone?.rows.length === 1 ? alone.rows : []
  return { rows: table.rows, above: total && total.cells.length === width ? total : null }
}

function underRow(total: TableRow, rows: readonly TableRow[]): Observation[] {
  const wholes = total.cells.map(({ value, span }): Whole | null =>
    value ? { value, span, text: `“${total.label}”${value}` } : null,
  )
  const sums = wholes.map((_, column) => sumOf(rows, column))
  return judge(wholes, sums, rows)
}

/** 计划任务26333个，累计完成33480个, above columns of just these. */
function underLines(context: AuditContext, table: Table, rows: readonly TableRow[]): Observation[] {
  const { figures, text } = context
  const { header } = table
  const last = lastAt(figures, table.start - 1, one => one.end)
  const told: Figure[] = []
  for (let at = last; at >= 0; at--) {
    const one = figures[at] as Figure
    if (one.end < table.start - LONGEST_LEAD) break
    if (isAddable(one) && one.depth === 0) told.push(one)
  }
  const wholes = header.map(name => wholeNamed(text, told, name))
  const sums = header.map((_, column) => sumOf(rows, column))
  return judge(wholes, sums, rows)
}

/** The figure whose words share most with the name of a column; null where two share as much. */
function wholeNamed(text: string, told: readonly Figure[], name: string): Whole | null {
  const shared = told.map(one => commonPiece(labelOf(text, one), name).length)
  const most = Math.max(0, ...shared)
  const [only, another] = told.filter((_, at) => shared[at] === most)
  return only && !another && most >= SHORTEST_NAME
    ? { value: baseValue(only), span: spanOf(only), text: printed(text, only) }
    : null
}

/** Null where a cell has no number. */
function sumOf(rows: readonly TableRow[], column: number): Exact | null {
  const values = rows.map(row => row.cells[column]?.value ?? null)
  return values.every(value => value !== null)
    ? values.reduce<Exact>((sum, value) => sum.plus(value), new Exact(0))
    : null
}

function judge(
  wholes: readonly (Whole | null)[],
  sums: readonly (Exact | null)[],
  rows: readonly TableRow[],
): Observation[] {
  const known = wholes.flatMap((whole, column) => {
    const sum = sums[column]
    return whole && sum && whole.value.gt(0) ? [{ whole, sum, column }] : []
  })
  const isProved = known.some(({ whole, sum }) => sum.eq(whole.value))
  if (!isProved) return []
  return known
    .filter(({ whole, sum }) => !sum.eq(whole.value) && isMeant(sum, whole.value))
    .map(({ whole, sum, column }) => {
      const cells = rows.map(row => row.cells[column])
      return {
        message: `表中各项之和为${sum}，与${whole.text}不符`,
        spans: [whole.span, ...cells.flatMap(cell => (cell ? [cell.span] : []))],
        computation: `${cells.map(cell => cell?.value).join(' + ')} = ${sum} ≠ ${whole.value}`,
        suggestion: '核对总数和表中各项数值',
      }
    })
}

/** Near the whole, or its digits typed wrong. */
function isMeant(sum: Exact, whole: Exact): boolean {
  const [said, meant] = [whole.toFixed(), sum.toFixed()]
  const off = Math.abs(sum.div(whole).toNumber() - 1)
  return off <= FARTHEST_OFF || isPenSlip(said, meant)
}
