import { Exact, lastAt, type Span } from '@mingjian/model'
import { baseValue, type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { hanNumber } from '../../structure/markers.ts'
import { type AuditContext, matchesIn, partAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const PASSED =
  /(?:突破|跨过|迈过|越过|首次超过)了?(?:(?=\d)|([一二两三四五六七八九十]{0,2})([百千万亿])(?=[人名个所册台元次项件套间场大。，,；;]))/g
/** Nothing but how it was passed, so that it is the value before that passed it. */
const JUST_SO =
  /^[，,、（(]?(?:总数|总量|总人数|总规模|规模|人数|数量)?(?:首次|首度|一举|成功|已经?|历史性地?|率先|实现|再次|双双|均|都)*$/
/** 突破千人大关，达到986人: the value follows at once. */
const THEN =
  /^[人名个所册台元次]{0,2}(?:大关|台阶)?[，,：:]\s*(?:已?达到?了?|为|共有?|共计|合计|总计|计|实际有?|有)\s*$/
const RELATIVE = /percent|point|ratio|times/
const POWERS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

export const milestoneNotReached = defineRule({
  id: 'direction/milestone-not-reached',
  category: 'direction',
  severity: 'error',
  title: '称“突破千人”而数值没有达到',
  explanation:
    '紧挨着数值写“首次突破千人”“突破两亿元大关”“突破90%，达到……”，而该数值还没有到这一关口。中间另有所指的、计划中的不判断；先写数值、关口写成数字的另按“比较用词与数值相反”判断。',
  example: { text: '全县特教在校生达到986人，首次突破千人。' },
  check: context => matchesIn(context, PASSED).flatMap(match => observe(context, match)),
})

function observe(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text, figures } = context
  const end = match.index + match[0].length
  const [start, stop] = sentenceAt(context, match.index)
  if (partAt(context, match.index) === 'plans') return []
  const at = lastAt(figures, match.index, one => one.start)
  const [before, next, second] = [figures[at], figures[at + 1], figures[at + 2]]
  const named = match[2] ? undefined : next?.start === end ? next : undefined
  const after = match[2] ? next : second
  const mark = match[2] ? powerOf(match[1] ?? '', match[2]) : named ? baseValue(named) : null
  if (!mark) return []
  const from = named?.end ?? end
  const isBefore =
    match[2] && before && before.start >= start && JUST_SO.test(text.slice(before.end, match.index))
  const isAfter = after && after.end <= stop && THEN.test(text.slice(from, after.start))
  const value = isBefore ? before : isAfter ? after : undefined
  if (!value || !counts(value, named) || intervalOf(value).high.gte(mark)) return []
  const said = text.slice(match.index, from)
  return [
    {
      message: `${printed(text, value)}还没有到这一关口，文中写作“${said}”`,
      spans: [spanOf(value), [match.index, from] as Span],
      computation: `${printed(text, value)} < ${named ? printed(text, named) : mark}`,
      suggestion: '核对数值和“突破”的说法',
    },
  ]
}

/** A plain number of what the milestone, if printed in digits, counts too. */
function counts(value: Figure, named: Figure | undefined): boolean {
  if (value.approximate) return false
  return named ? named.family === value.family && !value.ratio : !RELATIVE.test(value.family)
}

/** 三千, 千 */
const powerOf = (digits: string, power: string) =>
  new Exact(digits === '' ? 1 : hanNumber(digits)).times(POWERS[power] ?? 1)
