import { isReordered } from '../../../structure/digit-slips.ts'
import { type Figure, sizeOf } from '../../../structure/figures.ts'
import { once } from '../../../structure/once.ts'
import { asPrinted, hasSlippedDigits } from '../../../structure/slipped-values.ts'
import { asInterval, type Ends, endsMeet, endsOf, middleOf } from './ends.ts'

/** How many digits tell something: neither the noughts before nor those that round numbers end in. */
export const tellingDigits = once(({ value, decimals }: Figure): number => {
  const written = value.abs().toFixed(decimals)
  const bare = written.replace('.', '').replace(/^0+/, '')
  return decimals > 0 ? bare.length : bare.replace(/0+$/, '').length
})

/** How a printed figure differs from what it should be, when a slip of the pen would do it. */
export type Slip = 'order' | 'digit' | 'power'

export function slipOf(figure: Figure, truth: Ends): Slip | null {
  const size = sizeOf(figure)
  const meant = middleOf(truth)
  if (size === 0 || meant <= 0) return null
  const off = meant / size
  if (off > FARTHEST || off < 1 / FARTHEST) return powerOf(figure, truth)
  const exact = asInterval(truth)
  const [said, printed] = [figure.value.abs().toFixed(figure.decimals), asPrinted(exact, figure)]
  if (isReordered(said, printed)) return 'order'
  if (hasSlippedDigits({ ...figure, value: figure.value.abs() }, exact)) return 'digit'
  return powerOf(figure, truth)
}

/** A first digit may be nine times another. */
const FARTHEST = 9.5

const POWERS = [10, 100, 1e3, 1e4, 1e8].flatMap(power => [power, 1 / power])

function powerOf(figure: Figure, truth: Ends): Slip | null {
  const { low, high } = endsOf(figure)
  // What lies between two rounded values is told by too few digits.
  if (truth.high - truth.low > middleOf(truth) * PRECISE) return null
  const isMoved = POWERS.some(power => endsMeet({ low: low * power, high: high * power }, truth))
  return isMoved && tellingDigits(figure) >= FEWEST_FOR_A_POWER ? 'power' : null
}

const FEWEST_FOR_A_POWER = 3
const PRECISE = 0.02
