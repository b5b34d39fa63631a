import { pointsRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const pointsChange = defineFunction({
  name: '百分点差',
  aliases: ['POINTS_CHANGE'],
  summary: '百分比比上年增减几个百分点：本年 − 上年。',
  takes: { value: { kind: 'number-both-years', label: '百分比' } },
  returns: 'number',
  unit: pointsRule('value'),
  example: '百分点差(近视率)',
  evaluate: ({ value: { now, yearBefore } }) => now.minus(yearBefore),
  shows: ({ value: { now, yearBefore } }) => `${now} − ${yearBefore}`,
})
