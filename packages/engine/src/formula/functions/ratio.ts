import { oneToRule } from '../units/rules.ts'
import { defineFunction, divide } from './define-function.ts'

export const ratio = defineFunction({
  name: '比值',
  aliases: ['RATIO'],
  summary: '两数之比：a ÷ b。1:n 的比写作 比值(n一边, 1一边)。',
  takes: {
    left: { kind: 'number', label: '比的前项' },
    right: { kind: 'number', label: '比的后项' },
  },
  returns: 'number',
  unit: oneToRule('left', 'right'),
  example: '比值(在园幼儿数, 专任教师数)',
  evaluate: ({ left, right }) => divide(left, right, 'right'),
  shows: ({ left, right }) => `${left} ÷ ${right}`,
})
