import { printed, spanOf } from '../../structure/figures.ts'
import type { NamedColumn } from '../../structure/named-columns.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { columnsOf } from './columns-of.ts'
import { asPrinted } from './printed-size.ts'

/** 由高到低依次为, 从大到小排列; 前三位依次是, 按在校生规模排序: a list in the order of its values. */
const ORDER =
  /[从由](?<from>[高多大快低少小慢])[到至往][高多大快低少小慢]|[前后][三四五六七八九十][位名][^，,。；;\n]{0,8}?(?:依次|分别)?[是为有]|按[^，,。；;\n\d]{2,16}?(?:排序|排列|排名|排位)/g
/** Of another order than that of the values. */
const OTHER_ORDER = /拼音|笔画|时间|先后|姓氏|得分|综合|顺序/
const MOST = /[高多大快]/
const LONGEST_LEAD = 40
/** 村小18.2人，由大到小差距明显 */
const BEHIND = /^[）)]?[，,](?:呈|呈现|总体)*$/

/** The first value that does not stand in the order that is said. */
export const ordersOfColumns = (context: AuditContext): readonly Observation[] => {
  const found = matchesIn(context, ORDER).flatMap(match => observe(context, match) ?? [])
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
  const { before, now, isRise } = first
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
      const [n, b] = [asPrinted(now), asPrinted(before)]
      const isBroken = isFalling ? n.low.gt(b.high) : n.high.lt(b.low)
      return isBroken ? [{ before, now, isRise: isFalling }] : []
    })
  if (from !== undefined) return breaks(MOST.test(from))[0] ?? null
  const [falling, rising] = [breaks(true), breaks(false)]
  const [fewer] = [falling, rising].sort((a, b) => a.length - b.length)
  return fewer?.[0] ?? null
}
