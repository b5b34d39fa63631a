import type { Claim, Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, meet } from '../../structure/figures.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, mayHold, paragraphAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const OFFERED =
  /(公办|普惠性?)(?:民办)?(?:幼儿)?园(?:数|数量|所数)?(?:占(?:全[市县区])?(?:幼儿)?园(?:总)?数?的?(?:比例|比重|比)?|占比)(?:达到|达|为)?\s*$/
const COUNTED: Record<string, RegExp> = { 公办: /公办/, 普惠: /普惠|公办/ }

export const institutionsForChildren = defineRule({
  id: 'scope/institutions-for-children',
  category: 'scope',
  severity: 'warning',
  title: '用幼儿园数的占比说明按幼儿数计算的指标',
  explanation:
    '普惠性幼儿园覆盖率、公办园在园幼儿占比都按在园幼儿数计算。所写的覆盖率（占比）与同段幼儿园所数之比完全相同，或者写“公办园占比”达到标准而全文没有按幼儿数计算的占比。同段另有在园幼儿数能算出该数的不报告。',
  example: {
    text: '全县幼儿园40所，其中普惠性幼儿园33所，普惠性幼儿园覆盖率82.5%。',
    level: 'county',
    year: 2023,
  },
  check: context => [...byCount(context), ...byWords(context)],
})

/** The share of children printed is the share of kindergartens, digit by digit. */
function byCount(context: AuditContext) {
  return collect(context.claims, claim => {
    if (claim.unit !== '%' || claim.decimals === 0) return []
    const kind = /普惠/.test(claim.subject) ? '普惠' : /公办/.test(claim.subject) ? '公办' : null
    if (!kind || !/覆盖率|在园幼儿占比/.test(claim.subject)) return []
    const near = figuresIn(context, paragraphAt(context, claim.start))
    const share = near.find(one => one.start <= claim.end && one.end >= claim.end - 2)
    if (!share) return []
    const gardens = pairs(near.filter(one => one.family === 'units'))
    const found = gardens.find(
      ([part, whole]) =>
        isQuotient(part, whole, share) && COUNTED[kind]?.test(around(context, part)),
    )
    const children = pairs(near.filter(one => one.family === 'people'))
    if (!found || children.some(([part, whole]) => isQuotient(part, whole, share))) return []
    const [part, whole] = found
    return [
      {
        message: `${claim.subject}${claim.value}%是幼儿园所数之比，应按在园幼儿数计算`,
        spans: [claim, part, whole].map(({ start, end }): Span => [start, end]),
        computation: `${part.value} ÷ ${whole.value} = ${show(part.value.div(whole.value).times(100), claim.decimals)}%`,
        suggestion: '按在园幼儿数重新计算，写明分子、分母',
      },
    ]
  })
}

/** 公办园占比52%，达到国家标准: the measure of the norm is nowhere in the report. */
function byWords(context: AuditContext) {
  if (!mayHold(context, OFFERED)) return []
  const { text, figures, claims } = context
  return collect(figures, figure => {
    if (figure.family !== 'percent') return []
    const lead = text.slice(Math.max(0, figure.start - 24), figure.start)
    const kind = OFFERED.exec(lead)?.[1]
    const after = text.slice(figure.end, figure.end + 24)
    if (
      !kind ||
      !/^[^。；;]{0,8}(?:达到|符合|高于|超过)[^。；;]{0,10}(?:标准|要求|规定)/.test(after)
    ) {
      return []
    }
    const hasMeasure = claims.some(claim => measures(claim, kind))
    if (hasMeasure) return []
    return [
      {
        message: `“${kind}园占比”是幼儿园所数的比例，标准按在园幼儿数计算，不能用它说明达标`,
        spans: [[figure.start - 10, figure.end] as Span],
        suggestion: kind === '公办' ? '补写公办园在园幼儿占比' : '补写普惠性幼儿园覆盖率',
      },
    ]
  })
}

function measures(claim: Claim, kind: string): boolean {
  return (
    claim.unit === '%' &&
    new RegExp(kind === '公办' ? '公办.*幼儿占比' : '普惠.*覆盖率').test(claim.subject)
  )
}

function pairs(figures: readonly Figure[]): [Figure, Figure][] {
  return collect(figures, part =>
    collect(figures, (whole): [Figure, Figure][] =>
      whole !== part && whole.value.gt(part.value) ? [[part, whole]] : [],
    ),
  )
}

function isQuotient(part: Figure, whole: Figure, share: Figure): boolean {
  const quotient = part.value.times(part.scale).div(whole.value.times(whole.scale)).times(100)
  return meet({ low: quotient, high: quotient }, intervalOf(share))
}

function around({ text }: AuditContext, { start, end }: Figure): string {
  return text.slice(Math.max(0, start - 10), end)
}
