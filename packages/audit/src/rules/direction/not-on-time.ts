import type { Span } from '@mingjian/model'
import { clauseStart } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, matchesIn, partAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const DONE =
  '完成|完工|竣工|建成|投入使用|启用|投用|交付|开工|开学|实现|达标|兑现|到位|拨付|发放|通过|办结|整改|报送|上线|销号'
const ON_TIME = new RegExp(
  `(提前|如期|按期|按时)(?![^，,。；;]{0,6}(?:力争|确保))[^，,。；;：:\\d]{0,10}?(?:${DONE})`,
  'g',
)
const NOT_SAID = /未|没有|力争|确保|争取|预计|将|应|须|要求|计划|拟|若|如果/
/** 2022年9月底, 9月15日, 2023年底 */
const DATE =
  /(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]|([底末初]|[上中下]旬))?|((?:19|20)\d\d)年(?:年)?[底末]/g
/** The day that was set. */
const SET = /原定|原计划|计划|应于|须于|规定|约定|要求|目标|时限|期限|工期|截止|节点|限于|预定|拟于/
/** Set by what follows: 9月底前, 9月底的期限. */
const SET_BEHIND =
  /^(?:之?前|以前)?(?:要|应|须|完[成工](?:的)?(?:要求|期限|时限|目标|计划)|的(?:期限|时限|节点|要求|目标))/

export const notOnTime = defineRule({
  id: 'direction/not-on-time',
  category: 'direction',
  severity: 'error',
  title: '称提前、如期而实际日期晚于所定日期',
  explanation:
    '同一句里写出原定（要求）的日期和实际的日期，实际在后，却写“提前完成”“如期投入使用”。只写一个日期的、打算做到的不判断；只写到月份的，按整月比较。',
  example: { text: '教学楼原定2022年8月底完工，实际于2022年10月竣工，提前投入使用。' },
  check: context => matchesIn(context, ON_TIME).flatMap(match => observe(context, match)),
})

/** A date of the text: the first and the last day it may mean, as numbers that can be compared. */
interface Dated {
  span: Span
  first: number
  last: number
  isSet: boolean
}

function observe(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text } = context
  const [start, end] = sentenceAt(context, match.index)
  const clause = text.slice(clauseStart(text, start, match.index), match.index)
  if (partAt(context, match.index) !== 'body' || NOT_SAID.test(clause)) return []
  const dates = datesIn(text, [start, end])
  const set = dates.filter(one => one.isSet)
  const [actual, other] = dates.filter(one => !one.isSet && one.span[0] < match.index)
  const [planned] = set
  if (!planned || set.length > 1 || !actual || other || actual.first <= planned.last) return []
  const words = match[0]
  const [a, b] = [actual, planned].map(one => text.slice(...one.span)) as [string, string]
  return [
    {
      message: `${a}晚于${b}，文中写作“${words}”`,
      spans: [[match.index, match.index + words.length], actual.span, planned.span],
      computation: `${a} > ${b}`,
      suggestion: '核对两个日期，或改正“提前”“如期”的说法',
    },
  ]
}

/** The dates of a sentence; one without a year is of the year named last, or of the one year meant throughout. */
function datesIn(text: string, [start, end]: Span): Dated[] {
  let year = 0
  return matchesOf(DATE, text.slice(start, end)).flatMap(match => {
    const [written, own, month, day, part, endOf] = match
    year = Number(own ?? endOf ?? year)
    const from = start + match.index
    const span: Span = [from, from + written.length]
    const lead = text.slice(clauseStart(text, start, from), from)
    const isSet = SET.test(lead) || SET_BEHIND.test(text.slice(span[1], span[1] + 12))
    const [first, last] = endOf ? [1231, 1231] : daysOf(Number(month), day, part)
    return [{ span, first: year * YEAR + first, last: year * YEAR + last, isSet }]
  })
}

/** A date as a number: year, month and day beside each other. */
const YEAR = 10_000
const MONTH = 100
const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
}

function daysOf(
  month: number,
  day: string | undefined,
  part: string | undefined,
): readonly [number, number] {
  const [first, last] = day ? [Number(day), Number(day)] : (DAYS[part ?? ''] ?? [1, 31])
  return [month * MONTH + first, month * MONTH + last]
}
