import { perPeopleUnit } from '../units/rules.ts'
import { unitOf } from '../units/unit.ts'
import { defineFunction } from './define-function.ts'

export const perHundred = defineFunction({
  name: '每百名',
  aliases: ['PER_HUNDRED'],
  summary: '每百名学生拥有的数量：a ÷ b × 100。',
  takes: {
    amount: { kind: 'number', label: '数量' },
    pupils: { kind: 'number', label: '学生数' },
  },
  returns: 'number',
  unit: perPeopleUnit('amount', 'pupils', unitOf(100, { 人: 1 })),
  example: '每百名(网络多媒体教室数, 在校学生数)',
  evaluate: ({ amount, pupils }) =>
    pupils.isZero() ? { zeroDenominator: 'pupils' } : amount.times(100).div(pupils),
  shows: ({ amount, pupils }) => `${amount} ÷ ${pupils} × 100`,
})
