import { settle } from '../../settle.ts'
import { keepsUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const ceil = defineFunction({
  name: '向上取整',
  aliases: ['CEIL'],
  summary: '不小于该数的最小整数。',
  takes: { value: { kind: 'number', label: '数' } },
  returns: 'number',
  unit: keepsUnit('value'),
  example: '向上取整(班级数 ÷ 12)',
  // 2 ÷ 3 × 3 is a hair above 2 in 40 digits and must not become 3.
  evaluate: ({ value }) => settle(value).ceil(),
  shows: ({ value }) => `向上取整(${value})`,
})
