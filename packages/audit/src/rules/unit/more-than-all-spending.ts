import { collect } from '../../structure/collect.ts'
import { baseValue, type Figure, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** What a place spends on all its education in a year. */
const ALL_SPENDING =
  /(?:公共预算教育(?:经费)?支出|公共财政教育支出|财政性教育经费|教育经费(?:总)?(?:投入|支出|收入)|教育总?(?:支出|投入)|教育经费)(?:总额|总计)?$/
/** What may be more than that, or is no money of one year. */
const LARGER =
  /生产总值|GDP|产值|财政|预算|收入|税|贷款|存款|资产|消费|债|总投资|产业|经济|全国|全省|国家|中央|规划|五年|累计/
/** Ten times as much, and still no more than all once 亿 is read as 万. */
const FAR_MORE = 10
const TEN_THOUSAND = 1e4
const HUNDRED_MILLION = 1e8
const LONGEST_LEAD = 30

export const moreThanAllSpending = defineRule({
  id: 'unit/more-than-all-spending',
  category: 'unit',
  severity: 'error',
  title: '单项金额远超全部教育支出',
  explanation:
    '文中写了一地的教育总支出（总投入），另一项教育资金以“亿元”计，达到总支出的十倍以上，改为“万元”才在总支出以内：是单位写错。生产总值、财政收入、贷款等可以大于教育支出的，不判断。',
  example: {
    text: '全县教育经费总投入12.6亿元，比上年增加0.4亿元。其中安排校园维修资金860亿元。',
  },
  needs: /教育(?:经费|总?支出|总?投入)/,
  check: context => {
    const all = largestSpending(context)
    if (!all) return []
    return collect(context.figures, figure => {
      if (figure.family !== 'money' || figure.scale !== HUNDRED_MILLION) return []
      const most = baseValue(all)
      const value = baseValue(figure)
      if (value.lt(most.times(FAR_MORE)) || value.div(TEN_THOUSAND).gt(most)) return []
      if (isLarger(context, figure)) return []
      const [a, b] = [figure, all].map(one => printed(context.text, one))
      return [
        {
          message: `${a}是全部教育支出${b}的${value.div(most).toFixed(0)}倍，疑为“${a?.replace('亿', '万')}”`,
          spans: [spanOf(figure), spanOf(all)],
          computation: `${a} > ${b}`,
          suggestion: '核对金额的单位',
        },
      ]
    })
  },
})

function largestSpending({ text, figures }: AuditContext): Figure | null {
  const all = figures.filter(
    one =>
      one.family === 'money' &&
      one.scale === HUNDRED_MILLION &&
      ALL_SPENDING.test(labelOf(text, one)),
  )
  return all.reduce<Figure | null>(
    (most, one) => (most && baseValue(most).gte(baseValue(one)) ? most : one),
    null,
  )
}

function isLarger(context: AuditContext, figure: Figure): boolean {
  const [start] = sentenceAt(context, figure.start)
  return LARGER.test(context.text.slice(Math.max(start, figure.start - LONGEST_LEAD), figure.start))
}
