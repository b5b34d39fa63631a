import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, type Interval, intervalOf, meet, spanOf } from '../../structure/figures.ts'
import { middle, minus, sumOf } from '../../structure/intervals.ts'
import { once } from '../../structure/once.ts'
import { show } from '../../structure/run-proof.ts'
import { isSlipInto } from '../../structure/slipped-quotients.ts'
import { isWholeLabel, type Table, type TableCell, tablesOf } from '../../structure/tables.ts'
import type { Observation } from '../define-rule.ts'

/** So many rows have to agree for each that does not. */
const AGREE_FOR_ONE = 3
/** In a small table two do, where a slip of the pen makes the third agree as well. */
const AGREE_BESIDE_SLIP = 2
const MOST_COLUMNS = 10
const SUM = /总分|合计|总计|小计|总得分|总数|共计/
const DIFFERENCE =
  /增减|净增|变化|变动|升降|差[额值距异]?$|相差|增加|减少|增长[额数]|提[高升]|下降|降低|回落|百分点|缺口|空缺|结余|结转/

/** A row as figures, by its columns. */
interface Row {
  label: string
  cells: readonly (Figure | null)[]
}

/** One column as the sum of others, or what lies between two of them. */
interface Relation {
  kind: 'sum' | 'difference'
  said: number
  of: readonly number[]
}

/**
 * 投入保障|教育发展|队伍建设|规范管理|总分, 2024年|2023年|增减: a column that is named as the sum of the others, or as what lies between
 * two, and is so in most of the rows.
 */
export const wrongColumns = (context: { text: string }): Observation[] =>
  collect(wrongCells(context), ({ row, relation }) => [say(row, relation)])

/** Cells that their row disproves, by where they begin, with what the row makes of them. */
export const provedCells = once(
  (context: { text: string }): ReadonlyMap<number, Exact> =>
    new Map(
      wrongCells(context).flatMap(({ row: { cells }, relation }) => {
        const said = cells[relation.said]
        return said ? [[said.start, middle(truthOf(cells, relation))] as const] : []
      }),
    ),
)

const wrongCells = once((context: { text: string }) =>
  collect(tablesOf(context), table => {
    const rows = rowsOf(context.text, table)
    return collect(relationsOf(table, rows), relation =>
      rows
        .filter(({ cells }) => isTold(cells, relation) && !holds(cells, relation))
        .map(row => ({ row, relation })),
    )
  }),
)

const rowsOf = (text: string, { rows }: Table): Row[] =>
  rows
    .filter(({ label }) => !isWholeLabel(label) && !label.startsWith('平均'))
    .map(({ label, cells }) => ({ label, cells: cells.map(cell => figureIn(text, cell)) }))

const CELL = /^([+＋]|[-−－])?(\d[\d,]*(?:\.(\d+))?)$/

function figureIn(text: string, { span: [start, end] }: TableCell): Figure | null {
  const [all, sign = '', digits = '', decimals = ''] = CELL.exec(text.slice(start, end)) ?? []
  if (!all) return null
  const value = new Exact(digits.replaceAll(',', ''))
  return {
    start,
    end,
    value: /[-−－]/.test(sign) ? value.neg() : value,
    decimals: decimals.length,
    scale: 1,
    unit: '',
    // What is printed without decimals is counted, and stands for itself.
    family: decimals === '' ? 'units' : '',
    approximate: false,
    depth: 0,
    ratio: false,
  }
}

function relationsOf({ header }: Table, rows: readonly Row[]): Relation[] {
  const columns = header.map((_, at) => at)
  if (header.length > MOST_COLUMNS || rows.length <= AGREE_BESIDE_SLIP) return []
  return columns.flatMap(said => {
    const name = header[said] ?? ''
    if (SUM.test(name)) {
      const sides = [columns.slice(0, said), columns.slice(said + 1)]
      return sides
        .filter(of => of.length > 1)
        .map((of): Relation => ({ kind: 'sum', said, of }))
        .filter(one => isHeldByMost(rows, one))
    }
    if (!DIFFERENCE.test(name)) return []
    const pairs = columns.flatMap(a =>
      columns.filter(b => a !== b && a !== said && b !== said).map(b => [a, b]),
    )
    const found = pairs
      .map((of): Relation => ({ kind: 'difference', said, of }))
      .find(one => isHeldByMost(rows, one))
    return found ? [found] : []
  })
}

function isHeldByMost(rows: readonly Row[], relation: Relation): boolean {
  const told = rows.filter(({ cells }) => isTold(cells, relation))
  const held = told.filter(({ cells }) => holds(cells, relation)).length
  if (held >= AGREE_FOR_ONE && held >= (told.length - held) * AGREE_FOR_ONE) return true
  const [odd, ...others] = told.filter(({ cells }) => !holds(cells, relation))
  return (
    held >= AGREE_BESIDE_SLIP && others.length === 0 && odd !== undefined && isSlip(odd, relation)
  )
}

/** Some figure of the row holds with one digit changed, or two turned. */
function isSlip({ cells }: Row, relation: Relation): boolean {
  const said = cells[relation.said]
  if (!said) return false
  const truth = truthOf(cells, relation)
  const [a, b] = termsOf(cells, relation)
  if (isSlipInto(said, truth)) return true
  if (relation.kind !== 'difference' || !a || !b) return false
  const [s, x, y] = [said, a, b].map(intervalOf) as [Interval, Interval, Interval]
  return isSlipInto(a, sumOf([s, y])) || isSlipInto(b, minus(x, s))
}

const isTold = (cells: Row['cells'], { said, of }: Relation): boolean =>
  [said, ...of].every(at => cells[at])

const termsOf = (cells: Row['cells'], { of }: Relation): Figure[] =>
  of.flatMap(at => cells[at] ?? [])

function truthOf(cells: Row['cells'], relation: Relation) {
  const terms = termsOf(cells, relation).map(intervalOf)
  const [a, b] = terms
  return relation.kind === 'difference' && a && b ? minus(a, b) : sumOf(terms)
}

function holds(cells: Row['cells'], relation: Relation): boolean {
  const said = cells[relation.said]
  return Boolean(said) && meet(truthOf(cells, relation), intervalOf(said as Figure))
}

function say({ label, cells }: Row, relation: Relation): Observation {
  const said = cells[relation.said] as Figure
  const terms = termsOf(cells, relation)
  const actual = show(middle(truthOf(cells, relation)), Math.max(...terms.map(one => one.decimals)))
  const line = terms.map(one => one.value).join(relation.kind === 'sum' ? ' + ' : ' − ')
  return {
    message: `表中“${label}”一行算得${actual}，所写为${said.value}`,
    spans: [said, ...terms].map(spanOf),
    computation: `${line} = ${actual} ≠ ${said.value}`,
    suggestion: '核对这一行的各数',
  }
}
