import { type Figure, type Interval, intervalOf, TO_ONE } from '../../structure/figures.ts'

/** What a figure is by its printed number: 16.74∶1 is the more the greater its first number, whatever it is as a fraction. */
export function printedSize(figure: Figure): Interval {
  const { low, high } = intervalOf(figure)
  return figure.unit === TO_ONE ? { low: high.neg(), high: low.neg() } : { low, high }
}
