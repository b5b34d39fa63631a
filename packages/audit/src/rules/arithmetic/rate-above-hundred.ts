import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { columnAt, tablesOf } from '../../structure/tables.ts'
import { defineRule } from '../define-rule.ts'

/** Rates of a whole; gross rates and rates of completion may pass a hundred. */
const RATE =
  /(?:覆盖率|净入学率|巩固率|辍学率|合格率|达标率|参与率|普及率|优良率|近视率|配备率|持证率|压减率|安置率|开通率|就读比例|占比)$/

const OF_PLAN = /(?:完成|超额|计划|任务|目标)[^，,。；;]*$/
const LONGEST_PLAN = 24

export const rateAboveHundred = defineRule({
  id: 'arithmetic/rate-above-hundred',
  category: 'arithmetic',
  severity: 'error',
  title: '比率超过100%',
  explanation:
    '覆盖率、巩固率、合格率、占比一类是部分占全体的比例，不会超过100%。毛入学率、毛入园率、完成率和增长幅度可以超过100%，不判断。',
  example: { text: '青山县普惠性幼儿园覆盖率107.2%。' },
  check: context => {
    const { claims, text } = context
    return collect(claims, claim => {
      if (claim.unit !== '%' || claim.value <= 100 || !RATE.test(claim.subject)) return []
      // 完成年度计划（9000个）的105%
      const before = text.slice(Math.max(0, claim.start - LONGEST_PLAN), claim.end)
      if (OF_PLAN.test(before)) return []
      if (/毛|完成|执行/.test(claim.quote) || /增|减|升|降|提高/.test(claim.comparator ?? ''))
        return []
      // 普惠性幼儿园覆盖率|82.1%|89.3%|目标增量完成进度|122.0%: the row names what it is the progress of.
      if (PROGRESS.test(columnAt(tablesOf(context), claim.end - 1) ?? '')) return []
      return [
        {
          message: `${claim.subject}写作${claim.value}%，部分不会多于全体`,
          spans: [[claim.start, claim.end] as Span],
          computation: `${claim.value}% > 100%`,
          suggestion: '核对小数点和分子、分母',
        },
      ]
    })
  },
})

const PROGRESS = /进度|完成|增|提高|变化|为上年/
