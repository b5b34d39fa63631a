import { defineRule } from '../define-rule.ts'
import { wrongComparisons } from '../direction/wrong-comparisons.ts'

export const statedNormMissed = defineRule({
  id: 'limit/stated-norm-missed',
  category: 'limit',
  severity: 'error',
  title: '称达到所写的标准而数值没有达到',
  explanation:
    '同一句里写出数值和标准（“87.6%，达到国家规定的90%”“控制在规定的5%以内”），数值在标准之外。1:n 的比例按分数比较：1:9 高于 1:12。标准以文中所写为准。',
  example: { text: '全县校医专业持证率61.3%，达到省规定的85%的要求。' },
  check: context => wrongComparisons(context).filter(one => one.isNorm),
})
