import { collect } from '../../../structure/collect.ts'
import {
  type Ends,
  endsMeet,
  endsOf,
  quotientOfEnds,
  roundedEndsOf,
} from '../../../structure/ends.ts'
import { type Figure, sizeOf, summed } from '../../../structure/figures.ts'
import { type AuditContext, figuresIn, paragraphAt } from '../../context.ts'
import type { Contradicted } from './changes.ts'
import { isExplained } from './explained.ts'
import { around, leadOf, nearestOf, type Placed, placedAt } from './place.ts'
import { digitsAgreeing, slipOf } from './slips.ts'

/** What was divided among so many. */
const EACH = /均|每|折合|[单造]价|合$/
/** 元/㎡, 台/班: for each of whom is told behind. */
const PER = /^\s*[/／]|[/／][^，,。]{1,4}$/
const OTHER = /均[衡为已达未]|平均水平|每[年月天日周]/g
/** 每百名学生 and how often a year has what it is told for; 万 where a unit is left out is an error. */
const FOLDS = [1, 10, 100, 1000]
const EXPLAINING_FOLDS = [...FOLDS, 2, 3, 4, 5, 6, 7, 8, 9, 12, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 12]
const NEVER_DIVIDED = new Set(['percent', 'point', 'ratio', 'times', ''])
const NO_COUNT = new Set([...NEVER_DIVIDED, 'money', '岁'])

/** Averages and prices of which the two figures beside them tell that a digit is wrong. */
export function wrongAverages(context: AuditContext): Contradicted[] {
  return collect(context.figures, (said, index) => {
    if (said.approximate || NEVER_DIVIDED.has(said.family)) return []
    const placed = { context, said, index }
    return isForEach(placed) ? (contradicted(placed) ?? []) : (wrongTotal(placed) ?? [])
  })
}

const isForEach = (placed: Placed): boolean => {
  const { text } = placed.context
  const { start, end } = placed.said
  return EACH.test(leadOf(placed).replace(OTHER, '')) || PER.test(text.slice(start, end + 2))
}

function contradicted(placed: Placed): Contradicted | null {
  const { said } = placed
  const beside = nearestOf(placed, one => !one.approximate && !NEVER_DIVIDED.has(one.family))
  const named = headsNamed(placed).filter(one => !beside.includes(one))
  const near = [...beside, ...named, ...together(placed, beside)]
  const found = quotientsOf(near, said, FOLDS)
    .map(one => ({ ...one, slip: slipOf({ ...said, family: '' }, one.truth) }))
    .filter(({ slip }) => slip !== null)
  if (found.length === 0) return null
  const said_ = roundedEndsOf(said)
  const isExplained = quotientsOf(
    around(placed).filter(one => !one.approximate),
    said,
    EXPLAINING_FOLDS,
  ).some(({ truth }) => endsMeet(truth, said_))
  if (isExplained) return null
  const before = beside.filter(one => one.end <= said.start)
  const next = beside.find(one => one.start >= said.end)
  const last = [...before.slice(-2), ...(next ? [next] : [])]
  const lastAmount = before.findLast(one => one.family === said.family)
  const proved = found.find(({ amount, heads, fold, slip, truth }) => {
    const isOfNamed = amount === lastAmount && named.includes(heads)
    const isOfAll = amount === lastAmount && !before.includes(heads) && heads !== next
    const isPair = (last.includes(amount) && last.includes(heads)) || isOfNamed || isOfAll
    const isPlain = fold === 1 || isForMany(placed, fold)
    if (!isPlain) return false
    const digits = digitsAgreeing(said, truth)
    if (slip === 'unit') return isPair
    if (digits >= MANY_DIGITS && slip !== 'power') return true
    const isBeside = isPair || (slip === 'order' && heads === before.at(-1))
    return isBeside && (digits >= FEWEST_DIGITS || (digits === 2 && slip === 'order'))
  })
  return proved
    ? { said, terms: [proved.amount, proved.heads], truth: proved.truth, by: '÷' }
    : null
}

const MANY_DIGITS = 4
const FEWEST_DIGITS = 3

