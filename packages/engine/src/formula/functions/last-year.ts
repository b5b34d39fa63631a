import { keepsUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const lastYear = defineFunction({
  name: '上年',
  aliases: ['LAST_YEAR'],
  summary: '同一数据项上一年的值。',
  takes: { value: { kind: 'number-year-before', label: '数据项' } },
  returns: 'number',
  unit: keepsUnit('value'),
  keepsAdditive: true,
  example: '上年(在校学生数)',
  evaluate: ({ value }) => value,
  shows: ({ value }) => value,
})
