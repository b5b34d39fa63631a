import { Exact } from '@mingjian/model'
import { truthRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const meetsAtLeast = defineFunction({
  name: '综合达标',
  aliases: ['MEETS_AT_LEAST'],
  summary: '所列指标至少有几项达标、其余各项不低于标准的百分之几，成立为1，否则为0。',
  takes: {
    indicators: { kind: 'indicators', label: '指标代码' },
    atLeast: { kind: 'number', label: '至少达标项数' },
    floor: { kind: 'number', label: '其余项的下限' },
  },
  returns: 'truth',
  unit: truthRule,
  example: '综合达标([R1-P, R2-P, R3-P], 2, 85%)',
  evaluate: ({ indicators, atLeast, floor }) => {
    const unmet = indicators.filter(each => !each.met)
    const enough = atLeast.lte(indicators.length - unmet.length)
    return new Exact(enough && unmet.every(each => each.shareOfLimit.gte(floor)) ? 1 : 0)
  },
  shows: ({ indicators, atLeast, floor }) =>
    `${indicators}；要求至少${atLeast}项达标，其余不低于标准的${floor}`,
})
