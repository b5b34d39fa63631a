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
  /(?:任务|计划|目标)[数量]?[均都已全部圆满]*超额(?:圆满)?完成(?=[。，,；;：:]|$)|(?:超额(?:圆满)?完成|超过|超出|超|高于|多于)了?(?:[\p{Script=Han}]{0,8})(?:任务|计划|目标|预算)[数量]?(?=[。，,；;：:\d]|$)/gu
const PLANNED =
  /计划|任务|目标|下达|承诺|(?:年初|年度|原本|原先?|会议|方案|文件|政府)(?:确定|定下|提出|安排|部署|定)|[拟应](?=[新改扩招建培录聘完购添])/
/** What another year or another place was to do is no measure. */
const OF_ANOTHER = /上年|去年|全[国省市]|占|比/
/** 2022年超额完成: of another year than the counts. */
const YEAR_OF_ITS_OWN = /\d{4}年|上年|去年/
/** 超过序时进度任务, 超额完成一季度任务: what was due by then, which is less than the whole. */
const DUE_BY_THEN = /序时|时序|进度|阶段|季度|半年|同期|本[月批期]|当[月批期]|首批|[前一二三四五]期/
/** 三年计划, “十四五”任务: of more years than the one that is told of. */
const OF_YEARS =
  /(?<![一二两三四五六七八九十\d])(?:[两二三四五六七八九十]|\d{1,2})年(?!级|制|度)|十[一二三四五]五|总任务/
const BY_YEAR =
  /(?:(?<=[到至])(?:19|20)\d\d年|(?:19|20)\d\d年(?=(?:[底末]|\d{1,2}月)?[底末]?[之以]?前))/
const PART = /其中|包括|含/
const LONGEST_LEAD = 40

export const taskNotExceeded = defineRule({
  id: 'direction/task-not-exceeded',
  category: 'direction',
  severity: 'error',
  title: '称超额完成而实际数小于任务数',
  explanation:
    '写“超额完成任务”“超过任务数”，前面紧挨着的实际数（或随后写出的计划数、实际数）却小于同一段里写出的计划（任务）数，或者前面写出的完成比例不足100%。计划数不止一个、分不清是哪一项的，多年的计划、按进度应完成的任务，不判断。',
  example: { text: '计划改造厕所52座，全年改造46座，超额完成年度任务。' },
  check: context =>
    matchesIn(context, EXCEEDED).flatMap(
      match => observe(context, match) ?? shareBefore(context, match) ?? [],
    ),
})

function observe(context: AuditContext, { 0: words, index }: RegExpExecArray): Observation | null {
  const { text } = context
  if (partAt(context, index) !== 'body') return null
  if (YEAR_OF_ITS_OWN.test(clauseBefore(text, { start: index })) || DUE_BY_THEN.test(words))
    return null
  const pair = pairBefore(context, words, index) ?? pairBehind(context, index + words.length)
  if (!pair) return null
  const [plan, actual] = pair
  if (pair.some(one => one.approximate || OF_ANOTHER.test(labelOf(text, one)))) return null
  if (isOfMoreYears(clauseBefore(text, plan), words, text.slice(plan.end, actual.start)))
    return null
  if (DUE_BY_THEN.test(clauseBefore(text, actual))) return null
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
  const share = before.at(-1)
  const isShare = share && isShareOfPlan(text, share) && isJust(text, share.end, index)
  const actual = isShare ? before.at(-2) : share
  if (!actual || !isJust(text, actual.end, isShare ? share.start : index)) return null
  const plans = before.filter(
    one => one.unit === actual.unit && one.unit !== '' && one !== actual && isPlan(text, one),
  )
  const [plan] = plans
  // 计划3000个，其中公办2000个，实际新增公办2400个: which of the two it is held against is not said.
  const isDivided = before.some(
    one => one.unit === actual.unit && one !== actual && PART.test(clauseBefore(text, one)),
  )
  if (isDivided) return null
  const isInOneSentence = (plan?.start ?? 0) >= sentenceAt(context, index)[0]
  // 超额完成了招聘计划: a plan told sentences before is the one of the same thing.
  const thing = THING.exec(words)?.[1] ?? ''
  const isOfIt = plan && thing.length >= 2 && clauseBefore(text, plan).includes(thing)
  return plan && plans.length === 1 && (isInOneSentence || isOfIt) ? [plan, actual] : null
}

/** Nothing between them but a few words: what was done, how much of it, and what is said of it. */
const isJust = (text: string, from: number, to: number): boolean =>
  /^[，,]?\p{Script=Han}{0,12}$/u.test(text.slice(from, to))

/** 占计划数的88.8%, 完成率92%, 完成年度任务的95% */
const SHARE_OF_PLAN =
  /占(?:\p{Script=Han}{0,8}(?:计划|任务|目标|预算)\p{Script=Han}{0,2}的?)$|(?:完成率|完成比例|完成度)(?:为|达到?|仅)?$|完成\p{Script=Han}{0,8}(?:计划|任务|目标|预算)\p{Script=Han}{0,2}的?$/u

const isShareOfPlan = (text: string, figure: Figure): boolean =>
  figure.family === 'percent' && SHARE_OF_PLAN.test(clauseBefore(text, figure).trim())

/** 占计划数的88.8%，超额完成招聘计划: less than the whole of it, whatever the plan was. */
function shareBefore(
  context: AuditContext,
  { 0: words, index }: RegExpExecArray,
): Observation | null {
  const { text } = context
  if (partAt(context, index) !== 'body' || DUE_BY_THEN.test(words)) return null
  const share = figuresIn(context, [sentenceAt(context, index)[0], index]).at(-1)
  if (!share || share.depth > 0 || share.approximate || !isShareOfPlan(text, share)) return null
  if (!isJust(text, share.end, index) || YEAR_OF_ITS_OWN.test(text.slice(share.end, index)))
    return null
  const lead = clauseBefore(text, share)
  if (isOfMoreYears(lead, words, '') || OF_OTHERS.test(lead) || DUE_BY_THEN.test(lead)) return null
  // 完成预算的86%，超额完成培训人数任务: of money, and of those who were trained.
  if (lead.includes('预算') && /人|学位|数/.test(words)) return null
  if (intervalOf(share).high.gte(WHOLE)) return null
  const value = printed(text, share)
  return {
    message: `完成${value}，不足全数，文中写作“${words}”`,
    spans: [spanOf(share), [index, index + words.length] as Span],
    computation: `${value} < ${WHOLE}%`,
    suggestion: '核对完成比例和“超额完成”的说法',
  }
}

const WHOLE = 100
const OF_OTHERS = /上年|去年|全[国省市]|其中/

/** Of more years than what is said to be exceeded, or due by a year of which nothing else is told. */
function isOfMoreYears(plan: string, words: string, told: string): boolean {
  if (OF_YEARS.test(plan) && !OF_YEARS.test(words)) return true
  const due = BY_YEAR.exec(plan)?.[0]
  return due !== undefined && !told.includes(due)
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
