import type { Claim, Span } from '@mingjian/model'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, claimsIn, paragraphAt, sentenceAt, sentencesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { isChange } from './norms.ts'

const AT_LEAST = '(?:及以上|以上)'
const AT_MOST = '(?:及以下|以下|以内|之内)'
const MET = '(?:做到|实现|完成|达到|达成|兑现|落实|守住|达标|合格)'
const NOUN = '(?:硬?指标|条|项|要求|规定|目标|任务|底线|红线|标准|门槛)'
/** “巩固率95%以上”这一条已经做到, 普惠率80%以上的目标已完成. */
const SAID_AFTER = new RegExp(
  `[%％](?:(${AT_LEAST})|(${AT_MOST}))[”"」』]?(?:的|这)?一?(?:国家|约束性|硬)*${NOUN}[^，,。；;：:\\d]{0,8}?${MET}(?=[了到位]{0,3}[，,。；;\\n]|$)`,
  'g',
)
/** 做到了国家规定的80%以上. */
const SAID_BEFORE = new RegExp(
  `${MET}了?[^，,。；;：:\\d]{0,12}(?:规定|要求|国家|标准|评估)[^，,。；;：:\\d]{0,6}\\d+(?:\\.\\d+)?[%％](?:(${AT_LEAST})|(${AT_MOST}))(?=[，,。；;\\n]|$)`,
  'g',
)
const SEARCHED = /[%％](?:及?以[上下内]|之内)/g
const NOT_SAID =
  /未|没有|尚|力争|确保|争取|将|预计|计划|拟|应当?|须|努力|推动|逐步|如果|若|是否|除|部分|多数|其中|[有某各](?:县|区|校|乡|镇)/
const LONGEST_REACH = 240

export const requirementSaidMet = defineRule({
  id: 'limit/requirement-said-met',
  category: 'limit',
  severity: 'error',
  title: '称要求已做到而数值没有达到',
  explanation:
    '文中自己写出的要求（“巩固率95%以上”）称“已经做到”“如期完成”，同一段里同一指标的数值却在要求之外。末位四舍五入后可能达到的、单位或学段不同的、打算达到的不报告。',
  example: { text: '全县初中三年巩固率92.6%。“初中三年巩固率95%以上”这一条已经做到。' },
  check: context =>
    sentencesWith(context, SEARCHED).flatMap(({ span, text, part }) =>
      part === 'body'
        ? [SAID_AFTER, SAID_BEFORE].flatMap(pattern =>
            matchesOf(pattern, text).flatMap(match => observe(context, span[0], match)),
          )
        : [],
    ),
})

function observe(context: AuditContext, from: number, match: RegExpExecArray) {
  const start = from + match.index
  const end = start + match[0].length
  const required = claimsIn(context, [start, end])[0]
  if (!required) return []
  const said: Span = [Math.min(required.start, start), end]
  if (NOT_SAID.test(context.text.slice(...said))) return []
  const isNamed = /^[%％]/.test(match[0])
  const figures = isNamed ? figuresOf(context, required) : figureBefore(context, required)
  const missed = figures.find(one => isOutside(one, required, Boolean(match[1])))
  if (!missed) return []
  const sign = match[1] ? '<' : '>'
  return [
    {
      message: `${missed.subject}为${missed.value}${missed.unit}，与“${context.text.slice(...said).trim()}”不符`,
      spans: [[missed.start, missed.end] as Span, said],
      computation: `${missed.value}${missed.unit} ${sign} ${required.value}${required.unit}`,
      suggestion: '核对数值；确未做到的，改正表述并列入存在问题',
    },
  ]
}

/** 普惠率77.9%，做到了国家规定的80%以上: the figure right before. */
function figureBefore(context: AuditContext, { start, unit }: Claim): Claim[] {
  const [from] = sentenceAt(context, start)
  const last = claimsIn(context, [from, start]).findLast(one => one.end <= start)
  const isFigure = last?.unit === unit && last.modality === 'done' && !isChange(last)
  return isFigure ? [last] : []
}

/** What the paragraph says was measured of the same thing. */
function figuresOf(context: AuditContext, required: Claim): Claim[] {
  const [start, end] = paragraphAt(context, required.start)
  const last = sentenceAt(context, required.end)[1]
  const reach: Span = [Math.max(start, required.start - LONGEST_REACH), Math.min(end, last)]
  return claimsIn(context, reach).filter(
    one =>
      one !== required &&
      one.subject === required.subject &&
      one.unit === required.unit &&
      (one.qualifier === required.qualifier || required.qualifier === null) &&
      one.period === required.period &&
      one.modality === 'done' &&
      !isChange(one) &&
      !/以[上下内]/.test(context.text.slice(one.end - 2, one.end + 3)),
  )
}

function isOutside({ value, decimals }: Claim, required: Claim, isFloor: boolean): boolean {
  const half = 0.5 / 10 ** decimals
  return isFloor ? value + half < required.value : value - half > required.value
}
