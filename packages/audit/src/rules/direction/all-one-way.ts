import { lastAt, type Span } from '@mingjian/model'
import { intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { emptyRun, type Run } from '../../structure/run.ts'
import { isProvable } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { listedChanges } from '../arithmetic/listed-changes.ts'
import { type AuditContext, matchesIn, partAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { rowsInTwoYears } from './rows-in-two-years.ts'

const UP = '增长|增加|增多|提高|提升|上升|扩大'
const DOWN = '下降|减少|降低|回落|下滑|缩小'
/** 均较上年增加, 都有所下降 */
const ALL_MOVED = new RegExp(
  `(?:均(?!衡)|都|全部|全线|一致|双双?)([^，,。；;：:\\d]{0,12}?)(?:(${UP})|${DOWN})了?[”"]?(?=[，,。；;：:（(])`,
  'g',
)
const NOT_SAID = /未|没有|不|力争|预计|将|应|总体|基本/
const STAGE = /幼儿园|学前|小学|初中|高中|中职|职业|特教|特殊教育/g
/** 其余学段均有增长: not those told of before. */
const OTHERS = /其[余他它]|另外?/
const LONGEST_LABEL = 30
/** A slice of a stage may go another way than the whole of it. */
const NOT_A_MEMBER = /其中|占|全[省市县区]|合计|总计|平均|民办|公办|农村|乡村|城区|县城/

export const allOneWay = defineRule({
  id: 'direction/all-one-way',
  category: 'direction',
  severity: 'error',
  title: '称“均有所下降”而有一项上升',
  explanation:
    '写“小学、初中、高中均有所减少”“三个学段都提高了”，同一句里（或紧接的一句里）逐项写出的本期数、上期数却有一项方向相反。没有写出两期数的、写“总体”的不判断。',
  example: {
    text: '小学、初中招生均有所增加：小学由2140人增加到2256人，初中由1980人变为1924人。',
  },
  check: context =>
    matchesIn(context, ALL_MOVED).flatMap(match => {
      const [word, between = '', up] = match
      if (partAt(context, match.index) === 'plans' || NOT_SAID.test(between)) return []
      const { text } = context
      const sentence = sentenceAt(context, match.index)
      const from = clauseStart(text, sentence[0], match.index)
      if (OTHERS.test(text.slice(from, match.index))) return []
      const end = match.index + word.length
      const trend: Moved = { start: match.index, end, isUp: up !== undefined }
      const stages: readonly string[] = text.slice(from, match.index).match(STAGE) ?? []
      const run =
        ofOneMeasure(text, runsBeside(context, trend, sentence)).find(
          one => isOneOfThem(text, one, stages) && isAgainst(trend, one),
        ) ??
        [...runsOfList(context, trend, sentence), ...runsOfRows(context, trend, sentence)].find(
          one => isAgainst(trend, one),
        )
      return run ? [observe(text, trend, from, run)] : []
    }),
})

interface Moved {
  start: number
  end: number
  isUp: boolean
}

/** The runs of the sentence, or of the next one where the trend stands alone. */
function runsBeside(context: AuditContext, trend: Moved, [start, end]: Span): readonly Run[] {
  const inside = (from: number, to: number) =>
    context.runs.slice(
      lastAt(context.runs, from - 1, run => run.level.start) + 1,
      lastAt(context.runs, to, run => run.level.start) + 1,
    )
  const own = inside(start, end)
  if (own.length > 0) return own
  const [from, to] = sentenceAt(context, end + 1)
  const isNext = from >= end && !context.text.slice(trend.end, from).includes('\n')
  return isNext ? inside(from, to) : []
}

/** 三类分别为487次、41次，上年分别为461次、46次，均较上年增加: each of the list and what it was. */
function runsOfList(context: AuditContext, { start: end }: Moved, [start]: Span): Run[] {
  return listedChanges(context).flatMap(({ levels, rows }) => {
    const [before] = rows
    const isBeside =
      (levels[0]?.start ?? end) >= start && (before?.figures.at(-1)?.end ?? end) < end
    if (!isBeside || before?.kind !== 'previous') return []
    return levels.map((level, at) => ({ ...emptyRun(level), previous: before.figures[at] ?? null }))
  })
}

/** “双下降”：2022年事故14起、伤16人，2021年为21起、伤25人: what stands before the words, or else behind them. */
function runsOfRows(context: AuditContext, { start, end }: Moved, sentence: Span): Run[] {
  const ahead = rowsInTwoYears(context, [sentence[0], start])
  const rows = ahead.length > 0 ? ahead : rowsInTwoYears(context, [end, sentence[1]])
  return rows.map(([level, previous]) => ({ ...emptyRun(level), previous }))
}

/** As far as the list tells of one thing: 学校数小学…；学生数小学… are two. */
function ofOneMeasure(text: string, runs: readonly Run[]): readonly Run[] {
  // 2024/2025学年: a number that has no last year is none of the list.
  const list = runs.filter(({ previous }) => previous !== null)
  const unit = list[0]?.level.unit
  const end = list.findIndex(
    (run, at) => run.level.unit !== unit || (at > 0 && !STAGE_FIRST.test(labelBefore(text, run))),
  )
  return end < 0 ? list : list.slice(0, end)
}

const STAGE_FIRST =
  /^\s*(?:全[省市县区])?(?:普通|中等)?(?:幼儿园|学前|小学|初中|高中|中职|职业|特教|特殊教育)/

function labelBefore(text: string, { level, previous }: Run): string {
  const start = Math.min(previous?.start ?? level.start, level.start)
  return text.slice(clauseStart(text, Math.max(0, start - LONGEST_LABEL), start), start)
}

/** One of the stages named, or of any where none is named. */
function isOneOfThem(text: string, run: Run, stages: readonly string[]): boolean {
  if (!run.previous) return false
  const label = labelBefore(text, run)
  const own = label.match(STAGE) ?? []
  if (NOT_A_MEMBER.test(label)) return false
  return stages.length > 0 ? own.some(one => stages.includes(one)) : own.length > 0
}

function isAgainst({ isUp }: Moved, run: Run): boolean {
  if (!run.previous || run.level.ratio || !isProvable(run)) return false
  const [now, before] = [intervalOf(run.level), intervalOf(run.previous)]
  return isUp ? now.high.lt(before.low) : now.low.gt(before.high)
}

function observe(text: string, trend: Moved, from: number, run: Run): Observation {
  const [a, b] = [run.level, run.previous ?? run.level].map(one => printed(text, one))
  const said = text.slice(from, trend.end).trim()
  return {
    message: `称“${said}”，但由${b}到${a}是${trend.isUp ? '下降' : '上升'}`,
    spans: [[from, trend.end] as Span, spanOf(run.level), spanOf(run.previous ?? run.level)],
    computation: `${a} ${trend.isUp ? '<' : '>'} ${b}`,
    suggestion: '改正“均”“都”的说法，或核对各项数值',
  }
}
