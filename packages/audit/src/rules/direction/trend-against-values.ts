import { lastAt } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { startOfListing } from '../../structure/listings.ts'
import { isProvable } from '../../structure/run-proof.ts'
import type { Run } from '../../structure/runs.ts'
import { clauseStart } from '../../structure/series.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { listingsOf } from './listings-of.ts'
import { type Trend, trendsIn } from './trend-words.ts'

export const trendAgainstValues = defineRule({
  id: 'direction/trend-against-values',
  category: 'direction',
  severity: 'error',
  title: '升降趋势用词与列出的数值相反',
  explanation:
    '写“逐年增加”“连年下降”，紧接着（或紧挨着在前面）按年份列出的数值却有一年方向相反；写“稳中有降”“明显增加”，紧接着写出的本期数、上期数却方向相反。“总体上升”、没有紧挨着的不判断；各年新增、招聘一类的数不说明总量的升降，也不判断。',
  example: {
    text: '近三年生均图书逐年增加：2021年26.2册，2022年25.8册，2023年27.5册。',
  },
  check: context =>
    trendsIn(context).flatMap(trend => {
      const wrong =
        (trend.isSteady ? againstYears(context, trend) : null) ?? againstRun(context, trend)
      return wrong ? [observe(context.text, trend, wrong)] : []
    }),
})

/** The later value and the earlier one, which it should be above, or below. */
type Pair = readonly [Figure, Figure]

function observe(text: string, trend: Trend, [now, before]: Pair): Observation {
  const [a, b] = [printed(text, now), printed(text, before)]
  return {
    message: `称“${trend.word}”，但由${b}到${a}是${trend.isUp ? '下降' : '上升'}`,
    spans: [[trend.start, trend.end], spanOf(now), spanOf(before)],
    computation: `${a} ${trend.isUp ? '<' : '>'} ${b}`,
    suggestion: '改正升降用词，或核对各年数值',
  }
}

function isAgainst(trend: Trend, [now, before]: Pair): boolean {
  const [n, b] = [intervalOf(now), intervalOf(before)]
  return trend.isUp ? n.high.lt(b.low) : n.low.gt(b.high)
}

const YEAR = /((?:19|20)\d\d)年/
/** What each year adds or takes says nothing about what there is. */
const FLOW = /新|增|减|补|招|扩|建|改|毕业|退休/
const UP_TO_LIST = /^[，,：:；;]\s*(?:其中[，,]?)?$/
const AFTER_LIST = /^[，,]\s*(?:总体|整体)?[\p{Script=Han}]{0,6}$/u

/** The first year whose value goes the other way than the trend, with the year before. */
function againstYears(context: AuditContext, trend: Trend): Pair | null {
  const { text } = context
  const listings = listingsOf(context)
  const at = lastAt(listings, trend.start, startOfListing)
  const before = listings[at]?.members.at(-1)?.figure
  const next = listings[at + 1]?.members[0]?.figure
  const behind = next && text.slice(trend.end, clauseStart(text, trend.end, next.start))
  const listing =
    behind !== undefined && UP_TO_LIST.test(behind)
      ? listings[at + 1]
      : before && before.end < trend.start && AFTER_LIST.test(text.slice(before.end, trend.start))
        ? listings[at]
        : undefined
  if (!listing) return null
  const years = listing.members.map(({ name }) => Number(YEAR.exec(name)?.[1] ?? Number.NaN))
  const isInOrder = /逐级|依次/.test(trend.word)
  if (!isInOrder && !years.every((year, index) => index === 0 || year > (years[index - 1] ?? year)))
    return null
  if (listing.members.some(({ name }) => FLOW.test(name))) return null
  const figures = listing.members.map(({ figure }) => figure)
  const pairs = figures.slice(1).map((now, index): Pair => [now, figures[index] as Figure])
  return pairs.find(pair => isAgainst(trend, pair)) ?? null
}

/** Nothing but when, so that the value is that of the thing the trend is said of. */
const WHEN =
  /^[，,：:]\s*(?:截至)?(?:今年|本年|当年|上半年|下半年|全年|年末|年底|期末|目前|现|本?学年|本?学期|(?:19|20)\d\d年|末|底|度|春季|秋季)*(?:共有|共|达到|达|为|是|有|由|从|上年的?|去年的?)*\s*$/
const SUMMED_UP = /^[，,]\s*(?:同比|总体|数量|人数|总量|比例|占比)*$/

/** 稳中有降，年末为1846人，上年为1733人: this year and last year right behind the trend, or before it. */
function againstRun({ text, runs }: AuditContext, trend: Trend): Pair | null {
  const at = lastAt(runs, trend.start, run => run.level.start)
  const next = runs.slice(at + 1, at + 3).find(run => run.previous !== null)
  const first = Math.min(next?.level.start ?? 0, next?.previous?.start ?? 0)
  if (next && first > trend.end && WHEN.test(text.slice(trend.end, first)))
    return pairOf(trend, next)
  const run = runs[at]
  const end = Math.max(run?.level.end ?? 0, run?.previous?.end ?? 0)
  const isNext = /[，,。；;]/.test(text.charAt(trend.end)) || trend.end >= text.length
  return run && isNext && SUMMED_UP.test(text.slice(end, trend.start)) ? pairOf(trend, run) : null
}

function pairOf(trend: Trend, run: Run): Pair | null {
  if (!run.previous || !isProvable(run) || run.level.ratio) return null
  const pair: Pair = [run.level, run.previous]
  return isAgainst(trend, pair) ? pair : null
}