/** 1.43万份，每份5元，支出1.75万元: what was divided is wrong, and neither its price nor its count. */
function wrongTotal(placed: Placed): Contradicted | null {
  const { context, said } = placed
  if (NO_COUNT.has(said.family) && said.family !== 'money') return null
  const near = nearestOf(placed, one => !one.approximate && !NEVER_DIVIDED.has(one.family))
  const before = near.filter(one => one.end <= said.start).slice(-NEAREST)
  const isPrice = (one: Figure) => one.family === said.family && sizeOf(one) < sizeOf(said)
  const found = productsOf(before.filter(isPrice), before).find(({ price, truth }) => {
    const slip = slipOf(said, truth)
    const digits = digitsAgreeing(said, truth)
    if (slip === 'order') return digits >= FEWEST_DIGITS
    return slip === 'digit' && digits >= MANY_DIGITS && isForEach(placedAt(context, price))
  })
  if (!found) return null
  const all = around(placed).filter(one => !one.approximate)
  const prices = all.filter(one => one.family === said.family)
  const isMade = productsOf(prices, all).some(({ truth: { low, high } }) =>
    EXPLAINING_FOLDS.some(fold => endsMeet({ low: low * fold, high: high * fold }, endsOf(said))),
  )
  if (isMade || isExplained(placed)) return null
  return { said, terms: [found.price, found.count], truth: found.truth, by: '×' }
}

/** A price and its count stand right before what they make. */
const NEAREST = 3

function productsOf(prices: readonly Figure[], counts: readonly Figure[]) {
  return prices.flatMap(price =>
    counts
      .filter(one => !NO_COUNT.has(one.family) && one.family !== price.family)
      .map(count => {
        const [a, b] = [price, count].map(endsOf) as [Ends, Ends]
        // A price is set, and so has no rounding.
        const set = (a.low + a.high) / 2
        return { price, count, truth: { low: set * b.low, high: set * b.high } }
      }),
  )
}

/** What the words say it is divided among: 每辆, 生均, 校均. */
const AMONG =
  /每(?:[一百千]?)(?:个|所)?([校班人生名位辆所台间册亩项个处]|平方米)|([生人师班校户])均/
const FAMILY_OF: Record<string, string> = { 校: 'units', 所: 'units', 个: 'units', 处: 'units' }
const PEOPLE = /[人生名位师]/
/** So many of one kind told before are a list, and none of them is meant alone. */
const MOST_NAMED = 3

/** 校车86辆，其中…。补贴541.80万元，折合每辆…: what it is divided among may be told earlier in the paragraph, by its unit. */
function headsNamed(placed: Placed): readonly Figure[] {
  const { context, said } = placed
  const match = AMONG.exec(leadOf(placed))
  const unit = match?.[1] ?? match?.[2]
  if (!unit) return []
  const family = PEOPLE.test(unit) ? 'people' : (FAMILY_OF[unit] ?? unit)
  const [start] = paragraphAt(context, said.start)
  const told = figuresIn(context, [start, said.start]).filter(
    one => one.family === family && !one.approximate,
  )
  return told.length <= MOST_NAMED ? told : []
}

/** 公办园28所、民办园46所: those listed right behind each other are divided among together. */
function together({ context: { text } }: Placed, figures: readonly Figure[]): Figure[] {
  return collect(figures, (one, at) => {
    const next = figures[at + 1]
    const isListed =
      next?.unit === one.unit &&
      LISTED.test(text.slice(one.end, next.start)) &&
      one.family !== 'money'
    return isListed ? summed([one, next]) : []
  })
}

const LISTED = /^(?:[、，,和及与]|以及)\p{Script=Han}{1,10}$/u

const MANY: Record<number, RegExp> = { 10: /每十/, 100: /每百/, 1000: /每千/ }
const isForMany = (placed: Placed, fold: number) => MANY[fold]?.test(leadOf(placed)) ?? false

interface Quotient {
  amount: Figure
  heads: Figure
  fold: number
  truth: Ends
}

function quotientsOf(
  figures: readonly Figure[],
  said: Figure,
  folds: readonly number[],
): Quotient[] {
  return figures
    .filter(one => one.family === said.family)
    .flatMap(amount =>
      figures
        .filter(one => one !== amount && one.family !== said.family && !NO_COUNT.has(one.family))
        .flatMap(heads =>
          folds.flatMap(fold => {
            const truth = quotientOfEnds(endsOf(amount), endsOf(heads), fold)
            return truth ? { amount, heads, fold, truth } : []
          }),
        ),
    )
}
