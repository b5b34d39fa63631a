import { Exact } from '@mingjian/model'
import { keepsUnit } from '../units/rules.ts'
import { defineFunction, joinShown } from './define-function.ts'

export const sumOverUnits = defineFunction({
  name: '合计',
  aliases: ['SUM'],
  summary: '所辖各校（园）之和；写了条件的，只加符合条件的校（园）。比率和平均数不能相加。',
  takes: {
    values: { kind: 'each', label: '数', additive: true },
    condition: { kind: 'condition', label: '条件', optional: true },
  },
  returns: 'number',
  unit: keepsUnit('values'),
  keepsAdditive: true,
  example: '合计(在校生数, 办别 = 公办)',
  evaluate: ({ values }) => values.reduce((sum, value) => sum.plus(value), new Exact(0)),
  shows: ({ values }) => joinShown(values, ' + '),
})
