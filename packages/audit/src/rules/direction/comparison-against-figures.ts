import { defineRule } from '../define-rule.ts'
import { wrongComparisons } from './wrong-comparisons.ts'

export const comparisonAgainstFigures = defineRule({
  id: 'direction/comparison-against-figures',
  category: 'direction',
  severity: 'error',
  title: '比较用词与数值相反',
  explanation:
    '写“高于”“超过”“不低于”而数值比所比的数小，或写“低于”“不超过”而数值更大。“都在……以上”同样判断；称达到规定的另见“称达到所写的标准而数值没有达到”。1:n 的比例按分数比较：1:9 高于 1:12。“分别高于”按先后一一对应，个数不等时不判断；“均高于”看前面并列的每一个数。',
  example: { text: '青山县小学专任教师学历合格率91.4%，高于95%的要求。' },
  check: context => wrongComparisons(context).filter(one => !one.isNorm),
})
