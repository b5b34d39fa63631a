import type { Claim, Span } from '@mingjian/model'
import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, claimsIn, clausesWith, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { exceptionsTo } from './exceptions.ts'

const UNITS =
  '(?:县(?:[（(]市[、,]?区?[）)]区?|[（(]市区[）)]|、?市?、区|区)?|市县区|区县|乡镇|中小学校?|义务教育学校|学校|幼儿园|高中)'
const EVERY = `(?:各|所有的?|全部|所辖(?:的)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})?个?|(?:\\d{1,4}|[二三四五六七八九十]{1,3})(?:个|所))${UNITS}`
const PREDICATE =
  '达到|达标|高于|超过|不低于|完成|通过|配齐|配足|配备|建成|实现|设立|开齐|开足|开设|落实|消除|符合'
const UNIVERSAL = new RegExp(
  `${EVERY}([^，,。；;：:\\n]{0,24}?)(?:均|都|全部|一律|全面)(?:已经?)?(${PREDICATE})`,
  'g',
)
const NOT_ASSERTED = /(?<![消解清扫排拆])除|以外|之外|基本|力争|确保|计划|将|要求|应当|目标|争取/
const EXCEPT = /除[^。；;]{1,20}外[，,]$/
const BOUND = /以上|高于|超过|不低于|达到/

export const allWithException = defineRule({
  id: 'direction/all-with-exception',
  category: 'direction',
  severity: 'error',
  title: '称“均”“全部”而另有例外',
  explanation:
    '写各县（各校）某项“均达到”“全部完成”，别处却点名某县（某校）没有达到，或写出某县低于所称数值的数。说的不是同一项、“除某县外”、时间不同的，不报告；只说“个别”“部分”没有达到的提疑问。',
  example: {
    text: '一、工作成效\n各县学前三年毛入园率均达到85%以上。\n二、存在问题\n青山县学前三年毛入园率81.6%。',
    level: 'city',
  },
  check: context => clausesWith(context, UNIVERSAL).flatMap(clause => observe(context, clause)),
})

function observe(context: AuditContext, { span, text }: Clause): Observation[] {
  UNIVERSAL.lastIndex = 0
  const match = UNIVERSAL.exec(text)
  const before = context.text.slice(sentenceAt(context, span[0])[0], span[0])
  if (!match || NOT_ASSERTED.test(text) || EXCEPT.test(before)) return []
  const [, topic = '', predicate = ''] = match
  const said = text.trim().replace(/\s+/g, '')
  const suggestion = '改正“均”“全部”的说法，写明达到的个数和没有达到的单位'
  const counted = claimsBelow(context, span, text).map(claim => {
    const value = claim.unit === '1:x' ? `1:${claim.value}` : `${claim.value}${claim.unit}`
    return {
      message: `称“${said}”，另一处${claim.org ?? ''}${claim.subject}为${value}`,
      spans: [span, [claim.start, claim.end] as Span],
      computation: `${claim.org ?? ''}${value}`,
      suggestion,
    }
  })
  if (counted.length > 0) return counted
  const after = text.slice(match.index + match[0].length)
  return exceptionsTo(context, { span, predicate, topic: `${topic}${after}` }).map(one => ({
    severity: one.isNamed ? ('error' as const) : ('question' as const),
    message: `称“${said}”，另一处写“${context.text
      .slice(...one.span)
      .trim()
      .replace(/\s+/g, '')}”`,
    spans: [span, one.span],
    suggestion,
  }))
}

/** Claims of a place below, of the same subject and slice, that miss the figure said to hold for all. */
function claimsBelow(context: AuditContext, span: Span, clause: string): Claim[] {
  const bound = claimsIn(context, span).find(one => one.start >= span[0] && one.end <= span[1])
  if (!bound || !/[%％]|1:x/.test(bound.unit) || !BOUND.test(clause)) return []
  return context.claims.filter(one => {
    const isBelow = one.unit === '1:x' ? one.value > bound.value : one.value < bound.value
    return (
      one.subject === bound.subject &&
      one.unit === bound.unit &&
      (one.qualifier === bound.qualifier || one.qualifier === one.org) &&
      one.modality === 'done' &&
      !/增|减|升|降|提高/.test(one.comparator ?? '') &&
      isBelow &&
      isOneBelow(context, one) &&
      (one.period === bound.period || one.period === null || bound.period === null)
    )
  })
}

/** A county, school or kindergarten named right before the figure. */
function isOneBelow(context: AuditContext, claim: Claim): boolean {
  const [start] = sentenceAt(context, claim.start)
  const org = claim.org ?? ''
  const isOwn = (context.profile.organisation ?? context.profile.title ?? '').includes(org)
  const lead = context.text.slice(Math.max(start, claim.start - 40), claim.end)
  return /[县区旗市]$/.test(org) && !/^[全我本各]|所辖/.test(org) && !isOwn && lead.includes(org)
}
