import { Exact, type Span } from '@mingjian/model'
import { SCALES, type UnitScale } from '../lexicon/unit-scales.ts'
import { baseValue, type Figure, type Interval, intervalOf, meet, spanOf } from './figures.ts'
import { minus } from './intervals.ts'
import { once } from './once.ts'
import { type Change, type Run, signedValue } from './run.ts'

/** Where a run stands in the text, from its first figure to its last. */
export function runSpan(run: Run): Span {
  const figures = figuresOf(run)
  return [
    Math.min(...figures.map(figure => figure.start)),
    Math.max(...figures.map(figure => figure.end)),
  ]
}

/** The same in two places where last year's value stands in another sentence. */
export function runSpans(text: string, run: Run): Span[] {
  const { previous } = run
  const here = runSpan({ ...run, previous: null })
  if (!previous) return [here]
  const between = text.slice(Math.min(here[1], previous.end), Math.max(here[0], previous.start))
  return /[。\n]/.test(between) ? [here, spanOf(previous)] : [runSpan(run)]
}

export function figuresOf(run: Run): Figure[] {
  const changes = [run.amount, run.percent, run.points, run.misfit].flatMap(change =>
    change ? [change.figure] : [],
  )
  return [run.level, ...(run.previous ? [run.previous] : []), ...changes]
}

/** Printed digits that are rough (约、余) or measured on another base prove nothing. */
export function isProvable({ level, previous, amount, percent, points, misfit }: Run): boolean {
  const isRough = level.approximate || previous?.approximate === true
  return !isRough && [amount, percent, points, misfit].every(isFirm)
}

const isFirm = (change: Change | null): boolean =>
  change === null || !(change.figure.approximate || change.comparable)

/** Change in the base unit, from both ends; null without a last-year figure. */
export const differenceOf = once((run: Run): Interval | null => {
  if (!run.previous) return null
  const now = intervalOf(run.level)
  const before = intervalOf(run.previous)
  return minus(now, before)
})

/** Last year's value: printed, or this year's less the printed change. */
export const baseOf = once((run: Run): Interval | null => {
  if (run.previous) return intervalOf(run.previous)
  if (!run.amount || !isPlain(run.amount)) return null
  const now = intervalOf(run.level)
  const change = signedInterval(run.amount)
  return minus(now, change)
})

/** Growth in per cent that the printed values allow. */
export const growthOf = once((run: Run): Interval | null => {
  const base = baseOf(run)
  if (!base || base.low.lte(0)) return null
  if (!run.previous && run.amount) return growthByChange(run, signedInterval(run.amount))
  const now = intervalOf(run.level)
  const percent = (a: Exact, b: Exact) => a.div(b).minus(1).times(100)
  return { low: percent(now.low, base.high), high: percent(now.high, base.low) }
})

/** change ÷ (now − change), which rises with the change and falls with the level. */
function growthByChange({ level }: Run, change: Interval): Interval {
  const now = intervalOf(level)
  const percent = (part: Exact) => {
    const of = (whole: Exact) => part.div(whole.minus(part)).times(100)
    return [of(now.low), of(now.high)]
  }
  const all = [...percent(change.low), ...percent(change.high)]
  return { low: Exact.min(...all), high: Exact.max(...all) }
}

/** The change as printed, with its sign. */
export const signedInterval = once((change: Change): Interval => {
  const { low, high } = intervalOf(change.figure)
  const signed = signedValue(change)
  const half = high.minus(low).div(2)
  const middle = signed.times(change.figure.scale)
  return { low: middle.minus(half), high: middle.plus(half) }
})

/**
 * Cut off instead of rounded (10.239 printed as 10.23) is a habit, not a slip: such a figure is
 * still within one unit of its last digit, and never more than what was cut.
 */
export function isCutOff(change: Change, truth: Interval): boolean {
  const { low, high } = signedInterval(change)
  const rest = high.minus(low).div(2)
  return meet(high.lte(0) ? { low: low.minus(rest), high } : { low, high: high.plus(rest) }, truth)
}

/** The same digits once the unit word (万、亿) is changed: a slip of the unit, not of the number. */
export function matchesInAnotherUnit(change: Change, truth: Interval): UnitScale | null {
  for (const scale of SCALES) {
    if (scale === change.figure.scale) continue
    const figure = { ...change.figure, scale }
    if (meet(signedInterval({ ...change, figure }), truth)) return scale
  }
  return null
}

/** Digits for a computation line: two more than printed, without a tail of zeros. */
export function show(value: Exact, decimals: number): string {
  return new Exact(value.toFixed(decimals)).toString()
}

export function valueIn(figure: Figure, scale: number): Exact {
  return baseValue(figure).div(scale)
}

function isPlain(change: Change): boolean {
  return change.figure.family !== 'percent' && change.figure.family !== 'point'
}
