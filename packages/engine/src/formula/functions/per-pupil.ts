import { perPeopleUnit } from '../units/rules.ts'
import { unitOf } from '../units/unit.ts'
import { defineFunction, divide } from './define-function.ts'

export const perPupil = defineFunction({
  name: '生均',
  aliases: ['PER_PUPIL'],
  summary: '平均每名学生的数量：a ÷ b。',
  takes: {
    amount: { kind: 'number', label: '数量' },
    pupils: { kind: 'number', label: '学生数' },
  },
  returns: 'number',
  unit: perPeopleUnit('amount', 'pupils', unitOf(1, { 人: 1 })),
  example: '生均(图书册数, 在校学生数)',
  evaluate: ({ amount, pupils }) => divide(amount, pupils, 'pupils'),
  shows: ({ amount, pupils }) => `${amount} ÷ ${pupils}`,
})
