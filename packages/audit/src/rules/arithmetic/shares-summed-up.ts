import type { Span } from '@mingjian/model'
import { withoutBrackets } from '../../structure/brackets.ts'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle, sumOf } from '../../structure/intervals.ts'
import { hanNumber } from '../../structure/markers.ts'
import { show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { joinedShares } from './shares/joined-shares.ts'

const SUMMED_UP =
  /^[，,、；;]\s*(?:以上|上述|这)?(?:([二两三四五六七八九十\d])(?:[大个]\p{Script=Han}{1,4}|(?:项|类|者|部分|级|档|种)\p{Script=Han}{0,4}))?(?:合计|共计|总计|相加|加总|之和)(占?)(?:比|比例)?[^，,。；;\d]{0,10}$/u
/** Nothing but the name of the next. */
const NEXT = /^\s*[、，,；;和]\s*[^，,、。；;：:]{0,16}$/
const NO_PART =
  /其中|增|升(?![学入高本])|降|提高|比(?!例|重)|较|上年|去年|合计|共计|以上占|[高低]于|达标|合格率/
const LONGEST_LEAD = 24
const FEWEST = 2
/** Farther off than this something else is summed up. */
const FARTHEST_OFF = 20

export const sharesSummedUp = defineRule({
  id: 'arithmetic/shares-summed-up',
  category: 'arithmetic',
  severity: 'error',
  title: '各项占比之和与合计占比不符',
  explanation:
    '接连写出几项占比，随后写“四类合计100%”“两项合计占……”，各项相加与合计不一致。合计不是100%的，要写明是几项、占多少才核对；名称就说明由哪几项合成的（优秀、良好与优良率，本科及以上，满意率），也核对；各占比按末位四舍五入留出余地。',
  example: { text: '家长学历：研究生4.6%、本科38.3%、专科31.2%、高中及以下28.9%，四类合计100%。' },
  check: context => {
    const counted = collect(context.figures, (total, at) => observe(context, total, at) ?? [])
    const said = new Set(counted.map(({ spans }) => spans[0]?.[0]))
    const named = joinedShares(context).filter(({ total }) => !said.has(total.start))
    return [...counted, ...named.map(({ total, parts, sum }) => say(context, total, parts, sum))]
  },
})

function observe(context: AuditContext, total: Figure, index: number): Observation | null {
  const { text, figures } = context
  const last = figures[index - 1]
  if (total.family !== 'percent' || total.approximate || last?.family !== 'percent') return null
  if (total.start - last.end > LONGEST_LEAD) return null
  const match = SUMMED_UP.exec(text.slice(last.end, total.start))
  const isAll = total.value.eq(100)
  if (!match || !(isAll || (match[1] && match[2]))) return null
  const count = match[1] && (/\d/.test(match[1]) ? Number(match[1]) : hanNumber(match[1]))
  const listed = listBefore(context, index)
  const parts = count ? listed.slice(-count) : listed
  const isCounted = isAll ? !count || listed.length === count : parts.length === count
  if (parts.length < FEWEST || !isCounted) return null
  const sum = sumOf(parts.map(intervalOf))
  const said = isAll ? { low: total.value, high: total.value } : intervalOf(total)
  if (meet(sum, said) || middle(sum).minus(total.value).abs().gt(FARTHEST_OFF)) return null
  return say(context, total, parts, sum)
}

function say(
  { text }: AuditContext,
  total: Figure,
  parts: readonly Figure[],
  sum: Interval,
): Observation {
  const actual = show(middle(sum), 4)
  return {
    message: `${parts.map(one => printed(text, one)).join('、')}相加为${actual}%，文中写作合计${printed(text, total)}`,
    spans: [total, ...parts].map(spanOf) as Span[],
    computation: `${parts.map(one => one.value).join(' + ')} = ${actual} ≠ ${total.value}`,
    suggestion: '核对各项占比和合计',
  }
}

/** The percentages right before a figure, with nothing but their names between them. */
function listBefore(context: AuditContext, index: number): Figure[] {
  const { text, figures } = context
  const [total, last] = [figures[index], figures[index - 1]]
  if (!total || !last) return []
  const [start] = sentenceAt(context, total.start)
  const parts: Figure[] = []
  for (let at = index - 1; at >= 0; at--) {
    const one = figures[at]
    if (!one || one.start < start) break
    if (one.depth !== total.depth) continue
    const next = parts[0]
    const gap = next && withoutBrackets(text.slice(one.end, next.start))
    if (one.family !== 'percent' || one.approximate) break
    if (gap !== undefined && (!NEXT.test(gap) || NO_PART.test(gap))) break
    parts.unshift(one)
  }
  const [first] = parts
  const head = first ? text.slice(clauseStart(text, start, first.start), first.start) : ''
  // 有效问卷2460份，其中班主任占36.2%、…: all of them, when they are said to come to 100%.
  const isApart = NO_PART.test(total.value.eq(100) ? head.replace('其中', '') : head)
  return isApart ? parts.slice(1) : parts
}
