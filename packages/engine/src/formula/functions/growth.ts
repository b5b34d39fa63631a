import { percentRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const growth = defineFunction({
  name: '增长率',
  aliases: ['GROWTH'],
  summary: '比上年增长的百分比：（本年 − 上年）÷ 上年 × 100。',
  takes: { value: { kind: 'number-both-years', label: '数据项' } },
  returns: 'number',
  unit: percentRule,
  example: '增长率(一般公共预算教育支出)',
  evaluate: ({ value: { now, yearBefore } }) =>
    yearBefore.isZero()
      ? { zeroDenominator: 'value' }
      : now.minus(yearBefore).times(100).div(yearBefore),
  shows: ({ value: { now, yearBefore } }) => `(${now} − ${yearBefore}) ÷ ${yearBefore} × 100`,
})
