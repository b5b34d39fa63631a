import { Exact } from '@mingjian/model'
import { keepsUnit } from '../units/rules.ts'
import { defineFunction, joinShown } from './define-function.ts'

export const smallestOfUnits = defineFunction({
  name: '最小',
  aliases: ['MIN'],
  summary: '所辖各校（园）中最小的值；写了条件的，只看符合条件的校（园）。',
  takes: {
    values: { kind: 'each', label: '数' },
    condition: { kind: 'condition', label: '条件', optional: true },
  },
  returns: 'number',
  unit: keepsUnit('values'),
  example: '最小(最大班额, 城乡 = 农村)',
  evaluate: ({ values }) => (values.length > 0 ? Exact.min(...values) : { noUnits: true }),
  shows: ({ values }) => `${joinShown(values, '、')} 中最小的`,
})
