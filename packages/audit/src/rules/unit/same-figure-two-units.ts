import { collect } from '../../structure/collect.ts'
import {
  claimSpan,
  comparableGroups,
  digits,
  scaleOf,
  timeDiffers,
} from '../contradiction/comparable.ts'
import { defineRule } from '../define-rule.ts'

const FEWEST_DIGITS = 3

export const sameFigureTwoUnits = defineRule({
  id: 'unit/same-figure-two-units',
  category: 'unit',
  severity: 'error',
  title: '同一数值前后单位不一',
  explanation:
    '同一单位、同一时点的同一指标，两处数字完全相同而单位差了万、亿一级（1620万元与1620元）。不足三位的数字可能是巧合，不报告。',
  example: {
    text: '一、经费。全县公用经费预算2386万元。\n二、保障。全县公用经费预算2386元，按月拨付到校。',
  },
  check: context =>
    collect(comparableGroups(context), group => {
      const [first, ...others] = group
      if (!first || others.length === 0 || digits(first).length < FEWEST_DIGITS) return []
      const other = others.find(
        one =>
          one.value === first.value &&
          scaleOf(one) !== scaleOf(first) &&
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
})
