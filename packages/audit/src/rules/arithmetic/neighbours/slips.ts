import { isReordered } from '../../../structure/digit-slips.ts'
import { asInterval, type Ends, endsMeet, endsOf, middleOf } from '../../../structure/ends.ts'
import { digitsOf, type Figure, sizeOf } from '../../../structure/figures.ts'
import { once } from '../../../structure/once.ts'
import {
  asPrinted,
  hasSlippedDigits,
  POWERS_EITHER_WAY,
} from '../../../structure/slipped-values.ts'

/** How many digits tell something: neither the noughts before nor those that round numbers end in. */
export const tellingDigits = once(({ value, decimals }: Figure): number => {
  const written = value.abs().toFixed(decimals)
  const bare = written.replace('.', '').replace(/^0+/, '')
  return decimals > 0 ? bare.length : bare.replace(/0+$/, '').length
})

/**
 * The same where nothing else is round: what is divided comes out at 8300 by no more chance than at 8317, as far as the
 * figures it is made of are told so finely.
 */
export function digitsAgreeing(figure: Figure, { low, high }: Ends): number {
  const { value, decimals, scale } = figure
  const all = value.abs().toFixed(decimals).replace('.', '').replace(/^0+/, '').length
  const unit = scale / 10 ** decimals
  const lost = Math.max(0, Math.ceil(Math.log10((high - low) / unit / WITHIN_ONE)))
  return all - lost
}

/** A truth told to so many of the last unit printed is told to the last digit. */
const WITHIN_ONE = 5

/** How a printed figure differs from what it should be, when a slip of the pen would do it. */
export type Slip = 'order' | 'digit' | 'power' | 'unit'

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

function powerOf(figure: Figure, truth: Ends): Slip | null {
  const { low, high } = endsOf(figure)
  const isOfUnit = UNITS.some(unit => endsMeet({ low: low * unit, high: high * unit }, truth))
  if (isOfUnit && truth.high - truth.low <= middleOf(truth) * NEARLY_PRECISE) return 'unit'
  // What lies between two rounded values is told by too few digits.
  if (truth.high - truth.low > middleOf(truth) * PRECISE) return null
  const isMoved = POWERS_EITHER_WAY.some(power =>
    endsMeet({ low: low * power, high: high * power }, truth),
  )
  return isMoved && digitsOf(figure) >= FEWEST_FOR_A_POWER ? 'power' : null
}

const FEWEST_FOR_A_POWER = 3
const PRECISE = 0.02
/** 万 or 亿 is lost or too much. */
const UNITS = [1e4, 1e8, 1e-4, 1e-8]
const NEARLY_PRECISE = 0.05
