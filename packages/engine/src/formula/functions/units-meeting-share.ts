import { Exact } from '@mingjian/model'
import { percentRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const unitsMeetingShare = defineFunction({
  name: '达标单位占比',
  aliases: ['UNITS_MEETING_SHARE'],
  summary: '所辖适用该指标的校（园）中，达到标准值的占百分之几。',
  takes: { units: { kind: 'each-standing', label: '指标代码' } },
  returns: 'number',
  unit: percentRule,
  example: '达标单位占比(R1-P)',
  evaluate: ({ units }) =>
    units.length === 0
      ? { noUnits: true }
      : new Exact(units.filter(each => each.met).length).times(100).div(units.length),
  shows: ({ units }) => units,
})
