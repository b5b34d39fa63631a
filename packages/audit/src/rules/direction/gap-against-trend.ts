import { lastAt } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, clausesWith, figuresIn } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const TREND = /(?:差距|差额|差值|差)[^，,。；;\d]{0,8}?(缩小|收窄|缩减|扩大|拉大|加大)/g
const NARROWER = /缩小|收窄|缩减/
const GAP = /(?:相差|差距|差额|差值|相距|差)(?:了|约|为|是|达|仅)*\s*$/
const YEAR = /(19|20)\d\d(?=年)/g
const BEFORE = /上年|去年|上学年|同期|以前/

export const gapAgainstTrend = defineRule({
  id: 'direction/gap-against-trend',
  category: 'direction',
  severity: 'error',
  title: '称差距缩小而差距变大',
  explanation:
    '写“两者相差多少，某年（上年）相差多少，差距缩小（扩大）”，先后两个差距的大小却与所说相反。两个差距的年份分不出先后的、约数不判断。',
  example: { text: '城区与乡村初中生均设备值相差318元，2021年相差296元，差距缩小。' },
  check: context => clausesWith(context, TREND).flatMap(clause => observe(context, clause)),
})

function observe(context: AuditContext, { text, span, sentence }: Clause): Observation[] {
  TREND.lastIndex = 0
  const word = TREND.exec(text)?.[1]
  const gaps = figuresIn(context, [sentence.span[0], span[1]]).filter(figure =>
    GAP.test(leadOf(context, figure)),
  )
  const [first, second] = gaps.slice(-2)
  if (!word || !first || !second || first.family !== second.family) return []
  if (first.approximate || second.approximate) return []
  const order = inOrder(context, first, second)
  if (!order) return []
  const [before, now] = order
  const [a, b] = [intervalOf(before), intervalOf(now)]
  const isOpposite = NARROWER.test(word) ? b.low.gt(a.high) : b.high.lt(a.low)
  if (!isOpposite) return []
  const [was, is] = [before, now].map(one => printed(context.text, one))
  const sign = b.low.gt(a.high) ? '>' : '<'
  return [
    {
      message: `差距由${was}变为${is}，文中写作“${text.trim()}”`,
      spans: [spanOf(now), spanOf(before), span],
      computation: `${is} ${sign} ${was}`,
      suggestion: '核对先后两个差距，或改正“缩小”“扩大”的说法',
    },
  ]
}

/** The words between the figure before and this one, in its sentence. */
function leadOf({ text, figures, segments }: AuditContext, { start }: Figure): string {
  const previous = figures[lastAt(figures, start - 1, one => one.start)]
  const from = segments.sentences[lastAt(segments.sentences, start, one => one[0])]?.[0] ?? 0
  return text.slice(Math.max(from, previous?.end ?? 0), start)
}

/** The earlier gap and the later one; null where the words do not tell which is which. */
function inOrder(context: AuditContext, first: Figure, second: Figure): [Figure, Figure] | null {
  const [a, b] = [first, second].map(one => timeOf(leadOf(context, one)))
  if (a === undefined || b === undefined || a === b) return null
  return a < b ? [first, second] : [second, first]
}

/** The year named, 0 for last year, and the time of the report where none is. */
function timeOf(lead: string): number {
  const year = lead.match(YEAR)?.at(-1)
  return year !== undefined ? Number(year) : BEFORE.test(lead) ? 0 : Number.POSITIVE_INFINITY
}
