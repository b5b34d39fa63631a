import { lastAt, type Span } from '@mingjian/model'
import { YEAR_RANGE } from '../../lexicon/year-range.ts'
import type { Figure } from '../../structure/figures.ts'
import { numberOf } from '../../structure/markers.ts'
import { once } from '../../structure/once.ts'
import { type Table, type TableCell, tablesOf } from '../../structure/tables.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'
import { betterWay } from './better-way.ts'
import { ANY, isOneMeasure, SHORTEST_NAME } from './measure-names.ts'
import type { SaidOfChange } from './said-of-change.ts'

/** The values of one row of a table, or of one of its columns, year by year. */
interface YearlyValues {
  label: string
  values: readonly { year: number; figure: Figure }[]
}

interface YearlyTable {
  span: Span
  series: readonly YearlyValues[]
}

const YEAR = /^\s*((?:19|20)\d\d)(?:年度?)?\s*$/
const FEWEST_YEARS = 3
/** What has changed, and what place it takes, goes its own way. */
const NO_LEVEL = /增|减|升(?!学)|降|变化|排名|位次|目标|标准|要求/

/** Tables with years in order, along their head or down their side. */
const yearlyTables = once((context: AuditContext): readonly YearlyTable[] =>
  tablesOf(context).flatMap(table => {
    const series = [...alongRows(context, table), ...downColumns(context, table)].filter(
      ({ label, values }) => !NO_LEVEL.test(label) && isInOrder(values),
    )
    const end = table.rows.at(-1)?.cells.at(-1)?.span[1] ?? table.start
    return series.length > 0 ? [{ span: [table.start, end] as Span, series }] : []
  }),
)

/** 指标|2021年|2022年|2023年: the head has the years; a head of bare numbers was read as a row. */
function alongRows(context: AuditContext, { header, rows }: Table): YearlyValues[] {
  const { text } = context
  const isHead = header.length === 0
  const names = isHead ? (rows[0]?.cells.map(({ span }) => text.slice(...span)) ?? []) : header
  const years = names.map(yearOf)
  return rows.slice(isHead ? 1 : 0).map(({ label, cells }) => ({
    label: withoutUnit(label),
    values: cells.flatMap((cell, at) => valueIn(context, years[at] ?? null, cell)),
  }))
}

/** 年份|入园率|巩固率: each line is a year. */
function downColumns(context: AuditContext, { header, rows }: Table): YearlyValues[] {
  return header.map((name, at) => ({
    label: withoutUnit(name),
    values: rows.flatMap(({ label, cells }) => valueIn(context, yearOf(label), cells[at])),
  }))
}

function valueIn(context: AuditContext, year: number | null, cell: TableCell | undefined) {
  const [figure] = cell ? figuresIn(context, cell.span) : []
  return year !== null && figure && !figure.approximate && !figure.ratio ? [{ year, figure }] : []
}

const yearOf = (name: string): number | null => {
  const year = YEAR.exec(name)?.[1]
  return year === undefined ? null : Number(year)
}

const withoutUnit = (label: string) => label.replace(/[（(][^（）()]*[)）]|\s+/g, '')

const isInOrder = (values: YearlyValues['values']) =>
  values.length >= FEWEST_YEARS &&
  values.every(({ year }, at) => at === 0 || year > (values[at - 1]?.year ?? year))

/**
 * 从表中可以看出，三项指标均逐年提高: the values, year by year, of every row that is meant: those that the words name, or all of as many
 * as they say.
 */
export function yearsOfTable(context: AuditContext, said: SaidOfChange): readonly Figure[][] {
  const table = tableBeside(context, said)
  if (!table) return []
  const isOnly = table.series.length === 1
  const called = table.series.filter(
    ({ label }) => isNamed(said.subject, label) || (isOnly && ANY.test(label)),
  )
  const named = called.length > 0 ? called : heldIn(said.subject, table)
  const meant = named.length > 0 ? named : isOfAll(context, said, table) ? table.series : []
  return meant
    .filter(({ values }) => named.length > 0 || !isBurden(context, said, values[0]?.figure))
    .map(({ values }) => inYearsMeant(context, said, values))
}

/** 升学 of 毕业生升学比例: the one column whose head the words hold. */
function heldIn(subject: string, { series }: YearlyTable): readonly YearlyValues[] {
  const held = series.filter(
    ({ label }) => label.length >= SHORTEST_NAME && subject.includes(label),
  )
  return held.length === 1 ? held : []
}

/** Those of the words, one by one: 毛入园率、巩固率均. */
const isNamed = (subject: string, label: string): boolean =>
  subject.split(/[、和及与]/).some(name => isOneMeasure(name, label))

/** Nothing but a table line or its title lies between. */
function tableBeside(context: AuditContext, { span: [at] }: SaidOfChange): YearlyTable | null {
  const { text } = context
  const [start, end] = paragraphAt(context, at)
  const tables = yearlyTables(context)
  const next = lastAt(tables, at, ({ span }) => span[0])
  const [before, behind] = [tables[next], tables[next + 1]]
  if (before && text.slice(before.span[1], start).trim().replace(/^\|/, '') === '') return before
  const title = behind ? text.slice(end, behind.span[0]).trim() : ''
  return behind && title.length <= LONGEST_TITLE && !/[。；;]/.test(title) ? behind : null
}

const LONGEST_TITLE = 30
const FIGURES = /指标|数据|数值|[二两三四五六七八九十\d]项(?!工作|任务|措施)/
const BUT_SOME = /除|个别|但|部分|回落|波动/
const EACH = /均|都|全部|各项|所有|无一例外/
const POINTING = /表|上述|以上|各项|下列|所列/
const COUNT = /([二两三四五六七八九十]|\d{1,2})项/

/** 三项指标均, of a table of three; 表中各项指标. */
function isOfAll(context: AuditContext, said: SaidOfChange, { series }: YearlyTable): boolean {
  const words = context.text.slice(...sentenceAt(context, said.span[0]))
  const clause = context.text.slice(...said.span)
  const count = COUNT.exec(clause)?.[1]
  if (!FIGURES.test(clause) || BUT_SOME.test(words)) return false
  if (count !== undefined) return numberOf(count) === series.length
  return EACH.test(clause) && POINTING.test(words)
}

/** 大班额比例 is none of what is meant to rise. */
const isBurden = (context: AuditContext, { way }: SaidOfChange, figure: Figure | undefined) =>
  figure !== undefined && betterWay(context, figure) === (way === 'more' ? 'lower' : 'higher')

const sentenceWords = (context: AuditContext, { span }: SaidOfChange): string =>
  context.text.slice(sentenceAt(context, span[0])[0], span[1])

const LATELY = /近([两二三四五六七八九十])年/
const IN_A_ROW = /连续([两二三四五六七八九十])年/

/** 近三年 are the last three, 连续三年 three steps, 2021—2023年 those. */
function inYearsMeant(
  context: AuditContext,
  said: SaidOfChange,
  values: YearlyValues['values'],
): Figure[] {
  const words = sentenceWords(context, said)
  const [, from, to] = YEAR_RANGE.exec(words) ?? []
  const steps = numberOf(IN_A_ROW.exec(words)?.[1] ?? '')
  const lately = numberOf(LATELY.exec(words)?.[1] ?? '')
  const last = steps ? steps + 1 : (lately ?? values.length)
  return values
    .filter(({ year }) => !from || (year >= Number(from) && year <= Number(to)))
    .slice(-last)
    .map(({ figure }) => figure)
}
