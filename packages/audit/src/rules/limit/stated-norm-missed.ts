import type { Span } from '@mingjian/model'
import { printed, spanOf } from '../../structure/figures.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { namedComparisons } from '../direction/named-comparisons.ts'
import { standardsCompared } from '../direction/standards-compared.ts'
import { wrongComparisons } from '../direction/wrong-comparisons.ts'
import { listedMissed } from './standards-listed.ts'

export const statedNormMissed = defineRule({
  id: 'limit/stated-norm-missed',
  category: 'limit',
  severity: 'error',
  title: '称达到所写的标准而数值没有达到',
  explanation:
    '写出数值和标准（“87.6%，达到国家规定的90%”“控制在规定的5%以内”“标准为90%，实际88.4%，已达标准”“定额为小学720元、初中940元。……小学680元、初中980元，均不低于定额”），或者逐项列出标准和实有数后称“各项都够标准”，而数值在标准之外。1:n 的比例按分数比较：1:9 高于 1:12。标准以文中所写为准。',
  example: { text: '全县校医专业持证率61.3%，达到省规定的85%的要求。' },
  check: context => [
    ...wrongComparisons(context).filter(one => one.isNorm),
    ...namedComparisons(context).filter(one => one.isNorm),
    ...standardsCompared(context).filter(one => one.isNorm),
    ...missedOfLists(context),
  ],
})

function missedOfLists(context: AuditContext): Observation[] {
  return listedMissed(context).map(({ required, actual, said }) => {
    const [a, b] = [actual, required].map(one => printed(context.text, one))
    return {
      message: `标准${b}，实有${a}，与“${context.text.slice(...said)}”不符`,
      spans: [spanOf(actual), spanOf(required), said as Span],
      computation: `${a} / ${b}`,
      suggestion: '核对数值；确未达标的，改正结论',
    }
  })
}
