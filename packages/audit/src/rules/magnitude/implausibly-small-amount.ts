import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { baseValue, printed } from '../../structure/figures.ts'
import { clauseStart } from '../../structure/series.ts'
import { sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** Not a norm: below this, a whole county's yearly spending is more likely a lost 万. */
const SMALLEST_PLAUSIBLE_YUAN = new Exact(100_000)
const WHOLE = /全[市县区省州]|市级|县级|区级/
const AMOUNT = /支出|经费|投入|收入|资金|拨款/
const PER_HEAD = /生均|人均|每|标准|平均|补助|工资|年薪|津贴|补贴/

export const implausiblySmallAmount = defineRule({
  id: 'magnitude/implausibly-small-amount',
  category: 'magnitude',
  severity: 'question',
  title: '金额过小，疑漏“万”字',
  explanation: '全市（全县）的支出、经费总额以“元”为单位而数值很小。生均、人均、补助标准不算。',
  example: { text: '全县教研工作经费支出6820元。' },
  check: context =>
    collect(context.figures, figure => {
      if (figure.family !== 'money' || figure.scale !== 1 || figure.depth > 0) return []
      if (baseValue(figure).gte(SMALLEST_PLAUSIBLE_YUAN)) return []
      const { text } = context
      const sentence = sentenceAt(context, figure.start)
      const clause = text.slice(clauseStart(text, sentence[0], figure.start), figure.start)
      if (!WHOLE.test(clause) || !AMOUNT.test(clause)) return []
      if (PER_HEAD.test(text.slice(sentence[0], figure.end))) return []
      const amount = printed(text, figure)
      return [
        {
          message: `“${clause.trim()}${amount}”作为全域总额过小，是否应为“${amount.replace('元', '万元')}”`,
          spans: [[figure.start - clause.length, figure.end]],
          computation: `${figure.value} 元 < ${SMALLEST_PLAUSIBLE_YUAN} 元`,
          suggestion: '核对单位',
        },
      ]
    }),
})
