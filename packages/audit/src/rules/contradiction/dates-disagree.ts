import type { Span } from '@mingjian/model'
import { parseChineseNumeral } from '../../claims/quantities/chinese-numeral.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { PART } from './two-dates.ts'

export const datesDisagree = defineRule({
  id: 'contradiction/dates-disagree',
  category: 'contradiction',
  severity: 'error',
  title: '日期、期限、周年互相不合',
  explanation:
    '同一句里开工的日期晚于竣工、交付的日期；写明“为期一百天”而起止日期相隔不是这么久；写明创办年份，又写“建校几十周年”，两者相差两年以上。分期建设的、全文有几个创办年份或几段起止日期的，不报告。',
  example: { text: '学校创办于1984年，2023年恰逢建校三十五周年。' },
  check: context => [...outOfOrder(context), ...anniversaries(context), ...durations(context)],
})

const DATE = '((?:19|20)\\d\\d)年(?:(\\d{1,2})月)?(?:\\d{1,2}日)?'
const BEGUN = new RegExp(`${DATE}[^，,。；;\\d]{0,6}(?:破土|开工|动工|奠基)`, 'g')
const FINISHED = new RegExp(
  `${DATE}[^，,。；;\\d]{0,6}(?:竣工|建成|完工|交付|投用|投入使用|启用|通过验收)`,
  'g',
)
const ANOTHER = /小学|中学|初中|高中|学校|幼儿园|校区|楼|馆|项目/

/** 2022年7月开工，2021年9月已交付: finished before it was begun. */
function outOfOrder(context: AuditContext): Observation[] {
  return matchesIn(context, BEGUN).flatMap(begun => {
    const [start, end] = sentenceAt(context, begun.index)
    const sentence = context.text.slice(start, end)
    if (PART.test(sentence)) return []
    const done = matchesOf(FINISHED, sentence).find(one => isBefore(one, begun))
    if (!done) return []
    const at = start + done.index
    const between = context.text.slice(Math.min(at, begun.index), Math.max(at, begun.index))
    const isNamed = ANOTHER.test(between.replace(begun[0], '').replace(done[0], ''))
    if (isNamed) return []
    return [
      {
        message: `“${done[0]}”早于“${begun[0]}”`,
        spans: [spanOf(begun.index, begun[0]), spanOf(at, done[0])],
        computation: `${done[0].slice(0, 4)}年早于${begun[0].slice(0, 4)}年`,
        suggestion: '核对开工和竣工的日期',
      },
    ]
  })
}

function isBefore(done: RegExpExecArray, begun: RegExpExecArray): boolean {
  const [y, m] = [Number(done[1]), Number(done[2] ?? 0)]
  const [year, month] = [Number(begun[1]), Number(begun[2] ?? 0)]
  return y < year || (y === year && m > 0 && month > 0 && m < month)
}

const spanOf = (start: number, words: string): Span => [start, start + words.length]

const FOUND = '创办|创建|始建|建校|建园|成立|创立'
const FOUNDED = new RegExp(
  `(?:${FOUND})于?((?:18|19|20)\\d\\d)年|((?:18|19|20)\\d\\d)年(?:${FOUND})`,
  'g',
)
const NUMBER = '(\\d{1,3}|[一二三四五六七八九十百]{1,5})'
const ANNIVERSARY = new RegExp(
  `(?:((?:19|20)\\d\\d)年[^，,。；;\\d]{0,8})?(?:${FOUND}|办学)${NUMBER}周年`,
  'g',
)
/** 第四十年 may be counted as the fortieth or the thirty-ninth. */
const LOOSE_YEARS = 1

function anniversaries(context: AuditContext): Observation[] {
  const said = matchesIn(context, ANNIVERSARY)
  if (said.length === 0) return []
  const founded = matchesIn(context, FOUNDED)
  const years = new Set(founded.map(one => Number(one[1] ?? one[2])))
  const [first] = founded
  if (!first || years.size !== 1) return []
  return said.flatMap(one => {
    const year = one[1] ? Number(one[1]) : context.year
    const age = numberOf(one[2] ?? '')
    const [since = 0] = years
    if (year === null || Math.abs(year - since - age) <= LOOSE_YEARS) return []
    return [
      {
        message: `${since}年至${year}年为${year - since}年，文中写${age}周年`,
        spans: [spanOf(first.index, first[0]), spanOf(one.index, one[0])],
        computation: `${year} - ${since} = ${year - since} ≠ ${age}`,
        suggestion: '核对创办年份和周年数',
      },
    ]
  })
}

const DURATION = new RegExp(`(?:为期|历时|持续)${NUMBER}(天|日|周|个月)`, 'g')
const DAY = '(?:((?:19|20)\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日'
const RANGE = new RegExp(`${DAY}[^。\\d]{0,48}?(?:至|到|—|～|-)${DAY}`, 'g')
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 个月: 30.4 }
const NEAR = 160
const LOOSE_DAYS = 2
const LOOSE_SHARE = 0.15
const MS_PER_DAY = 86_400_000

function durations(context: AuditContext): Observation[] {
  const said = matchesIn(context, DURATION)
  if (said.length === 0) return []
  const ranges = matchesIn(context, RANGE)
  const [range] = ranges
  if (!range || ranges.length > 1 || said.length > 1) return []
  return said.flatMap(one => {
    const days = numberOf(one[1] ?? '') * (DAYS[one[2] ?? ''] ?? 1)
    const actual = daysOf(range, context.year ?? 0)
    const slack = Math.max(LOOSE_DAYS, days * LOOSE_SHARE, (DAYS[one[2] ?? ''] ?? 1) - 1)
    if (Math.abs(range.index - one.index) > NEAR || Math.abs(actual - days) <= slack) return []
    return [
      {
        message: `“${one[0]}”与起止日期相隔${actual}天不合`,
        spans: [spanOf(one.index, one[0]), spanOf(range.index, range[0])],
        computation: `${actual}天 ≠ ${one[1]}${one[2]}`,
        suggestion: '核对期限和起止日期',
      },
    ]
  })
}

/** Both days counted. */
function daysOf([, year, month, day, lastYear, lastMonth, lastDay]: RegExpExecArray, own: number) {
  const from = Date.UTC(Number(year ?? own), Number(month) - 1, Number(day))
  const to = Date.UTC(Number(lastYear ?? year ?? own), Number(lastMonth) - 1, Number(lastDay))
  return Math.round((to - from) / MS_PER_DAY) + 1
}

const numberOf = (written: string) => Number(written) || (parseChineseNumeral(written) ?? 0)
