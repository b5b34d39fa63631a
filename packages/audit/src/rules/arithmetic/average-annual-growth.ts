import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Interval, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const ANNUAL = /年均(?:增长|增幅|递增|增速)(?:率?为?|达到?)?\s*$/
const SINCE = /比\s*(\d{4})\s*年(?:度|末|底)?(?:累计|总共|共)?(?:增长|增加)(?:了)?\s*$/

export const averageAnnualGrowth = defineRule({
  id: 'arithmetic/average-annual-growth',
  category: 'arithmetic',
  severity: 'error',
  title: '年均增长与累计增长不符',
  explanation:
    '同时写了年均增长率和比某年累计增长多少，或者起止两年的数值，按年数复合计算不一致。终止年份取同句“……年达到”，没有时取报告年度。',
  example: { text: '“十三五”期间高中教师年均增长4.0%，2020年达到1268人，比2015年增长31.7%。' },
  needs: ANNUAL,
  check: context => [...againstTotalGrowth(context), ...againstTwoYears(context)],
})

function againstTotalGrowth(context: AuditContext): Observation[] {
  return collect(context.figures, total => {
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
  })
}

/** 由2015年的35.4亿元增加到2020年的46.82亿元，年均增长5.75%: two values, and the years between them. */
function againstTwoYears(context: AuditContext): Observation[] {
  return collect(context.figures, annual => {
    const lead = context.text.slice(Math.max(0, annual.start - 10), annual.start)
    if (annual.family !== 'percent' || annual.approximate || !OF_THE_SAME.test(lead)) return []
    const [start] = sentenceAt(context, annual.start)
    const run = context.runs.findLast(
      one => one.level.start >= start && one.level.end <= annual.start && one.previous !== null,
    )
    const previous = run?.previous
    if (!run || !previous || run.level.approximate || previous.approximate) return []
    const from = Math.min(run.level.start, previous.start)
    const words = context.text.slice(start, Math.max(run.level.end, previous.end))
    const between = context.text.slice(from, annual.start)
    const named = [...new Set(words.match(YEAR_NAMED))].map(Number)
    const years = Math.max(...named) - Math.min(...named)
    if (named.length !== 2 || years < FEWEST_YEARS || /[；;]/.test(between)) return []
    const [now, before] = [intervalOf(run.level), intervalOf(previous)]
    if (before.low.lte(0) || now.low.lte(0)) return []
    const truth = {
      low: yearly(now.low, before.high, years),
      high: yearly(now.high, before.low, years),
    }
    const said = intervalOf(annual)
    if (meet(truth, said)) return []
    const actual = show(middle(truth), annual.decimals + 1)
    const [a, b] = [previous, run.level].map(one => printed(context.text, one))
    return [
      {
        message: `由${a}到${b}，${years}年年均增长${actual}%，文中写作${annual.value}%`,
        spans: [spanOf(annual), spanOf(previous), spanOf(run.level)],
        computation: `(${run.level.value} ÷ ${previous.value})^(1/${years}) − 1 = ${actual}% ≠ ${annual.value}%`,
        suggestion: '核对两年的数值、年均增长率和起止年份',
      },
    ]
  })
}

/** Its clause names nothing else that may have grown. */
const OF_THE_SAME =
  /[，,、]\s*(?:[一二三四五六七八九十\d]+年(?:间|来)?|期间|名义|实际)?年均(?:增长|增幅|递增|增速)(?:率?为?|达到?|约)?\s*$/
const YEAR_NAMED = /(?<!\d)(?:19|20)\d\d(?=\s*年)/g
const FEWEST_YEARS = 2

/** By how many per cent a year one value grows into the other. */
const yearly = (now: Exact, before: Exact, years: number) =>
  now.div(before).pow(new Exact(1).div(years)).minus(1).times(100)

function compound({ low, high }: Interval, years: number): Interval {
  const grow = (rate: Exact) => new Exact(1).plus(rate.div(100)).pow(years).minus(1).times(100)
  return { low: grow(low), high: grow(high) }
}

function endYear(context: AuditContext, from: number, to: number): number | null {
  const near = /(\d{4})\s*年(?:度|底|末)?(?:达到|达|为|增至|升至)/.exec(
    context.text.slice(from, to),
  )?.[1]
  if (near) return Number(near)
  const [start] = sentenceAt(context, from)
  const earlier = [
    ...context.text.slice(start, from).matchAll(/(\d{4})\s*年(?:度|底|末)?(?:达到|达|为)/g),
  ]
  return earlier.length > 0 ? Number(earlier.at(-1)?.[1]) : context.year
}
