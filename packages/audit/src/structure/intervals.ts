import { Exact } from '@mingjian/model'
import type { Interval } from './figures.ts'

const ZERO = new Exact(0)
const NOTHING: Interval = { low: ZERO, high: ZERO }

/** What two printed figures allow their sum to be. Counts are exact, so that both ends are one. */
export function plus(a: Interval, b: Interval): Interval {
  const low = a.low.plus(b.low)
  return { low, high: a.low === a.high && b.low === b.high ? low : a.high.plus(b.high) }
}

/** The same of any number of them; nothing of none. */
export const sumOf = (intervals: readonly Interval[]): Interval => intervals.reduce(plus, NOTHING)

/** What two printed figures allow to be left of the first without the second. */
export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) }
}

/** So many times of it. */
export function times(interval: Interval, count: number): Interval {
  if (count === 1) return interval
  return { low: interval.low.times(count), high: interval.high.times(count) }
}

/**
 * What two printed figures allow the one by the other to be, in per cent with a `scale` of 100. Where the second may
 * be nothing, its least is all that is known.
 */
export function quotientOf(part: Interval, whole: Interval, scale = 1): Interval {
  const low = whole.high.isZero() ? whole.high : part.low.times(scale).div(whole.high)
  return { low, high: whole.low.lte(0) ? low : part.high.times(scale).div(whole.low) }
}

/** Of two that are not negative. */
export const productOf = (a: Interval, b: Interval): Interval => ({
  low: a.low.times(b.low),
  high: a.high.times(b.high),
})

export function middle({ low, high }: Interval): Exact {
  return low.plus(high).div(2)
}
