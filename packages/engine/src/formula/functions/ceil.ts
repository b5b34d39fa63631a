import { defineFunction } from './define-function.ts'

export const ceil = defineFunction({
  name: '向上取整',
  aliases: ['CEIL'],
  summary: '不小于该数的最小整数。',
  takes: { value: { kind: 'number', label: '数' } },
  returns: 'number',
  example: '向上取整(班级数 ÷ 12)',
  evaluate: ({ value }) => value.ceil(),
  shows: ({ value }) => `向上取整(${value})`,
})
