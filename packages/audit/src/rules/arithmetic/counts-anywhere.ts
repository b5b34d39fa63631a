import { lastAt } from '@mingjian/model'
import { digitsOf, type Interval, sizeOf } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import type { AuditContext } from '../context.ts'

/** By chance hardly any count of so many digits makes a printed share or ratio right. */
const FEWEST_DIGITS = 4

/** From the smallest to the largest. */
const countsOf = once((context: AuditContext): readonly number[] =>
  context.figures
    .filter(
      one =>
        (one.family === 'people' || one.family === 'units' || one.unit === '') &&
        !one.ratio &&
        one.decimals === 0 &&
        digitsOf(one) >= FEWEST_DIGITS,
    )
    .map(sizeOf)
    .sort((a, b) => a - b),
)

/**
 * Whether any count of people or things of the report, those in the cells of tables among them, which have no unit, lies between two
 * bounds: a share or a ratio that one of them makes right is not proved wrong by another.
 */
export function isCountedBetween(context: AuditContext, { low, high }: Interval): boolean {
  const counts = countsOf(context)
  const [from, to] = [low.toNumber(), high.toNumber()]
  const last = counts[lastAt(counts, to, one => one)]
  return last !== undefined && last >= from
}
