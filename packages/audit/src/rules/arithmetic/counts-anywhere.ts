import { digitsOf, type Figure } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import type { AuditContext } from '../context.ts'

/** By chance hardly any count of so many digits makes a printed share or ratio right. */
const FEWEST_DIGITS = 4

/**
 * Every count of people or things of the report, those in the cells of tables among them, which have no unit: a share or a ratio
 * that one of them makes right is not proved wrong by another.
 */
export const countsAnywhere = once((context: AuditContext): readonly Figure[] =>
  context.figures.filter(
    one =>
      (one.family === 'people' || one.family === 'units' || one.unit === '') &&
      !one.ratio &&
      one.decimals === 0 &&
      digitsOf(one) >= FEWEST_DIGITS,
  ),
)
