import { Exact } from '@mingjian/model'
import { keepsUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const round = defineFunction({
  name: '四舍五入',
  aliases: ['ROUND', '取整'],
  summary: '四舍五入到几位小数，只用于展示：判定达标、比较大小都要用没有舍入的数。',
  takes: {
    value: { kind: 'number', label: '数' },
    digits: { kind: 'whole', label: '小数位数', least: 0, most: 10 },
  },
  returns: 'number',
  unit: keepsUnit('value'),
  rounds: true,
  example: '四舍五入(占比(公办园在园幼儿数, 在园幼儿数), 2)',
  evaluate: ({ value, digits }) => value.toDecimalPlaces(digits.toNumber(), Exact.ROUND_HALF_UP),
  shows: ({ value, digits }) => `四舍五入(${value}, ${digits})`,
})
