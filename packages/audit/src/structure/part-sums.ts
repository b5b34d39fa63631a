import { Exact } from '@mingjian/model'
import { isDigitSlip, isSwap } from './digit-slips.ts'
import { baseValue, type Figure, type Interval, intervalOf } from './figures.ts'
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

/** 净减27人（转入39人、转出66人）: what lies between two, and no whole of them. */
export function isDifference(whole: Figure, parts: readonly Part[]): boolean {
  const [first, second] = parts
  if (!first || !second || parts.length !== 2) return false
  const [a, b, c] = [first.figure, second.figure, whole].map(baseValue) as [Exact, Exact, Exact]
  return a.minus(b).abs().eq(c)
}

/** A sum with the digits of the whole, as it is printed. */
export function asPrinted({ low, high }: Interval, whole: Figure): string {
  return low.plus(high).div(2).div(whole.scale).toFixed(whole.decimals)
}

/** One digit of the whole, or two neighbours, are not those of the sum. */
export const isSlipOfSum = (sum: Interval, whole: Figure): boolean =>
  isDigitSlip(asPrinted(sum, whole), whole.value.toFixed(whole.decimals))

/** 4750人, of parts that are 4570: what is missing is no part, when two neighbours have changed places. */
export function isSwappedSum(sum: Interval, whole: Figure, parts: readonly Part[]): boolean {
  const said = whole.value.toFixed(whole.decimals)
  return (
    parts.length >= FEWEST_SWAPPED &&
    said.length >= FEWEST_DIGITS &&
    isSwap(said, asPrinted(sum, whole))
  )
}

const FEWEST_SWAPPED = 3
const FEWEST_DIGITS = 4

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
