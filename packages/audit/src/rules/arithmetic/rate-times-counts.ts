import { Exact, type Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import {
  digitsOf,
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { asPrinted, isSlipOf } from '../../structure/slipped-values.ts'
import {
  type AuditContext,
  figuresIn,
  matchesIn,
  paragraphAt,
  paragraphStart,
  sentenceAt,
} from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { isOfTwoStages, stageOf } from './products/stages.ts'
import { countOf, type ToldCount, timesIn, timesWithin } from './products/told-counts.ts'
import { type PerUnits, perUnitsOf } from './products/told-rate.ts'

const RATE = /每(?!年[^，,。；;每]{0,4}[增安])|[生师人]均|元[/／·]|单价/g

export const rateTimesCounts = defineRule({
  id: 'arithmetic/rate-times-counts',
  category: 'arithmetic',
  severity: 'error',
  title: '标准乘数量与总额不符',
  explanation:
    '写了标准（每生每天5元、每点3块）、数量（人数、天数、月数、校数）和总额，或者两个可以换算的标准（每生每天、每生每年），相乘与所写的不一致。各数的单位约得掉才算；同段里任何标准和数量能算出总额的不报告；按人数发放的，人员有进有出，只在总额与算得的数只差一个数字、数字颠倒或差十倍、万倍时报告。写“不少于”“约”的不判断。',
  example: { text: '按每生每天4元、全年200天的标准，补助学生5000人，发放资金500万元。' },
  needs: RATE,
  check: context => {
    const starts = new Set(
      matchesIn(context, RATE).map(({ index }) => paragraphStart(context, index)),
    )
    return [...starts].flatMap(start => inParagraph(context, paragraphAt(context, start)))
  },
})

interface Amount {
  figure: Figure
  per: PerUnits
  /** What one of them costs. */
  isPrice: boolean
}

/** A rate and what it is multiplied by. */
interface Product {
  rate: Figure
  counts: readonly ToldCount[]
  value: Interval
}

/** 每生300元 is set for heads alone; what is set for other things is read as an average. */
const isRate = ({ figure, per, isPrice }: Amount) =>
  isPrice || [...per].some(isTime) || (per.has('head') && figure.family === 'money')

/** From the shortest to the longest. */
const TIMES = ['meal', '节', 'day', 'week', 'month', 'term', 'year']
const isTime = (unit: string) => TIMES.includes(unit)

function inParagraph(context: AuditContext, paragraph: Span): Observation[] {
  const { text } = context
  const figures = figuresIn(context, paragraph)
  const amounts: Amount[] = []
  for (const [at, figure] of figures.entries()) {
    if (figure.approximate || figure.unit === '' || NO_AMOUNT.test(figure.family)) continue
    const last = amounts.at(-1)
    const isNext = last && NEXT_RATE.test(text.slice(last.figure.end, figure.start))
    const priced = priceOf(text, figures[at - 1], figure)
    const per =
      priced ?? (isNext ? last.per : perUnitsOf(text, figure, sentenceAt(context, figure.start)[0]))
    if (per) amounts.push({ figure, per, isPrice: priced !== null })
  }
  const rates = amounts.filter(isRate)
  if (rates.length === 0) return []
  const counts = [
    ...collect(figures, figure => countOf(text, figure) ?? []),
    ...timesIn(text, paragraph),
    ...timesWithin(text, paragraph),
  ]
  const before = collect(
    figuresIn(context, [Math.max(0, paragraph[0] - FARTHEST_BEFORE), paragraph[0]]),
    figure => {
      const count = countOf(text, figure)
      return count?.unit === 'head' ? count : []
    },
  )
  const wanted = amounts.map(amount => ({
    context,
    amount,
    rates,
    counts,
    within: [...counts, ...before],
    near: segmentOf(context, amount, amounts),
  }))
  const explained = wanted.filter(isExplained)
  // 小学生……应发142万元 agrees, and so the payments of this list are of all that are counted.
  const isListProved = explained.some(({ amount }) => amount.per.size === 0)
  const found = collect(wanted, one => {
    // 每生每天4元、每年250天，小学每生每年1000元、初中1250元: what follows is the first; the other is of others.
    const isOfOthers = explained.some(({ amount }) => isSetAlike(amount, one.amount))
    return explained.includes(one) || isOfOthers
      ? []
      : (observe(one, isListProved, explained) ?? [])
  })
  // 所需资金1423.60万元，由中央财政负担870.52万元: what one product makes is the first amount, and the next are parts of it.
  const terms = found.map(({ spans: [, ...others] }) => others.join())
  return found.filter((_, at) => terms.indexOf(terms[at] ?? '') === at)
}

/** 智慧黑板312块，中标单价1.85万元: of each of those that were counted right before. */
function priceOf(text: string, before: Figure | undefined, price: Figure): PerUnits | null {
  const isPriced = before && PRICE.test(text.slice(before.end, price.start))
  const counted = isPriced ? countOf(text, before) : null
  return counted ? new Set([counted.unit]) : null
}

const PRICE = /^[，,（(、]?\p{Script=Han}{0,6}单价(?:为|是)?$/u

/** 小学每生每年1000元、初中1250元: the next rate need not say again what it is for, nor 由每生每天4元提高到5元. */
const NEXT_RATE =
  /^(?:提高|调整|提升|增加|上调|提标)[到至]\s*$|^[、和]\s*(?:幼儿园?|小学|初中|高中|普通高中|中职|特教)(?:\p{Script=Han}{0,6}?生)?为?\s*$/u
const NO_AMOUNT = /^(?:percent|point|ratio|times|people|units|人次|天|岁)$/

interface Wanted {
  context: AuditContext
  amount: Amount
  rates: readonly Amount[]
  counts: readonly ToldCount[]
  /** These, and the heads counted right before the paragraph. */
  within: readonly ToldCount[]
  /** Where the rate and the counts of this amount stand. */
  near: Span
}

/** Two rates for the same units; totals are for none. */
const isSetAlike = (a: Amount, b: Amount) =>
  a.per.size > 0 && a.per.size === b.per.size && [...a.per].every(unit => b.per.has(unit))

/** From the last total, or the last stop, to the next. */
function segmentOf({ text }: AuditContext, { figure }: Amount, amounts: readonly Amount[]): Span {
  const totals = amounts.filter(({ per, figure: one }) => per.size === 0 && one !== figure)
  const stops = [...'；;。\n'].map(mark => text.lastIndexOf(mark, figure.start) + 1)
  const from = Math.max(
    ...stops,
    ...totals.map(({ figure: { end } }) => (end <= figure.start ? end : 0)),
  )
  const length = text.slice(figure.end).search(/[；;。\n]/)
  const stop = length < 0 ? text.length : figure.end + length
  const next = totals.find(({ figure: one }) => one.start >= figure.end)?.figure.start ?? stop
  return [from, Math.min(stop, next)]
}

/** The units that must be counted to come from a rate to an amount; null when there is no such way. */
function neededFor(amount: Amount, rate: Amount): string[] | null {
  if (amount === rate || amount.figure.family !== rate.figure.family) return null
  const needed = [...rate.per].filter(unit => !amount.per.has(unit))
  const added = [...amount.per].filter(unit => !rate.per.has(unit))
  const finest = Math.min(...needed.filter(isTime).map(unit => TIMES.indexOf(unit)))
  const isSpan = added.every(unit => isTime(unit) && TIMES.indexOf(unit) > finest)
  return needed.length > 0 && isSpan ? needed : null
}

/** How many are meant when no number is told: 全年 has twelve months, and 每生每月380元，按5个月计 is of one. */
function impliedTimes({ context: { text }, amount, near }: Wanted, unit: string): ToldCount[] {
  const { figure, per } = amount
  const clause = text.slice(clauseStart(text, near[0], figure.start), figure.start)
  const isYear = per.has('year') || /全年|[一1]年|年度|学年/.test(clause)
  const times =
    unit === 'month' && isYear
      ? [12]
      : unit === 'term'
        ? isYear
          ? [2]
          : /学期/.test(clause)
            ? [1]
            : [1, 2]
        : unit === 'year' || unit === 'head'
          ? [1]
          : []
  return times.map(one => {
    const value = new Exact(one)
    return { unit, value: { low: value, high: value }, span: [figure.start, figure.start] as Span }
  })
}

/** Every product of a rate and counts of the units it needs. */
function productsOf(wanted: Wanted, rate: Amount, counts: readonly ToldCount[]): Product[] {
  const needed = neededFor(wanted.amount, rate)
  if (!needed) return []
  const start: Product[] = [{ rate: rate.figure, counts: [], value: exactly(rate.figure) }]
  return needed.reduce((products, unit) => {
    const told = counts.filter(one => one.unit === unit)
    const choices = told.length > 0 ? told : impliedTimes(wanted, unit)
    return products.flatMap(product =>
      choices.slice(0, MOST_COUNTS).map(count => ({
        ...product,
        counts: [...product.counts, count],
        value: {
          low: product.value.low.times(count.value.low),
          high: product.value.high.times(count.value.high),
        },
      })),
    )
  }, start)
}

/** A paragraph that counts more than these of one kind is a table in words. */
const MOST_COUNTS = 12

/** A rate is set, and so has no rounding. */
function exactly({ value, scale }: Figure): Interval {
  const exact = value.times(scale)
  return { low: exact, high: exact }
}

function isExplained(wanted: Wanted): boolean {
  const said = intervalOf(wanted.amount.figure)
  return wanted.rates.some(rate =>
    productsOf(wanted, rate, wanted.within).some(({ value }) => meet(value, said)),
  )
}

function observe(
  wanted: Wanted,
  isListProved: boolean,
  explained: readonly Wanted[],
): Observation | null {
  const { context, amount, near } = wanted
  const within = wanted.counts.filter(({ span }) => span[0] >= near[0] && span[1] <= near[1])
  const rate = rateFor(wanted, within)
  const products = rate ? productsOf(wanted, rate, within) : []
  const [nearest] = products
  const isOne = nearest && products.every(one => hasCountsOf(one, nearest))
  // Two rates are one another by what is told, and not by what a year has.
  const untold = nearest?.counts.filter(isUntold).length ?? 0
  // 五年共38.4亿元，平均每年7.68亿元，设备5.3亿元: what nothing was told to multiply by is no total.
  const isTold = nearest && (amount.per.size > 0 ? untold === 0 : untold < nearest.counts.length)
  const isProved = isOne && isTold && isProvable(context.text, amount, nearest, isListProved)
  const product = isProved ? nearest : typedWrong(wanted)
  const isOfAnother =
    product &&
    (isOfTwoStages(context.text, product) || explained.some(one => isMadeBy(product, one.amount)))
  return product && !isOfAnother ? tell(context, amount, product) : null
}

/** 共发放413.5万元，其中小学2260人226万元: what the rate and the count make is told as an amount of its own. */
const isMadeBy = ({ value }: Product, { figure, per }: Amount): boolean =>
  per.size === 0 && meet(value, intervalOf(figure))

/** The product of figures told farther off that the amount is but for a slip of the pen. */
function typedWrong(wanted: Wanted): Product | null {
  const { figure, per } = wanted.amount
  const digits = figure.value
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
  if (per.size > 0 || digits.length < FEWEST_OF_FEW) return null
  const [from, to] = wanted.near
  const beside = wanted.counts.filter(({ span }) => span[0] >= from && span[1] <= to)
  // Many counts make many products, of which one may agree by chance: then only those beside it are tried.
  for (const counts of [wanted.within, beside]) {
    const products = wanted.rates.flatMap(rate => productsOf(wanted, rate, counts))
    if (products.length > MOST_PRODUCTS) continue
    // 8000元 × 84名, and 76.2万元: of so few products none has the same digits by chance.
    if (digits.length < FEWEST_DIGITS)
      return products.length > FEW ? null : (products.find(one => isTurned(figure, one)) ?? null)
    return products.find(one => isSlipOf(figure, one.value) || isOfOtherDays(figure, one)) ?? null
  }
  return null
}

/** 31246人 × 5元 × 190天, and 3124.60万元, which is what 200 days make to the last digit: another number of days was meant. */
function isOfOtherDays(figure: Figure, { counts, value }: Product): boolean {
  const days = counts.find(one => one.unit === 'day' && !isUntold(one))?.value.low
  if (!days || digitsOf(figure) < FEWEST_TELLING || value.low.lte(0)) return false
  const said = intervalOf(figure)
  const [low, high] = [said.low.div(value.high).times(days), said.high.div(value.low).times(days)]
  const meant = low.plus(high).div(2).round()
  const off = meant.div(days).toNumber()
  const isWhole = low.lte(meant) && high.gte(meant) && high.minus(low).lt(SURELY_WHOLE)
  return isWhole && !meant.eq(days) && off < FARTHEST_OFF && off > 1 / FARTHEST_OFF
}

const FEWEST_TELLING = 5
/** By chance one of so many amounts makes a whole number of days. */
const SURELY_WHOLE = 0.02

/** Fewer digits, or one of more products, may agree by chance. */
const FEWEST_DIGITS = 4
const MOST_PRODUCTS = 8
const FEWEST_OF_FEW = 4
const FEW = 3

const isTurned = (figure: Figure, { value }: Product): boolean =>
  isReordered(figure.value.toFixed(figure.decimals), asPrinted(value, figure))
/** So far before the paragraph those may be counted whom it is for. */
const FARTHEST_BEFORE = 200
/** Twelve months of a year, for which no words stand. */
const isUntold = ({ span }: ToldCount) => span[0] === span[1]

function tell(context: AuditContext, { figure }: Amount, product: Product): Observation {
  const actual = show(middle(product.value).div(figure.scale), Math.max(figure.decimals, 2))
  const told = product.counts.filter(one => !isUntold(one))
  const terms = [
    printed(context.text, product.rate),
    ...product.counts.map(({ span, value }) =>
      span[0] < span[1] ? context.text.slice(...span).replace(/\s/g, '') : value.low.toString(),
    ),
  ].join(' × ')
  const said = printed(context.text, figure)
  return {
    message: `${terms} = ${actual}${figure.unit}，文中写作${said}`,
    spans: [spanOf(figure), spanOf(product.rate), ...told.map(({ span }) => span)],
    computation: `${terms} = ${actual}${figure.unit} ≠ ${said}`,
    suggestion: '核对标准、数量和总额',
  }
}

/** Products that differ only in spans of time that are not told, of which the shorter is meant. */
function hasCountsOf(one: Product, product: Product): boolean {
  return one.counts.every((count, at) => count === product.counts[at] || isUntold(count))
}

/** The one rate beside the amount, or the one before it in its paragraph, of the same stage where there are several. */
function rateFor(wanted: Wanted, counts: readonly ToldCount[]): Amount | null {
  const { context, amount, rates, near } = wanted
  const fitting = rates.filter(one => neededFor(amount, one) !== null)
  const beside = fitting.filter(({ figure }) => figure.start >= near[0] && figure.end <= near[1])
  if (beside.length > 0) return beside.length === 1 ? (beside[0] ?? null) : null
  const before = fitting.filter(({ figure }) => figure.end <= amount.figure.start)
  if (before.length === 1) return before[0] ?? null
  const heads = counts.find(({ unit }) => unit === 'head')
  const stage = heads && stageOf(context.text, heads.span[0])
  const ofStage = before.filter(({ figure }) => stageOf(context.text, figure.start) === stage)
  return stage && ofStage.length === 1 ? (ofStage[0] ?? null) : null
}

const LONGEST_CLAUSE = 30
/** What is farther off is the amount of something else. */
const FARTHEST_OFF = 2
const PAID = /资金|经费|共|合计|金额|拨|发放|支出|补助|投入|应发|兑现/

/**
 * Rates that are one another by time alone, and what is paid by the day, follow to the last digit; of other payments
 * people come and go, and only a slip of the pen is proved.
 */
function isProvable(
  text: string,
  { figure, per }: Amount,
  { value, counts }: Product,
  isListProved: boolean,
): boolean {
  if (isSlipOf(figure, value)) return true
  const truth = middle(value).div(figure.scale)
  const off = truth.div(figure.value).toNumber()
  if (off > FARTHEST_OFF || off < 1 / FARTHEST_OFF) return false
  if (counts.every(({ unit }) => !isTime(unit))) return false
  if (isListProved && per.size === 0) return true
  if (per.size > 0) return counts.every(({ unit }) => isTime(unit))
  const words = text.slice(Math.max(0, figure.start - LONGEST_CLAUSE), figure.start)
  return counts.some(({ unit, span }) => unit === 'day' && span[0] < span[1]) && PAID.test(words)
}
