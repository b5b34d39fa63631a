import type { Span } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { clauseStart } from '../../structure/series.ts'
import {
  type AuditContext,
  figuresIn,
  matchesIn,
  paragraphStart,
  partAt,
  sentenceAt,
} from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const EXCEEDED =
  /(?:任务|计划|目标)数?[均都已全部圆满]*超额(?:圆满)?完成(?=[。，,；;：:]|$)|(?:超额(?:圆满)?完成|超过|超出|超)了?(?:[\p{Script=Han}]{0,8})(?:任务|计划|目标)数?(?=[。，,；;：:\d]|$)/gu
const PLANNED = /计划|任务|目标|下达/
/** What another year or another place was to do is no measure. */
const OF_ANOTHER = /上年|去年|全[国省市]|占|比/
/** 2022年超额完成: of another year than the counts. */
const YEAR_OF_ITS_OWN = /\d{4}年|上年|去年/
const LONGEST_LEAD = 40

export const taskNotExceeded = defineRule({
  id: 'direction/task-not-exceeded',
  category: 'direction',
  severity: 'error',
  title: '称超额完成而实际数小于任务数',
  explanation:
    '写“超额完成任务”“超过任务数”，前面紧挨着的实际数（或随后写出的计划数、实际数）却小于同一段里写出的计划（任务）数。计划数不止一个、分不清是哪一项的，不判断。',
  example: { text: '计划改造厕所52座，全年改造46座，超额完成年度任务。' },
  check: context => matchesIn(context, EXCEEDED).flatMap(match => observe(context, match) ?? []),
})

function observe(context: AuditContext, { 0: words, index }: RegExpExecArray): Observation | null {
  const { text } = context
  if (partAt(context, index) !== 'body') return null
  if (YEAR_OF_ITS_OWN.test(clauseBefore(text, { start: index }))) return null
  const pair = pairBefore(context, words, index) ?? pairBehind(context, index + words.length)
  if (!pair) return null
  const [plan, actual] = pair
  if (pair.some(one => one.approximate || OF_ANOTHER.test(labelOf(text, one)))) return null
  if (intervalOf(actual).high.gte(intervalOf(plan).low)) return null
  const [a, b] = [printed(text, actual), printed(text, plan)]
  return {
    message: `实际${a}少于计划的${b}，文中写作“${words}”`,
    spans: [spanOf(actual), spanOf(plan), [index, index + words.length] as Span],
    computation: `${a} < ${b}`,
    suggestion: '核对计划数、实际数和“超额完成”的说法',
  }
}

type PlanAndActual = readonly [plan: Figure, actual: Figure]

/** 计划招聘120名……最终聘用113名，超额完成招聘计划: what was done right before, and the one plan of its paragraph. */
function pairBefore(context: AuditContext, words: string, index: number): PlanAndActual | null {
  const { text } = context
  const before = figuresIn(context, [paragraphStart(context, index), index]).filter(
    one => one.depth === 0,
  )
  const actual = before.at(-1)
  if (!actual || !/^[，,]?\p{Script=Han}{0,10}$/u.test(text.slice(actual.end, index))) return null
  const plans = before.filter(
    one => one.unit === actual.unit && one.unit !== '' && one !== actual && isPlan(text, one),
  )
  const [plan] = plans
  const isInOneSentence = (plan?.start ?? 0) >= sentenceAt(context, index)[0]
  // 超额完成了招聘计划: a plan told sentences before is the one of the same thing.
  const thing = THING.exec(words)?.[1] ?? ''
  const isOfIt = plan && thing.length >= 2 && clauseBefore(text, plan).includes(thing)
  return plan && plans.length === 1 && (isInOneSentence || isOfIt) ? [plan, actual] : null
}

const THING = /(?:完成|过|出)了?(?:全年|年度|本年|当年)?(\p{Script=Han}{2,8}?)(?:任务|计划|目标)/u

/** 超额完成招聘任务：计划招聘120名，实际招聘112名: the plan and what was done, right behind. */
function pairBehind(context: AuditContext, end: number): PlanAndActual | null {
  const { text } = context
  const [, stop] = sentenceAt(context, end - 1)
  const [plan, actual, third] = figuresIn(context, [end, stop])
  if (!plan || !actual || plan.unit !== actual.unit || plan.unit === '') return null
  const isBehind = /^[：:，,]\p{Script=Han}{0,10}$/u.test(text.slice(end, plan.start))
  const isNext = /^[，,]\p{Script=Han}{0,8}$/u.test(text.slice(plan.end, actual.start))
  const isAlone = third?.unit !== plan.unit
  return isBehind && isNext && isAlone && isPlan(text, plan) && !isPlan(text, actual)
    ? [plan, actual]
    : null
}

const isPlan = (text: string, figure: Figure) => PLANNED.test(clauseBefore(text, figure))

const clauseBefore = (text: string, { start }: Pick<Figure, 'start'>) =>
  text.slice(clauseStart(text, Math.max(0, start - LONGEST_LEAD), start), start)
