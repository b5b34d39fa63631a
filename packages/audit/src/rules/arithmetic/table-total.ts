import { Exact, type Span } from '@mingjian/model'
import { isReordered } from '../../structure/digit-slips.ts'
import { once } from '../../structure/once.ts'
import { columnsInTitle } from '../../structure/table-titles.ts'
import {
  isTotalLabel,
  isWholeLabel,
  SEPARATOR,
  type Table,
  tablesOf,
} from '../../structure/tables.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { provedCells, wrongColumns } from './table-columns.ts'
import { wholesAbove } from './table-wholes.ts'

const NOT_ADDITIVE = /比|率|生均|平均|人均|系数|指数/

export const tableTotal = defineRule({
  id: 'arithmetic/table-total',
  category: 'arithmetic',
  severity: 'error',
  title: '表中合计与各行之和不符',
  explanation:
    '表格的“合计”行（或第一列“全市”“合计”）与各行（各列）之和不一致。“总计”写在上一行、总数写在表前正文里的，要有另一列正好相加相等，才核对其余各列。列名为“总分”“增减”的，多数行等于其他各列之和、某两列之差的，逐行核对。比率、生均一类的列不相加；有空格或“—”的列只在相加相等时放过。',
  example: { text: '分片情况\n河东片|12|3120\n河西片|9|2045\n合计|21|5156' },
  needs: SEPARATOR,
  check: context => {
    const told = new Set(wrongTotals(context).flatMap(one => one.spans.map(([start]) => start)))
    const above = wholesAbove(context).filter(one => !told.has(one.spans[0]?.[0] ?? -1))
    return [...wrongTotals(context), ...above, ...wrongColumns(context)]
  },
})

export const wrongTotals = once((context: AuditContext): readonly Observation[] =>
  tablesOf(context).flatMap(table => [...byColumn(context, table), ...byRow(context, table)]),
)

function byColumn(context: AuditContext, { rows, header }: Table): Observation[] {
  const totalAt = rows.findLastIndex(row => isTotalLabel(row.label))
  const total = rows[totalAt]
  if (!total || totalAt < 2) return []
  const start = rows.slice(0, totalAt).findLastIndex(row => isTotalLabel(row.label)) + 1
  const parts = rows.slice(start, totalAt).filter(row => !OF_ROW_ABOVE.test(row.label))
  return total.cells.flatMap((cell, column) => {
    const values = parts.map(row => row.cells[column]?.value ?? null)
    const known = values.filter(value => value !== null)
    const isCount = [...known, cell.value].every(value => value?.isInteger() ?? true)
    if (cell.value === null || known.length < 2) return []
    if (NOT_ADDITIVE.test(header[column] ?? '')) return []
    const sum = known.reduce((a, b) => a.plus(b), new Exact(0))
    // Amounts may be rounded one by one; two digits that changed places are no rounding.
    if (sum.eq(cell.value) || (!isCount && !isTurned(sum, cell.value))) return []
    // A cell that its own row disproves has been told of, and the total may be right.
    const proved = provedCells(context)
    const right = parts.flatMap(row => {
      const own = row.cells[column]
      return (own && (proved.get(own.span[0]) ?? own.value)) ?? []
    })
    if (right.reduce((a, b) => a.plus(b), new Exact(0)).eq(cell.value)) return []
    const severity = known.length < values.length ? 'question' : 'error'
    const added = parts.flatMap(row => {
      const own = row.cells[column]
      return own?.value ? [own.span] : []
    })
    return [say(`${total.label}`, cell.value, known, sum, [cell.span, ...added], severity)]
  })
}

/** 其中：一般公共预算教育经费 is in the row above already. */
const OF_ROW_ABOVE = /^\s*(?:其中|[#＃])/

const FEWEST_DIGITS = 4
/** The total first, then what it is of; of long tables the rest is seen. */
const MOST_QUOTED = 12

function isTurned(sum: Exact, said: Exact): boolean {
  const written = said.toFixed()
  return written.length > FEWEST_DIGITS && isReordered(written, sum.toFixed())
}

/** First column 全市, the others its parts: only when a heading names the columns. */
function byRow({ text }: AuditContext, { rows, start }: Table): Observation[] {
  const names = columnsInTitle(text, start, rows[0]?.cells.length ?? 0)
  if (!isWholeLabel(names[0] ?? '')) return []
  return rows.flatMap(row => {
    const [whole, ...parts] = row.cells.map(cell => cell.value)
    const known = parts.filter(value => value !== undefined && value !== null)
    if (!whole || known.length < 2 || known.length < parts.length) return []
    if (NOT_ADDITIVE.test(row.label) || ![whole, ...known].every(one => one.isInteger())) return []
    const sum = known.reduce((a, b) => a.plus(b), new Exact(0))
    const span = row.cells[0]?.span
    return sum.eq(whole) || !span
      ? []
      : [say(`“${row.label}”${names[0]}`, whole, known, sum, [span], 'error')]
  })
}

function say(
  label: string,
  stated: Exact,
  parts: readonly Exact[],
  sum: Exact,
  spans: Span[],
  severity: 'error' | 'question',
): Observation {
  return {
    severity,
    message: `表中${label}为${stated}，各项之和为${sum}`,
    spans: spans.slice(0, MOST_QUOTED),
    computation: `${parts.join(' + ')} = ${sum} ≠ ${stated}`,
    suggestion: '核对合计数和各项数值',
  }
}
