import type { Span } from '@mingjian/model'
import { hanNumber } from '../../structure/markers.ts'
import { clauseStart, namesIn } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const ANNOUNCED =
  /([二三四五六七八九]|\d)(?:项|个|类)(?:主要|核心|关键|约束性)?(?:指标|标准|任务|内容)/g
const REST =
  /(?:其余|其他|其它)[^，,。；;\d]{0,12}(?:均|都|全部)?(?:符合|达到|达标|满足|完成|合格)[^，,。；;]{0,8}/

export const announcedButUnanswered = defineRule({
  id: 'coverage/announced-but-unanswered',
  category: 'coverage',
  severity: 'error',
  title: '宣布的指标没有逐项给出数值',
  explanation:
    '逐一点名几项指标，却只给出其中一部分的数值，其余用“均符合要求”带过。没有点名的“三项指标”不判断。',
  example: {
    text: '围绕巩固率、毕业率、升学率三项指标，巩固率97.2%，其余指标均达到要求。',
  },
  check: context =>
    matchesOf(ANNOUNCED, context.text).flatMap(match => observe(context, match) ?? []),
})

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text } = context
  const sentence = sentenceAt(context, match.index)
  const start = clauseStart(text, sentence[0], match.index)
  const words = text
    .slice(start, match.index)
    .replace(/^(?:对照|按照|围绕|关于|在)/, '')
    .replace(/等$/, '')
  const names = namesIn(words)
  const announced = /\d/.test(match[1] ?? '') ? Number(match[1]) : hanNumber(match[1] ?? '')
  if (!names || names.length !== announced) return null
  const after: Span = [match.index + match[0].length, sentence[1]]
  const rest = REST.exec(text.slice(...after))
  const answered = names.filter(name => hasFigure(context, name, after))
  if (!rest || answered.length >= names.length || answered.length === 0) return null
  const missing = names.filter(name => !answered.includes(name))
  const restStart = after[0] + rest.index
  return {
    message: `点名${announced}项指标，只给出${answered.length}项的数值，缺“${missing.join('”“')}”`,
    spans: [
      [start, match.index + match[0].length],
      [restStart, restStart + rest[0].length],
    ],
    computation: `${answered.length} < ${announced}`,
    suggestion: '逐项写出数值',
  }
}

function hasFigure(context: AuditContext, name: string, [start, end]: Span): boolean {
  const at = context.text.slice(start, end).indexOf(name)
  if (at < 0) return false
  const from = start + at + name.length
  return figuresIn(context, [from, end]).some(one => one.start - from <= 12)
}
