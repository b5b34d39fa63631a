import { Exact } from '@mingjian/model'
import { unitsRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const unitsMeeting = defineFunction({
  name: '达标单位数',
  aliases: ['UNITS_MEETING'],
  summary: '所辖适用该指标的校（园）中，达到标准值的有几所。',
  takes: { units: { kind: 'each-standing', label: '指标代码' } },
  returns: 'number',
  unit: unitsRule,
  keepsAdditive: true,
  example: '达标单位数(R1-P)',
  evaluate: ({ units }) => new Exact(units.filter(each => each.met).length),
  shows: ({ units }) => units,
})
