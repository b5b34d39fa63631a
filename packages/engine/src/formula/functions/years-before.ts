import { keepsUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const yearsBefore = defineFunction({
  name: '年前',
  aliases: ['YEARS_BEFORE', 'n年前'],
  summary: '同一数据项若干年前的值。',
  takes: {
    value: { kind: 'number-years-before', label: '数据项' },
    years: { kind: 'whole', label: '几年前', least: 1, most: 20 },
  },
  returns: 'number',
  unit: keepsUnit('value'),
  keepsAdditive: true,
  example: '年前(招生数, 3)',
  evaluate: ({ value }) => value,
  shows: ({ value }) => value,
})
