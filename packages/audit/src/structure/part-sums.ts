import { Exact } from '@mingjian/model'
import { type Interval, intervalOf } from './figures.ts'
import type { Part } from './parts.ts'

/** The sum of the first, of the first two, … of the parts. */
export function prefixSums(parts: readonly Part[]): Interval[] {
  let sum: Interval = { low: new Exact(0), high: new Exact(0) }
  return parts.map(part => {
    const { low, high } = intervalOf(part.figure)
    sum = { low: sum.low.plus(low.times(part.times)), high: sum.high.plus(high.times(part.times)) }
    return sum
  })
}
