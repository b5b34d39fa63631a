import { defineRule } from '../define-rule.ts'
import { wrongFractions } from '../direction/fraction-against-counts.ts'

export const fractionOfWhole = defineRule({
  id: 'arithmetic/fraction-of-whole',
  category: 'arithmetic',
  severity: 'error',
  title: '“三分之一”“六成”与分项、总数不符',
  explanation:
    '写“占三分之一”“占六成左右”，而前面的分项与总数（或所写的占比）算得的份额相差明显。留有余地；同段里任何一个较大的同类数作总数能说得通的，不报告；写“不足”“近”“超过”的另按“比较用词与数值相反”一类判断。',
  example: { text: '全县寄宿生8460人，其中小学寄宿生3810人，占三分之一。' },
  check: context => wrongFractions(context).filter(one => !one.isCompared),
})
