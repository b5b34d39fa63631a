import { Exact } from '@mingjian/model'
import { type Figure, type Interval, intervalOf } from './figures.ts'
import { once } from './once.ts'

/** An interval in doubles: of many pairs nearly all are far off, and none of them is proved by this alone. */
export interface Ends {
  low: number
  high: number
}

/** ± half of the last digit, of people, too: an average of them is rounded. */
export const endsOf = once((figure: Figure): Ends => {
  const { low, high } = intervalOf(figure)
  return { low: low.toNumber(), high: high.toNumber() }
})

export const roundedEndsOf = once((figure: Figure): Ends => {
  const { low, high } = intervalOf({ ...figure, family: '' })
  return { low: low.toNumber(), high: high.toNumber() }
})

const ROUNDING = 1e-9

export function endsMeet(a: Ends, b: Ends): boolean {
  const slack = (Math.abs(a.high) + Math.abs(b.high)) * ROUNDING
  return a.low - b.high <= slack && b.low - a.high <= slack
}

/** What lies between two values, whichever is more. */
export function distanceOf(a: Ends, b: Ends): Ends {
  const [small, large] = a.low <= b.low ? [a, b] : [b, a]
  return { low: Math.max(large.low - small.high, 0), high: large.high - small.low }
}

export const sumOfEnds = (a: Ends, b: Ends): Ends => ({ low: a.low + b.low, high: a.high + b.high })

/** So many times the one by the other; nothing by what may be nothing. */
export function quotientOfEnds(a: Ends, b: Ends, times = 1): Ends | null {
  return b.low > 0 ? { low: (a.low * times) / b.high, high: (a.high * times) / b.low } : null
}

export const middleOf = ({ low, high }: Ends): number => (low + high) / 2

export const asInterval = ({ low, high }: Ends): Interval => ({
  low: new Exact(low.toPrecision(PRECISE)),
  high: new Exact(high.toPrecision(PRECISE)),
})

/** Digits that doubles hold for certain. */
const PRECISE = 14
