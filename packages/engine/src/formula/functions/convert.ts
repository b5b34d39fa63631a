import { keepsUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const convert = defineFunction({
  name: '折合',
  aliases: ['CONVERT'],
  summary: '把数折合成另一个大小的单位，如万元折合成元；单位里有符号时用“”括起来，如“元/人”。',
  takes: {
    value: { kind: 'number', label: '数' },
    factor: { kind: 'unit', label: '单位' },
  },
  returns: 'number',
  unit: { ...keepsUnit('factor'), says: '所写的单位；须与原单位同类' },
  keepsAdditive: true,
  example: '折合(一般公共预算教育支出, 元)',
  evaluate: ({ value, factor }) => value.times(factor),
  shows: ({ value, factor }) => `折合(${value}, ${factor})`,
})
