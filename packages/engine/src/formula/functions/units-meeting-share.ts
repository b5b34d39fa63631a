import { Exact } from '@mingjian/model'
import { percentRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const unitsMeetingShare = defineFunction({
  name: '达标单位占比',
  aliases: ['UNITS_MEETING_SHARE'],
  summary: '所辖校（园）中，该指标达到标准值的占有数的校（园）的百分比。',
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
