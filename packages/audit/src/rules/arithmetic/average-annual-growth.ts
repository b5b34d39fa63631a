import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Interval, intervalOf, meet, spanOf } from '../../structure/figures.ts'
import { middle, show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const ANNUAL = /年均(?:增长|增幅|递增|增速)(?:率?为?|达到?)?\s*$/
const SINCE = /比\s*(\d{4})\s*年(?:末|底)?(?:累计|总共|共)?(?:增长|增加)(?:了)?\s*$/

export const averageAnnualGrowth = defineRule({
  id: 'arithmetic/average-annual-growth',
  category: 'arithmetic',
  severity: 'error',
  title: '年均增长与累计增长不符',
  explanation:
    '同时写了年均增长率和比某年累计增长多少，按年数复合计算二者不一致。终止年份取同句“……年达到”，没有时取报告年度。',
  example: { text: '“十三五”期间高中教师年均增长4.0%，2020年达到1268人，比2015年增长31.7%。' },
  needs: ANNUAL,
  check: context =>
    collect(context.figures, total => {
      if (total.family !== 'percent') return []
      const lead = context.text.slice(Math.max(0, total.start - 20), total.start)
      const since = lead.includes('比') ? SINCE.exec(lead)?.[1] : undefined
      if (!since) return []
      const [sentence] = sentenceAt(context, total.start)
      const annual = figuresIn(context, [sentence, total.start]).findLast(
        one =>
          one.family === 'percent' &&
          ANNUAL.test(context.text.slice(Math.max(0, one.start - 10), one.start)),
      )
      if (!annual) return []
      const between = context.text.slice(annual.end, total.start)
      if (/[；;。]/.test(between) || annual.approximate) return []
      const end = endYear(context, annual.start, total.start)
      const years = end === null ? 0 : end - Number(since)
      if (years < 2 || years > 30) return []
      const truth = compound(intervalOf(annual), years)
      if (meet(truth, intervalOf(total))) return []
      const actual = show(middle(truth), 2)
      return [
        {
          message: `年均增长${annual.value}%，${years}年累计应增长约${actual}%，文中写作${total.value}%`,
          spans: [spanOf(annual), spanOf(total)],
          computation: `(1 + ${annual.value}%)^${years} − 1 = ${actual}% ≠ ${total.value}%`,
          suggestion: '核对年均增长率、累计增长率和起止年份',
        } satisfies Observation,
      ]
    }),
})

function compound({ low, high }: Interval, years: number): Interval {
  const grow = (rate: Exact) => new Exact(1).plus(rate.div(100)).pow(years).minus(1).times(100)
  return { low: grow(low), high: grow(high) }
}

function endYear(context: AuditContext, from: number, to: number): number | null {
  const near = /(\d{4})\s*年(?:底|末)?(?:达到|达|为|增至|升至)/.exec(
    context.text.slice(from, to),
  )?.[1]
  if (near) return Number(near)
  const [start] = sentenceAt(context, from)
  const earlier = [
    ...context.text.slice(start, from).matchAll(/(\d{4})\s*年(?:底|末)?(?:达到|达|为)/g),
  ]
  return earlier.length > 0 ? Number(earlier.at(-1)?.[1]) : context.year
}
