import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, spanOf } from '../../structure/figures.ts'
import { isWholeLabel, type Table, tablesOf } from '../../structure/tables.ts'
import { cellFigure } from '../arithmetic/cell-figure.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** 上线率最高的是县一中, 县一中上线率最高 */
const EXTREME = /最(高|多|大|低|少|小)/g
const MOST = /[高多大]/
const FEWEST_ROWS = 3
const SHORTEST_NAME = 2
/** How far from its table one speaks of it. */
const FARTHEST = 800

interface Row {
  label: string
  figure: Figure
}

/** Of the rows of a table the one is named that has the most in a named column, and another has more. */
export function extremesOfTables(context: AuditContext): Observation[] {
  const tables = tablesOf(context).filter(one => one.rows.length >= FEWEST_ROWS)
  return tables.length === 0
    ? []
    : matchesIn(context, EXTREME).flatMap(match =>
        collect(tables, table => observe(context, table, match) ?? []).slice(0, 1),
      )
}

function observe(context: AuditContext, table: Table, match: RegExpExecArray): Observation | null {
  const { text } = context
  const end = table.rows.at(-1)?.cells.at(-1)?.span[1] ?? table.start
  if (match.index > table.start - 1 && match.index < end) return null
  if (table.start - match.index > FARTHEST || match.index - end > FARTHEST) return null
  const [start, stop] = sentenceAt(context, match.index)
  const before = text.slice(start, match.index).replace(/^.*[，,；;：:]/s, '')
  const behind = /^[^，,；;。、\n]*/.exec(
    text.slice(match.index + match[0].length, stop),
  )?.[0] as string
  const column = columnNamed(table, before)
  const rows = column === null ? [] : rowsOf(text, table, column)
  const named = rows.filter(({ label }) => before.includes(label) || behind.includes(label))
  const [own, ...others] = named
  if (!own || others.length > 0 || rows.length < FEWEST_ROWS) return null
  const isMost = MOST.test(match[1] ?? '')
  const value = intervalOf(own.figure)
  const other = rows.find(({ figure }) => {
    const one = intervalOf(figure)
    return isMost ? one.low.gt(value.high) : one.high.lt(value.low)
  })
  if (!other) return null
  const [a, b] = [own, other].map(({ figure }) => text.slice(figure.start, figure.end))
  return {
    message: `称${own.label}“${match[0]}”，但表中${other.label}为${b}，${isMost ? '高' : '低'}于${a}`,
    spans: [
      [match.index - before.trimStart().length, match.index + match[0].length + behind.length],
      spanOf(own.figure),
      spanOf(other.figure),
    ],
    computation: `${b} ${isMost ? '>' : '<'} ${a}`,
    suggestion: '核对表中各行的数值和正文的说法',
  }
}

const UNIT = /[（(][^（）()]*[）)]$/

/** The one column whose name stands right before, and the longest of those. */
function columnNamed({ header }: Table, before: string): number | null {
  const said = before.replace(/的?(?:相对|总体|仍|也|均)?$/, '')
  const named = header
    .map((name, at) => ({ name: name.replace(UNIT, '').trim(), at }))
    .filter(({ name }) => name.length >= SHORTEST_NAME && said.endsWith(name))
    .toSorted((a, b) => b.name.length - a.name.length)
  const [first, second] = named
  return first && first.name.length !== second?.name.length ? first.at : null
}

const rowsOf = (text: string, { rows }: Table, column: number): Row[] =>
  rows.flatMap(({ label, cells }) => {
    const cell = cells[column]
    const figure = cell && cellFigure(text, cell)
    return figure && label.length >= SHORTEST_NAME && !isWholeLabel(label)
      ? [{ label, figure }]
      : []
  })
