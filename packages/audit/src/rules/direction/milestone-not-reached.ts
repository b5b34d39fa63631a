import { Exact, type Span } from '@mingjian/model'
import { intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { hanNumber } from '../../structure/markers.ts'
import { lastAt } from '../../structure/ordered.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, partAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const PASSED =
  /(?:突破|跨过|迈过|越过)了?([一二两三四五六七八九十]{0,2})([百千万亿])(?=[人名个所册台元次大。，,；;])/g
/** Nothing but how it was passed, so that it is the value before that passed it. */
const JUST_SO = /^[，,、（(]?(?:首次|首度|一举|成功|已经?|历史性地?|率先|实现|再次|双双|均|都)*$/
const RELATIVE = /percent|point|ratio|times/
const POWERS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

export const milestoneNotReached = defineRule({
  id: 'direction/milestone-not-reached',
  category: 'direction',
  severity: 'error',
  title: '称“突破千人”而数值没有达到',
  explanation:
    '紧接着数值写“首次突破千人”“突破两亿元大关”，而该数值还没有到这一关口。中间另有所指的、计划中的不判断；关口写成数字的另按“比较用词与数值相反”判断。',
  example: { text: '全县特教在校生达到986人，首次突破千人。' },
  check: context => matchesOf(PASSED, context.text).flatMap(match => observe(context, match)),
})

function observe(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text, figures } = context
  const value = figures[lastAt(figures, match.index, one => one.start)]
  if (!value || value.start < sentenceAt(context, match.index)[0]) return []
  if (value.approximate || RELATIVE.test(value.family)) return []
  if (!JUST_SO.test(text.slice(value.end, match.index))) return []
  if (partAt(context, match.index) === 'plans') return []
  const [words, digits = '', power = ''] = match
  const mark = new Exact(digits === '' ? 1 : hanNumber(digits)).times(POWERS[power] ?? 1)
  if (intervalOf(value).high.gte(mark)) return []
  return [
    {
      message: `${printed(text, value)}还没有到这一关口，文中写作“${words}”`,
      spans: [spanOf(value), [match.index, match.index + words.length] as Span],
      computation: `${printed(text, value)} < ${mark}`,
      suggestion: '核对数值和“突破”的说法',
    },
  ]
}
