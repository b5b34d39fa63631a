import { isReordered } from '../../structure/digit-slips.ts'
import { baseValue, type Figure, printed, spanOf } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import type { Total } from '../../structure/totals.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const FEWEST_DIGITS = 3

export const partsOfAnotherTotal = defineRule({
  id: 'contradiction/parts-of-another-total',
  category: 'contradiction',
  severity: 'error',
  title: '分项合计是另一处的总数',
  explanation:
    '“其中”所列各项之和不是前面的总数，却正好是另一处所写的数，两个总数数字相同、次序不同：321万元（其中287万元、25万元）与另一处的312万元。',
  example: {
    text: '上级下达改造资金312万元。\n改造资金321万元已全部支付，其中工程费287万元、监理费25万元。',
  },
  check: context =>
    totalsOfOthers(context).map(({ other, ...one }) => {
      const [total, told] = [one.total, other].map(figure => printed(context.text, figure))
      const parts = one.parts.map(({ figure }) => printed(context.text, figure))
      return {
        message: `总数写${total}，分项合计却是另一处所写的${told}`,
        spans: [spanOf(other), spanOf(one.total)],
        computation: `${parts.join('＋')}＝${told} ≠ ${total}`,
        suggestion: '核对总数，两处改为一致',
      }
    }),
})

/** Totals whose parts make the number that another passage tells. */
export const totalsOfOthers = once((context: AuditContext) =>
  context.totals.flatMap(one => {
    const other = one.kind === 'among' ? sameAsParts(context, one) : null
    return other ? [{ ...one, other }] : []
  }),
)

/** A figure of another sentence that is the sum of the parts, and the total with its digits turned. */
function sameAsParts(context: AuditContext, { total, parts }: Total): Figure | null {
  const [first, ...others] = parts.map(({ figure, times }) => baseValue(figure).times(times))
  if (!first || others.length === 0) return null
  const sum = others.reduce((all, one) => all.plus(one), first)
  const [from, to] = sentenceAt(context, total.start)
  const isOther = (one: Figure) =>
    one.family === total.family &&
    one.scale === total.scale &&
    one.decimals === total.decimals &&
    !one.approximate &&
    (one.end <= from || one.start >= to) &&
    isTurned(one, total)
  return figuresByValue(context).get(sum.toString())?.find(isOther) ?? null
}

const figuresByValue = once(({ figures }: AuditContext): ReadonlyMap<string, readonly Figure[]> => {
  const found = new Map<string, Figure[]>()
  for (const figure of figures) {
    const value = baseValue(figure).toString()
    const others = found.get(value)
    if (others) others.push(figure)
    else found.set(value, [figure])
  }
  return found
})

function isTurned(a: Figure, b: Figure): boolean {
  const [x, y] = [a, b].map(({ value, decimals }) => value.toFixed(decimals)) as [string, string]
  return x.length >= FEWEST_DIGITS && isReordered(x, y)
}
