import { inScale } from '../../lexicon/unit-scales.ts'
import { collect } from '../../structure/collect.ts'
import { intervalOf, meet, printed } from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import {
  differenceOf,
  matchesInAnotherUnit,
  runSpan,
  show,
  signedInterval,
} from '../../structure/run-proof.ts'
import { defineRule } from '../define-rule.ts'

export const differenceInAnotherUnit = defineRule({
  id: 'unit/difference-in-another-unit',
  category: 'unit',
  severity: 'error',
  title: '增减额单位写错',
  explanation: '两年数值之差的数字与所写增减额相同，但单位差了万、亿一级。',
  example: { text: '青山县学校基建投资3.46亿元，上年2.91亿元，增加0.55万元。' },
  check: context =>
    collect(context.runs, run => {
      const truth = differenceOf(run)
      const change = run.amount
      if (!truth || !change || meet(truth, signedInterval(change))) return []
      const scale = matchesInAnotherUnit(change, truth)
      if (scale === null || !run.previous) return []
      const right = inScale(change.figure.unit, scale)
      const before = show(middle(intervalOf(run.previous)).div(run.level.scale), 8)
      const difference = show(middle(truth).div(scale), change.figure.decimals)
      return [
        {
          message: `两年数值相差${difference}${right}，文中写作“${printed(context.text, change.figure)}”，单位应为“${right}”`,
          spans: [runSpan(run)],
          computation: `${run.level.value.toString()} − ${before} = ${difference}${right}`,
          suggestion: `把单位改为“${right}”`,
        },
      ]
    }),
})
