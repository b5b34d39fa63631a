import { Exact } from '@mingjian/model'
import { keepsUnit } from '../units/rules.ts'
import { defineFunction, joinShown } from './define-function.ts'

export const largestOfUnits = defineFunction({
  name: '最大',
  aliases: ['MAX'],
  summary: '所辖各校（园）中最大的值；写了条件的，只看符合条件的校（园）。',
  takes: {
    values: { kind: 'each', label: '数' },
    condition: { kind: 'condition', label: '条件', optional: true },
  },
  returns: 'number',
  unit: keepsUnit('values'),
  example: '最大(最大班额, 城乡 = 农村)',
  evaluate: ({ values }) => (values.length > 0 ? Exact.max(...values) : { noUnits: true }),
  shows: ({ values }) => `${joinShown(values, '、')} 中最大的`,
})
