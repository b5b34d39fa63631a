import { shareUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const share = defineFunction({
  name: '占比',
  aliases: ['SHARE'],
  summary: '部分占总体的百分比：a ÷ b × 100。',
  takes: {
    part: { kind: 'number', label: '部分' },
    whole: { kind: 'number', label: '总体' },
  },
  returns: 'number',
  unit: shareUnit('part', 'whole'),
  example: '占比(公办园在园幼儿数, 在园幼儿数)',
  // Multiplying first keeps 1 ÷ 3 × 300 exact.
  evaluate: ({ part, whole }) =>
    whole.isZero() ? { zeroDenominator: 'whole' } : part.times(100).div(whole),
  shows: ({ part, whole }) => `${part} ÷ ${whole} × 100`,
})
