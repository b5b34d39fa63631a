import type { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle, minus, plus } from '../../structure/intervals.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { show } from '../../structure/run-proof.ts'
import { readSeries } from '../../structure/series.ts'
import {
  type AuditContext,
  figuresIn,
  paragraphStart,
  sentenceAt,
  sentencesWith,
} from '../context.ts'
import type { Observation } from '../define-rule.ts'

const LISTS = /分别|依次/g
const JOINT = /^\s*(?:、|和|及|以及|与)\s*$/
const SINCE =
  '(?:同?比|较|与)?(?:上年|去年|上一?学年|上年同期|同期|(?:19|20)\\d\\d年度?)?(?:相比|同期)?'
/** 比上年分别增加, 增长: what is told of the values before, each in its turn. */
const CHANGE = new RegExp(
  `^[，,、；;]\\s*${SINCE}(?:分别|依次)?(增[加长]?|减少?|下降|提高|降低|上升)了?\\s*$`,
)
/** 上年分别为 */
const PREVIOUS =
  /^[，,、；;]\s*(?:上年|去年|上一?学年|上年同期|同期|(?:19|20)\d\d年度?)(?:分别|依次)?[为是]?\s*$/
const DOWN = /减|降/

/** A row of figures behind a list, as many as there are in it. */
export interface Row {
  figures: readonly Figure[]
  kind: 'amount' | 'growth' | 'previous'
  word: string
}

/** Listed values, and the rows that tell how each of them changed. */
export interface ListedChange {
  levels: readonly Figure[]
  rows: readonly Row[]
}

/** 小学、初中分别为17624元、21358元，比上年分别增加412元、537元，增长2.39%、2.58%。 */
export const listedChanges = once((context: AuditContext): readonly ListedChange[] =>
  collect(sentencesWith(context, LISTS), ({ span }) => {
    const figures = figuresIn(context, span)
    // 2024年分别为…，2023年分别为…，依次增加…: the second list is a row of the first.
    const taken = new Set<Figure>()
    return readSeries(context.text, span, figures).flatMap(({ figures: levels }) => {
      const rows = levels.some(one => taken.has(one)) ? [] : rowsBehind(context, levels, figures)
      for (const row of rows) for (const one of row.figures) taken.add(one)
      return rows.length > 0 ? [{ levels, rows }] : []
    })
  }),
)

function rowsBehind(
  { text }: AuditContext,
  levels: readonly Figure[],
  figures: readonly Figure[],
): Row[] {
  const family = levels[0]?.family
  const rows: Row[] = []
  let last = levels.at(-1)
  let at = last ? figures.indexOf(last) + 1 : figures.length
  while (last && at + levels.length <= figures.length) {
    const row = figures.slice(at, at + levels.length)
    const lead = text.slice(last.end, row[0]?.start ?? last.end)
    const isRow = row.every(
      (one, i) => i === 0 || JOINT.test(text.slice(row[i - 1]?.end ?? 0, one.start)),
    )
    const word = CHANGE.exec(lead)?.[1]
    const isPrevious = PREVIOUS.test(lead)
    if (!isRow || (!word && !isPrevious) || row.some(one => one.approximate)) break
    const own = row[0]?.family
    if (isPrevious && own === family) rows.push({ figures: row, kind: 'previous', word: '' })
    else if (word && own === 'percent' && family !== 'percent')
      rows.push({ figures: row, kind: 'growth', word })
    else if (word && (own === family || (family === 'percent' && own === 'point')))
      rows.push({ figures: row, kind: 'amount', word })
    else break
    last = row.at(-1)
    at += levels.length
  }
  return rows
}

/** Growth in per cent that does not follow from a value and its change, or from two values. */
export function wrongListedGrowth(context: AuditContext): Observation[] {
  return collect(listedChanges(context), ({ levels, rows }) => {
    const growth = rows.find(one => one.kind === 'growth')
    if (!growth) return []
    return levels.flatMap((level, at) => {
      const stated = growth.figures[at]
      const before = baseAt(level, rows, at)
      if (!stated || !before || before.low.lte(0)) return []
      const now = intervalOf(level)
      const truth = percentOf(minus(now, before), before)
      const said = signed(intervalOf(stated), growth.word)
      return meet(truth, said) ? [] : [say(context, level, before, stated, truth)]
    })
  })
}

/** What there was: told, or what there is without its change. */
function baseAt(level: Figure, rows: readonly Row[], at: number): Interval | null {
  const previous = rows.find(one => one.kind === 'previous')?.figures[at]
  if (previous) return intervalOf(previous)
  const amount = rows.find(one => one.kind === 'amount')
  const change = amount?.figures[at]
  if (!amount || !change) return null
  const now = intervalOf(level)
  return DOWN.test(amount.word) ? plus(now, intervalOf(change)) : minus(now, intervalOf(change))
}

const percentOf = (part: Interval, whole: Interval): Interval => {
  const ends = [part.low, part.high].flatMap(one =>
    [whole.low, whole.high].map(of => one.div(of).times(100)),
  )
  const sorted = ends.toSorted((a, b) => a.cmp(b))
  return { low: sorted[0] as Exact, high: sorted.at(-1) as Exact }
}

const signed = ({ low, high }: Interval, word: string): Interval =>
  DOWN.test(word) ? { low: high.neg(), high: low.neg() } : { low, high }

