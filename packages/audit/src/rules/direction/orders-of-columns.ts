import { printed, spanOf } from '../../structure/figures.ts'
import type { Member } from '../../structure/listings.ts'
import type { NamedColumn } from '../../structure/named-columns.ts'
import { type AuditContext, matchesIn, paragraphAt, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { columnsOf } from './columns-of.ts'
import { printedSize } from './printed-size.ts'

/** 由高到低依次为, 从大到小排列; 前三位依次是, 按在校生规模排序: a list in the order of its values. */
const ORDER =
  /[从由](?<from>[高多大快低少小慢])[到至往][高多大快低少小慢]|[前后][三四五六七八九十][位名][^，,。；;\n]{0,8}?(?:依次|分别)?[是为有]|按[^，,。；;\n\d]{2,16}?(?:排序|排列|排名|排位)|排(?:名|序)(?:情况|结果)?(?:依次)?[为是：:]/g
/** Of another order than that of the values. */
const OTHER_ORDER = /拼音|笔画|时间|先后|姓氏|得分|综合|顺序/
const MOST = /[高多大快]/
const LONGEST_LEAD = 40
/** 村小18.2人，由大到小差距明显 */
const BEHIND = /^[）)]?[，,](?:呈|呈现|总体)*$/

/** 由高到低为学生、家长、社会各界、教师: names in order, whose values were told before. */
const NAMES_IN_ORDER =
  /[从由](?<from>[高多大快低少小慢])[到至往][高多大快低少小慢](?:的?(?:顺序|排列|排序|次序))?(?:依次|分别)?[为是：:](?<names>[^，,。；;：:\n\d（(]{5,60})(?=[，,。；;\n]|$)/g
/** 一期8所、二期11所、三期12所，数量逐期增加 */
const STEPPED =
  /(?:逐(?<by>[期级年届批月季]|步)|依次(?=递))(?:(?<up>增加|递增|上升|提高|增长)|减少|递减|下降|降低)(?=[，,。；;、（(\n]|$)/g

/** The first value that does not stand in the order that is said. */
export const ordersOfColumns = (context: AuditContext): readonly Observation[] => {
  const found = [
    ...matchesIn(context, ORDER).flatMap(match => observe(context, match) ?? []),
    ...matchesIn(context, NAMES_IN_ORDER).flatMap(match => observeNames(context, match) ?? []),
    ...matchesIn(context, STEPPED).flatMap(match => observeSteps(context, match) ?? []),
  ]
  const isFirst = ({ spans: [, own] }: Observation, at: number) =>
    found.findIndex(({ spans: [, other] }) => other?.[0] === own?.[0]) === at
  return found.filter(isFirst)
}

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text } = context
  const end = match.index + match[0].length
  const columns = columnsOf(context).filter(one => {
    const first = one.members[0]?.figure.start ?? 0
    if (one.end <= match.index) return BEHIND.test(text.slice(one.end, match.index))
    const lead = text.slice(end, first)
    return first > end && lead.length <= LONGEST_LEAD && !/[。；;]/.test(lead)
  })
  const [clauseFrom] = sentenceAt(context, match.index)
  if (OTHER_ORDER.test(text.slice(Math.max(clauseFrom, match.index - 12), end + 12))) return null
  const from = match.groups?.from
  // Any of its columns may be what the list is ordered by.
  const broken = columns.map(column => breakOf(column, from))
  const [first] = broken
  if (!first || broken.some(one => one === null)) return null
  return toldOf(context, match, first)
}

/** The names of a list that was told in another order. */
function observeNames(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { from, names = '' } = match.groups ?? {}
  const [paragraph] = paragraphAt(context, match.index)
  const called = names.split(/[、和及与]/).map(one => one.trim())
  const columns = columnsOf(context).filter(
    one => one.end <= match.index && one.end >= paragraph - 2 && !one.isChange,
  )
  const broken = columns.flatMap(column => {
    const members = called.map(name => memberOf(column, name))
    if (members.length < FEWEST || members.some(one => one === null)) return []
    return [breakOf({ ...column, members: members as Member[] }, from)]
  })
  const [first] = broken
  return first && broken.every(one => one !== null) ? toldOf(context, match, first) : null
}

const FEWEST = 3

function memberOf({ members }: NamedColumn, name: string): Member | null {
  const found = members.filter(one => one.name === name || one.name.startsWith(name))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** 逐期增加 behind the list of its periods. */
function observeSteps(context: AuditContext, match: RegExpExecArray): Observation | null {
  const column = columnsOf(context).findLast(one => one.end <= match.index)
  if (!column || !STEPS_BEHIND.test(context.text.slice(column.end, match.index))) return null
  const { by, up } = match.groups ?? {}
  if (by && by !== '步' && !column.members.every(({ name }) => name.includes(by))) return null
  const broken = breakOf(column, up ? '低' : '高')
  return broken && toldOf(context, match, broken)
}

const STEPS_BEHIND = /^[）)]?[，,]\p{Script=Han}{0,8}$/u

type Broken = NonNullable<ReturnType<typeof breakOf>>

function toldOf({ text }: AuditContext, match: RegExpExecArray, broken: Broken): Observation {
  const { before, now, isRise } = broken
  const end = match.index + match[0].length
  const [a, b] = [before, now].map(one => printed(text, one))
  return {
    message: `称“${match[0]}”，但${b}排在${a}之后`,
    spans: [[match.index, end], spanOf(before), spanOf(now)],
    computation: `${b} ${isRise ? '>' : '<'} ${a}`,
    suggestion: '核对数值，重新排列',
  }
}

/** Where a column leaves its order; of one whose order is not told, the way that most of it goes. */
function breakOf({ members }: NamedColumn, from: string | undefined) {
  const figures = members.map(({ figure }) => figure)
  const breaks = (isFalling: boolean) =>
    figures.flatMap((now, at) => {
      const before = figures[at - 1]
      if (!before) return []
      const [n, b] = [printedSize(now), printedSize(before)]
      const isBroken = isFalling ? n.low.gt(b.high) : n.high.lt(b.low)
      return isBroken ? [{ before, now, isRise: isFalling }] : []
    })
  if (from !== undefined) return breaks(MOST.test(from))[0] ?? null
  const [falling, rising] = [breaks(true), breaks(false)]
  const [fewer] = [falling, rising].sort((a, b) => a.length - b.length)
  return fewer?.[0] ?? null
}
