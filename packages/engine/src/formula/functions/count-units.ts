import { unitsRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const countUnits = defineFunction({
  name: '单位数',
  aliases: ['COUNT_UNITS'],
  summary: '所辖校（园）中符合条件的有几所。',
  takes: { condition: { kind: 'condition', label: '条件' } },
  returns: 'number',
  unit: unitsRule,
  keepsAdditive: true,
  example: '单位数(办别 = 民办 且 在校生数 < 100)',
  evaluate: ({ condition }) => condition,
  shows: ({ condition }) => condition,
})
