import { Exact, type Span } from '@mingjian/model'
import { type AuditContext, matchesIn, partAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const NUMBER = '(\\d+(?:\\.\\d+)?)'
const UNIT = '([万亿]?(?:人次|[人名所个件起元次台项家]))'
const WORDS = '[^\\d，,。；;\\n]{0,8}'
/** 投诉量同比下降，今年受理86件，去年79件: the word first, then the two years. */
const TWO_YEARS = new RegExp(
  `(?:同比|比上年|较上年|比去年|较去年)(?:有所|明显|大幅|小幅|持续)?(下降|减少|降低|上升|增加|增长)了?[，,：:](?:今年|本年)${WORDS}${NUMBER}${UNIT}[，,、；;](?:去年|上年)${WORDS}${NUMBER}${UNIT}(?=[，,。；;\\n])`,
  'g',
)
/** 超额完成招聘任务，计划招聘120名，实际招聘112名. */
const EXCEEDED = new RegExp(
  `(超额(?:圆满)?完成)[^\\d，,。；;\\n]{0,10}[，,：:]计划${WORDS}${NUMBER}${UNIT}[，,]实际${WORDS}${NUMBER}${UNIT}(?=[，,。；;\\n])`,
  'g',
)
/** 占比首次过半，达到48.6%. */
const HALF = new RegExp(
  `(过半|超过一半|超过半数)[，,](?:已?达到?|为)${NUMBER}%(?=[，,。；;\\n])`,
  'g',
)
const FALLS = /下降|减少|降低/

export const wordBeforeValues = defineRule({
  id: 'direction/word-before-values',
  category: 'direction',
  severity: 'error',
  title: '先写的升降、超额、过半与后面的数值相反',
  explanation:
    '先写“同比下降”，接着写今年、去年的数，今年却较大；先写“超额完成”，接着写计划数、实际数，实际却较小；写“过半，达到”，而百分数不到50。数值不紧接着写出的、计划部分的不判断。',
  example: { text: '信访量同比下降，今年受理86件，去年79件。' },
  check: context => [
    ...matchesIn(context, TWO_YEARS).flatMap(match => twoYears(context, match)),
    ...matchesIn(context, EXCEEDED).flatMap(match => exceeded(context, match)),
    ...matchesIn(context, HALF).flatMap(match => half(context, match)),
  ],
})

function twoYears(context: AuditContext, match: RegExpExecArray): Observation[] {
  const [, word = '', now = '', unit = '', before = '', other = ''] = match
  const isDown = FALLS.test(word)
  const [a, b] = [new Exact(now), new Exact(before)]
  if (unit !== other || (isDown ? a.lte(b) : a.gte(b))) return []
  return [tell(context, match, `今年${now}${unit}、去年${before}${unit}，文中写作“${word}”`)]
}

function exceeded(context: AuditContext, match: RegExpExecArray): Observation[] {
  const [, word = '', plan = '', unit = '', done = '', other = ''] = match
  if (unit !== other || new Exact(done).gte(plan)) return []
  return [tell(context, match, `实际${done}${unit}少于计划的${plan}${unit}，文中写作“${word}”`)]
}

function half(context: AuditContext, match: RegExpExecArray): Observation[] {
  const [, word = '', share = ''] = match
  if (new Exact(share).gte(50)) return []
  return [tell(context, match, `${share}%不到一半，文中写作“${word}”`)]
}

function tell(context: AuditContext, match: RegExpExecArray, message: string): Observation {
  const isPlan = partAt(context, match.index) === 'plans'
  return {
    ...(isPlan ? { severity: 'question' as const } : {}),
    message,
    spans: [[match.index, match.index + match[0].length] as Span],
    suggestion: '核对数值和用词',
  }
}
