import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { hanNumber } from '../../structure/markers.ts'
import { show } from '../../structure/run-proof.ts'
import { figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const PER_YEAR = /(?:年均|年平均|平均每年|每年平均)\p{Script=Han}{0,10}$/u
/** 三年来累计…, 五年间共…: over how many years the total was made. */
const YEARS =
  /(?<!\d)([两二三四五六七八九十]|\d{1,2})年(?:间|来|内|时间|中)?[，,]?(?:已|全[县市省区]|\p{Script=Han}{2,4})?(?:累计|总共|共|新增|投入|完成)/gu
const ANOTHER_SPAN = /年$/

export const annualAverage = defineRule({
  id: 'arithmetic/annual-average-does-not-follow',
  category: 'arithmetic',
  severity: 'error',
  title: '年均数与累计数不符',
  explanation:
    '同一句里写了几年累计多少、年均多少，累计数除以年数与所写的年均数不一致。一句里有几个累计数、几个年数的，年均另有起止年份的，不判断；截尾的降为警告。',
  example: { text: '四年来累计新建校舍9.6万平方米，年均新建2.8万平方米。' },
  needs: PER_YEAR,
  check: context =>
    collect(context.figures, (average): Observation[] => {
      const { text } = context
      const lead = text.slice(Math.max(0, average.start - 16), average.start)
      const match = lead.includes('均') ? PER_YEAR.exec(lead) : null
      // 年均增长4.89%: compounded, and no part of what was grown in all (direction/average-annual-growth).
      if (
        !match ||
        average.approximate ||
        average.family === 'percent' ||
        ANOTHER_SPAN.test(lead.slice(0, match.index))
      )
        return []
      const sentence = sentenceAt(context, average.start)
      const spans = [...text.slice(sentence[0], average.start).matchAll(YEARS)]
      const totals = figuresIn(context, [sentence[0], average.start]).filter(
        one => one.family === average.family && one.depth === average.depth,
      )
      const [total] = totals
      const count = spans[0]?.[1] ?? ''
      const years = /\d/.test(count) ? Number(count) : hanNumber(count.replace('两', '二'))
      if (!total || totals.length > 1 || total.approximate || spans.length !== 1 || years < 2)
        return []
      const whole = intervalOf(total)
      const truth = { low: whole.low.div(years), high: whole.high.div(years) }
      const said = intervalOf({ ...average, family: '' })
      if (meet(truth, said)) return []
      const half = said.high.minus(said.low).div(2)
      const actual = show(middle(truth).div(average.scale), average.decimals + 1)
      const [a, b] = [printed(text, total), printed(text, average)]
      return [
        {
          severity: meet(truth, { low: said.low, high: said.high.plus(half) })
            ? 'warning'
            : 'error',
          message: `${years}年共${a}，年均${actual}${average.unit}，文中写作${b}`,
          spans: [spanOf(average), spanOf(total)],
          computation: `${a} ÷ ${new Exact(years)} = ${actual}${average.unit} ≠ ${b}`,
          suggestion: '核对累计数、年数和年均数',
        },
      ]
    }),
})
