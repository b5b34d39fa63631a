import type { Span } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, matchesIn, partAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const EXCEEDED =
  /(?:超额(?:圆满)?完成|超过|超出|超)了?(?:[\p{Script=Han}]{0,8})(?:任务|计划|目标)数?(?=[。，,；;\d]|$)/gu
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
    '一句中先写计划（任务）数、实际数，再写“超额完成任务”“超过任务数”，而实际数小于计划数。句中同一单位的数不止这两个的，不判断。',
  example: { text: '计划改造厕所52座，全年改造46座，超额完成年度任务。' },
  check: context => matchesIn(context, EXCEEDED).flatMap(match => observe(context, match) ?? []),
})

function observe(context: AuditContext, { 0: words, index }: RegExpExecArray): Observation | null {
  const { text } = context
  const [start] = sentenceAt(context, index)
  if (partAt(context, index) !== 'body') return null
  if (YEAR_OF_ITS_OWN.test(clauseBefore(text, { start: index }))) return null
  const before = figuresIn(context, [start, index]).filter(one => one.depth === 0)
  const last = before.at(-1)
  if (!last) return null
  const alike = before.filter(one => one.unit === last.unit && one.unit !== '')
  const [first, second] = alike
  if (alike.length !== 2 || !first || !second || /[；;]/.test(text.slice(first.start, index)))
    return null
  const planned = alike.filter(one => PLANNED.test(clauseBefore(text, one)))
  const [plan] = planned
  const actual = plan === first ? second : first
  if (planned.length !== 1 || !plan || [first, second].some(one => one.approximate)) return null
  if (alike.some(one => OF_ANOTHER.test(labelOf(text, one)))) return null
  if (intervalOf(actual).high.gte(intervalOf(plan).low)) return null
  const [a, b] = [printed(text, actual), printed(text, plan)]
  return {
    message: `实际${a}少于计划的${b}，文中写作“${words}”`,
    spans: [spanOf(actual), spanOf(plan), [index, index + words.length] as Span],
    computation: `${a} < ${b}`,
    suggestion: '核对计划数、实际数和“超额完成”的说法',
  }
}

const clauseBefore = (text: string, { start }: Pick<Figure, 'start'>) =>
  text.slice(clauseStart(text, Math.max(0, start - LONGEST_LEAD), start), start)
