import {
  distanceOf,
  type Ends,
  endsMeet,
  endsOf,
  middleOf,
  quotientOfEnds,
  sumOfEnds,
} from '../../../structure/ends.ts'
import type { Figure } from '../../../structure/figures.ts'
import { around, type Placed } from './place.ts'

export const UNCOMPARED = new Set(['ratio', 'times', '', '天', '分钟', '小时', '课时', '岁'])

/** Points lie between percentages, per cent between amounts, everything else between its own kind. */
export function isValueFor(said: Figure, { family, approximate }: Figure): boolean {
  if (approximate) return false
  if (said.family === 'point') return family === 'percent'
  if (said.family === 'percent')
    return !UNCOMPARED.has(family) && !/^(?:percent|point)$/.test(family)
  return family === said.family
}

/** What two values make of a change: what lies between them, or per cent of the one or the other. */
export function truthsOf(said: Figure, one: Figure, other: Figure): Ends[] {
  if (one.family !== other.family) return []
  const [a, b] = [endsOf(one), endsOf(other)]
  const gap = distanceOf(a, b)
  if (said.family !== 'percent') return [gap]
  return [quotientOfEnds(gap, a, 100), quotientOfEnds(gap, b, 100)].filter(end => end !== null)
}

/** Whether any figures around make it right: two values, a value and its change, or a whole and what was taken off it. */
export function isExplained(placed: Placed): boolean {
  const { said } = placed
  const ends = endsOf(said)
  const values = around(placed).filter(one => isValueFor(said, one) || one.family === said.family)
  return values.some((one, at) => {
    const a = endsOf(one)
    let rest = a
    let sum = { low: 0, high: 0 }
    return values.slice(at + 1).some(other => {
      if (other.family !== one.family) return false
      const b = endsOf(other)
      rest = { low: rest.low - b.high, high: rest.high - b.low }
      sum = sumOfEnds(sum, b)
      const plain = [distanceOf(a, b), sumOfEnds(a, b), rest, sum]
      if (plain.some(truth => endsMeet(truth, ends))) return true
      return said.family === 'percent' && isRate(said, one, other)
    })
  })
}

/** Growth of one to the other, by one of them as change, or one as the share of the other. */
function isRate(said: Figure, one: Figure, other: Figure): boolean {
  const [a, b] = [endsOf(one), endsOf(other)]
  const [small, large] = middleOf(a) <= middleOf(b) ? [a, b] : [b, a]
  const rates = [
    ...truthsOf(said, one, other),
    quotientOfEnds(small, large, 100),
    quotientOfEnds(small, distanceOf(large, small), 100),
    quotientOfEnds(small, sumOfEnds(large, small), 100),
  ]
  return rates.some(rate => rate !== null && endsMeet(rate, endsOf(said)))
}
