import { unitScaleOf } from '../../lexicon/unit-scales.ts'
import { collect } from '../../structure/collect.ts'
import { baseValue, type Figure, printed, spanOf } from '../../structure/figures.ts'
import type { AuditContext } from '../context.ts'
import { claimSpan, comparableGroups, digits, timeDiffers } from '../contradiction/comparable.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const FEWEST_DIGITS = 3

export const sameFigureTwoUnits = defineRule({
  id: 'unit/same-figure-two-units',
  category: 'unit',
  severity: 'error',
  title: '同一数值前后单位不一',
  explanation:
    '同一单位、同一时点的同一指标，两处数字完全相同而单位差了万、亿一级（1620万元与1620元）。不足三位的数字可能是巧合，不报告。“3596万元，即3.6亿元”，换了单位而差十倍、百倍的，也报告。',
  example: {
    text: '一、经费。全县公用经费预算2386万元。\n二、保障。全县公用经费预算2386元，按月拨付到校。',
  },
  check: context => [
    ...collect(context.figures, (again, at) => saidAgain(context, context.figures[at - 1], again)),
    ...collect(comparableGroups(context), group => {
      const [first, ...others] = group
      if (!first || others.length === 0 || digits(first).length < FEWEST_DIGITS) return []
      const other = others.find(
        one =>
          one.value === first.value &&
          unitScaleOf(one.unit) !== unitScaleOf(first.unit) &&
          !timeDiffers(context, first, one),
      )
      if (!other) return []
      const [a, b] = [first, other].map(one => `${one.value}${one.unit}`)
      return [
        {
          message: `${first.subject}一处写${a}，另一处写${b}，单位不一`,
          spans: [first, other].map(claimSpan),
          computation: `${a} ≠ ${b}`,
          suggestion: '核对单位，两处改为一致',
        },
      ]
    }),
  ],
})

const THAT_IS = /^[，,（(]?\s*(?:即|也就是|合计?即|折合|约合|合)(?:为|约|近)?\s*$/
/** What is said again in another unit may be rounded. */
const ROUNDED = 0.05

/** 3596万元，即3.6亿元: the same sum, but for the unit. */
function saidAgain(
  { text }: AuditContext,
  first: Figure | undefined,
  again: Figure,
): Observation[] {
  if (first?.family !== 'money' || again.family !== 'money' || first.scale === again.scale)
    return []
  if (!THAT_IS.test(text.slice(first.end, again.start))) return []
  const times = baseValue(again).div(baseValue(first)).toNumber()
  const power = 10 ** Math.round(Math.log10(times))
  if (power === 1 || Math.abs(times / power - 1) > ROUNDED) return []
  const [a, b] = [first, again].map(one => printed(text, one))
  return [
    {
      message: `${a}不是${b}，单位或小数点写错`,
      spans: [spanOf(first), spanOf(again)],
      computation: `${b} ÷ ${a} ≈ ${power}`,
      suggestion: '核对两个数的单位和小数点',
    },
  ]
}
