import { differenceUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const change = defineFunction({
  name: '增减',
  aliases: ['CHANGE'],
  summary: '比上年增减多少：本年 − 上年；用于百分比时单位是百分点。',
  takes: { value: { kind: 'number-both-years', label: '数据项' } },
  returns: 'number',
  unit: differenceUnit('value'),
  keepsAdditive: true,
  example: '增减(近视率)',
  evaluate: ({ value: { now, yearBefore } }) => now.minus(yearBefore),
  shows: ({ value: { now, yearBefore } }) => `${now} − ${yearBefore}`,
})
