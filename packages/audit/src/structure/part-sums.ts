import { Exact } from '@mingjian/model'
import { type Interval, intervalOf } from './figures.ts'
import { once } from './once.ts'
import type { Part } from './parts.ts'

/** The sum of the first, of the first two, … of the parts. */
export const prefixSums = once((parts: readonly Part[]): readonly Interval[] => {
  let sum: Interval = { low: NOTHING, high: NOTHING }
  return parts.map(part => {
    sum = plus(sum, times(intervalOf(part.figure), part.times))
    return sum
  })
})

const NOTHING = new Exact(0)

/** Counts are exact, so that both ends are one. */
function plus(a: Interval, b: Interval): Interval {
  const low = a.low.plus(b.low)
  return { low, high: a.low === a.high && b.low === b.high ? low : a.high.plus(b.high) }
}

function times(interval: Interval, count: number): Interval {
  if (count === 1) return interval
  return { low: interval.low.times(count), high: interval.high.times(count) }
}
