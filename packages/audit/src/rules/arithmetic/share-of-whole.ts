import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { middle, show } from '../../structure/run-proof.ts'
import { type AuditContext, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const SHARE =
  /^[\s，,（(]*(?:约)?占([^，,。；;（）()\d]{0,16}?)(?:总数|总量|总人数|总额)?(?:的)?(?:比例|比重|比)?(?:为|达到|达|约)?\s*$/

export const shareOfWhole = defineRule({
  id: 'arithmetic/share-of-whole',
  category: 'arithmetic',
  severity: 'error',
  title: '占比与分项、总数不符',
  explanation:
    '“总数……，其中（公办）……所，占……%”或“公办……所（占……%）”：占比与分项、总数不一致。同段里任何一个较大的同类数作分母能算出所写占比的，不报告；括号里的占比，要有并列的另一项占比印证分母；写明“占全市”“占全国”而文中没有该总数的，不判断。',
  example: { text: '全县中小学校舍24000平方米，其中楼房18000平方米，占78.5%。' },
  check: context => {
    const wholes = wholesOf(context)
    return context.figures.flatMap((share, index) => {
      const part = context.figures[index - 1]
      if (!part || share.family !== 'percent' || share.approximate || part.approximate) return []
      const base = SHARE.exec(context.text.slice(part.end, share.start))?.[1]
      if (base === undefined || !/[万亿]?[元人名所个平方米]/.test(part.unit)) return []
      const whole = wholes.get(part) ?? confirmedBySibling(context, part, index)
      return observe(context, part, share, base, whole) ?? []
    })
  },
})

function observe(
  context: AuditContext,
  part: Figure,
  share: Figure,
  base: string,
  whole: Figure | null,
): Observation | null {
  const { text } = context
  const candidates = candidatesOf(context, part)
  if (candidates.some(one => meet(ratioOf(part, one), intervalOf(share)))) return null
  const named = candidates.filter(one => base !== '' && labelOf(text, one).endsWith(base))
  const chosen = base === '' ? whole : (named[0] ?? null)
  if (!chosen || ratioOf(part, chosen).low.gt(100)) return null
  const actual = show(middle(ratioOf(part, chosen)), share.decimals + 1)
  const [a, b] = [printed(text, part), printed(text, chosen)]
  return {
    severity: base === '' || base.length >= 4 ? 'error' : 'warning',
    message: `${a}占${b}的${actual}%，文中写作${printed(text, share)}`,
    spans: [spanOf(share), spanOf(part), spanOf(chosen)],
    computation: `${part.value} ÷ ${chosen.value} = ${actual}% ≠ ${share.value}%`,
    suggestion: '核对分项、总数和占比',
  }
}

/** Every larger figure of the same kind in the paragraph could be what the share is of. */
function candidatesOf(context: AuditContext, part: Figure): Figure[] {
  const [start, end] = paragraphAt(context, part.start)
  return context.figures.filter(
    one =>
      one.start >= start &&
      one.end <= end &&
      one.family === part.family &&
      intervalOf(one).high.gte(intervalOf(part).low),
  )
}

/**
 * 公办45所（占37.5%），民办75所（占62.5%）: the whole that makes the sibling's share right is the
 * whole of this one too.
 */
function confirmedBySibling(context: AuditContext, part: Figure, index: number): Figure | null {
  const [start, end] = sentenceAt(context, part.start)
  const siblings = context.figures.flatMap((share, at) => {
    const other = context.figures[at - 1]
    const isInside = share.start >= start && share.end <= end && at !== index
    if (!other || !isInside || share.family !== 'percent' || other.family !== part.family) return []
    const base = SHARE.exec(context.text.slice(other.end, share.start))?.[1]
    return base === '' ? [{ other, share }] : []
  })
  const wholes = siblings.flatMap(({ other, share }) =>
    candidatesOf(context, other).filter(one => meet(ratioOf(other, one), intervalOf(share))),
  )
  return wholes.find(one => intervalOf(one).high.gte(intervalOf(part).low)) ?? null
}

/** The total each listed part belongs to. */
function wholesOf(context: AuditContext): Map<Figure, Figure> {
  const wholes = new Map<Figure, Figure>()
  for (const { total, parts } of context.totals) {
    for (const part of parts) wholes.set(part.figure, total)
  }
  return wholes
}

function ratioOf(part: Figure, whole: Figure): Interval {
  const [p, w] = [intervalOf(part), intervalOf(whole)]
  const low = w.high.isZero() ? w.high : p.low.div(w.high).times(100)
  const high = w.low.lte(0) ? low : p.high.div(w.low).times(100)
  return { low, high }
}