function say(
  { text }: AuditContext,
  level: Figure,
  before: Interval,
  stated: Figure,
  truth: Interval,
): Observation {
  const actual = show(middle(truth), stated.decimals + 1)
  const base = show(middle(before).div(level.scale), level.decimals)
  return {
    message: `由${printed(text, level)}与${base}${level.unit}算得${actual}%，文中写作${printed(text, stated)}`,
    spans: [spanOf(level), spanOf(stated)],
    computation: `(${level.value} − ${base}) ÷ ${base} = ${actual}% ≠ ${stated.value}%`,
    suggestion: '核对这一项的数值、增减额和增减幅',
  }
}

const BETWEEN_YEARS =
  /((?:19|20)\d\d)年[^，,。；;\d]{0,8}(?:比|较)((?:19|20)\d\d)年(?:累计)?(提高|下降|增加|减少|上升|降低)了?\s*$/
const FARTHEST_BEHIND = 30

/** 占比依次为20.86%、21.13%、21.34%，2023年占比较2021年提高0.48个百分点: from the first to the last of a list of as many years. */
export function wrongChangeOverYears(context: AuditContext): Observation[] {
  const { text } = context
  return collect(sentencesWith(context, LISTS), ({ span }) => {
    const figures = figuresIn(context, span)
    return readSeries(text, span, figures).flatMap(({ figures: values }) => {
      const [first, last] = [values[0], values.at(-1)]
      const stated = last && figures[figures.indexOf(last) + 1]
      if (!first || !last || !stated || values.length < 2 || stated.approximate) return []
      if (stated.start - last.end > FARTHEST_BEHIND) return []
      const [, year, since, word = ''] =
        BETWEEN_YEARS.exec(text.slice(last.end, stated.start)) ?? []
      const isFit =
        first.family === 'percent' ? stated.family === 'point' : stated.family === first.family
      if (!isFit || Number(year) - Number(since) !== values.length - 1) return []
      const truth = minus(intervalOf(last), intervalOf(first))
      if (meet(truth, signed(intervalOf(stated), word))) return []
      const actual = show(middle(truth).div(first.scale), Math.max(first.decimals, last.decimals))
      const [a, b, c] = [first, last, stated].map(one => printed(text, one))
      return [
        {
          message: `由${a}到${b}相差${actual}，文中写作“${word}${c}”`,
          spans: [spanOf(first), spanOf(last), spanOf(stated)],
          computation: `${last.value} − ${first.value} = ${actual} ≠ ${stated.value}`,
          suggestion: '核对起止两年的数值和增减数',
        },
      ]
    })
  })
}

/** The value whose changes are being told. */
const levelBefore = ({ runs }: AuditContext, start: number, { start: end }: Figure) =>
  runs.findLast(
    ({ level, amount, percent }) =>
      level.start >= start && level.end < end && (amount ?? percent) !== null,
  )?.level ?? null

/** What a figure is called; of last year's, what this year's is. */
const nameOf = ({ text, runs }: AuditContext, figure: Figure): string =>
  labelOf(text, runs.find(one => one.previous === figure)?.level ?? figure)

const OF_YEAR = /((?:19|20)\d\d)年的?\s*$/
const LONGEST_YEAR = 8
const yearBefore = (text: string, { start }: Figure): number =>
  Number(OF_YEAR.exec(text.slice(Math.max(0, start - LONGEST_YEAR), start))?.[1])

const GROWN =
  /(?:((?:19|20)\d\d)年)?(?:比|较)(?:上年|上一?学?年|((?:19|20)\d\d)年)(增长|下降|增加|减少)了?\s*$/
const LONGEST_LEAD = 20
const SHORTEST_NAME = 3

/** 2021年5.27亿元、2022年6.15亿元、2023年7.22亿元，2023年比上年增长17.4%: of the value of the year and of the one before. */
export function wrongYearlyGrowth(context: AuditContext): Observation[] {
  const { text, figures } = context
  return collect(figures, stated => {
    if (stated.family !== 'percent' || stated.approximate) return []
    const lead = text.slice(Math.max(0, stated.start - LONGEST_LEAD), stated.start)
    const [, year, since, word = ''] = GROWN.exec(lead) ?? []
    if (!year && !since) return []
    const [start] = sentenceAt(context, stated.start)
    const of = (wanted: number, from = start) =>
      figuresIn(context, [from, stated.start]).filter(
        one => yearBefore(text, one) === wanted && one.family !== 'percent',
      )
    // 8.21亿元，比2023年增加…，比2022年增长3.14%: of what is told last, and of what that year had before in the paragraph.
    const level = year ? null : levelBefore(context, start, stated)
    const [now, ...others] = year ? of(Number(year)) : level ? [level] : []
    const [before, ...more] = level
      ? of(Number(since), paragraphStart(context, start)).filter(
          one => commonPiece(nameOf(context, one), nameOf(context, level)).length >= SHORTEST_NAME,
        )
      : of(since ? Number(since) : Number(year) - 1)
    const isClear = others.length + more.length === 0 && now?.family === before?.family
    if (!now || !before || !isClear || now.approximate || before.approximate) return []
    const base = intervalOf(before)
    if (base.low.lte(0)) return []
    const truth = percentOf(minus(intervalOf(now), base), base)
    return meet(truth, signed(intervalOf(stated), word))
      ? []
      : [say(context, now, base, stated, truth)]
  })
}
