import { isPenSlip } from './digit-slips.ts'
import { type Figure, type Interval, intervalOf, meet } from './figures.ts'
import { middle } from './intervals.ts'

/** A value with the digits of a figure, as it would be printed in its place. */
export function asPrinted(truth: Interval, { scale, decimals }: Figure): string {
  return middle(truth).div(scale).toFixed(decimals)
}

/** One digit is wrong, two have changed places, or the point stands in the wrong place. */
export function isSlipOf(figure: Figure, truth: Interval): boolean {
  return hasSlippedDigits(figure, truth) || powerOff(intervalOf(figure), truth) !== null
}

/** One digit is wrong, or some have changed places. */
export function hasSlippedDigits(figure: Figure, truth: Interval): boolean {
  const [said, meant] = [figure.value.toFixed(figure.decimals), asPrinted(truth, figure)]
  return isPenSlip(said, meant)
}

/** By which power of ten a value is off; null when its digits are others. */
export function powerOff({ low, high }: Interval, truth: Interval): number | null {
  const isMovedBy = (power: number) =>
    meet(truth, { low: low.times(power), high: high.times(power) }) ||
    meet(truth, { low: low.div(power), high: high.div(power) })
  const [from, to] = [low.toNumber(), high.toNumber()]
  const [least, most] = [truth.low.toNumber(), truth.high.toNumber()]
  // Doubles tell of nearly all that they are far from each other; of the others the exact ends decide.
  const isFar = (power: number) => {
    const slack = (Math.abs(to) * power + Math.abs(from) * power + Math.abs(most)) * ROUNDING
    return least - to * power > slack || from * power - most > slack
  }
  return POWERS.find(power => !(isFar(power) && isFar(1 / power)) && isMovedBy(power)) ?? null
}

const ROUNDING = 1e-9

const POWERS = [10, 100, 1e3, 1e4, 1e8]
/** The same, with those that make it less. */
export const POWERS_EITHER_WAY = POWERS.flatMap(power => [power, 1 / power])
