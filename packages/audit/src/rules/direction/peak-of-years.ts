import { lastAt } from '@mingjian/model'
import { intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { startOfListing, yearsOf } from '../../structure/listings.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, matchesIn, partAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { listingsOf } from './listings-of.ts'

/** 2023年达到峰值, 2021年跌入谷底: which of the years had the most, or the least. */
const PEAK =
  /((?:19|20)\d\d)年(?!至|到|[—–-])[^，,。；;\d]{0,8}?(?:(峰值|高峰|顶峰|最高点|历史高点)|谷底|低谷|最低点|历史低点)/g
const FEWEST = 3
/** 小学入学人数在2023年达到峰值，此后回落： */
const UP_TO_LIST = /^[^。\d]{0,20}[。：:，,]?$/

/** A year that is called the peak of a list beside it, which has another one that is higher. */
export const wrongPeaks = (context: AuditContext): Observation[] =>
  matchesIn(context, PEAK).flatMap(match => {
    const [said, year = '', high] = match
    const { text } = context
    const end = match.index + said.length
    const listings = listingsOf(context)
    const at = lastAt(listings, match.index, startOfListing)
    const [before, behind] = [listings[at], listings[at + 1]]
    const isNext =
      behind && UP_TO_LIST.test(text.slice(end, clauseStart(text, end, startOfListing(behind))))
    const last = before?.members.at(-1)?.figure.end ?? end
    const isLast = before && /^[，,。；;][^，,。；;\d]{0,16}$/.test(text.slice(last, match.index))
    const list = isNext ? behind : isLast ? before : undefined
    const years = list ? yearsOf(list) : []
    const named = years.find(({ name }) => name.includes(year))
    if (!named || years.length < FEWEST || partAt(context, match.index) === 'plans') return []
    const [own, others] = [intervalOf(named.figure), years.filter(one => one !== named)]
    const wrong = others.find(({ figure }) =>
      high ? intervalOf(figure).low.gt(own.high) : intervalOf(figure).high.lt(own.low),
    )
    if (!wrong) return []
    const [a, b] = [named, wrong].map(({ figure }) => printed(text, figure))
    return [
      {
        message: `称“${said}”，但${wrong.name.slice(0, LONGEST_NAME)}为${b}`,
        spans: [[match.index, end], spanOf(named.figure), spanOf(wrong.figure)],
        computation: `${a} ${high ? '<' : '>'} ${b}`,
        suggestion: '核对各年数值和“峰值”“低谷”的说法',
      },
    ]
  })

const LONGEST_NAME = 5
