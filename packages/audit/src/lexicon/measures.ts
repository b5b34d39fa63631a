import { countTerms } from './count-terms.ts'
import type { MeasureTerm } from './measure-term.ts'
import { moneyTerms } from './money-terms.ts'
import { conditionTerms, rateTerms } from './rate-terms.ts'

export { kindergartenCount, schoolCount } from './count-terms.ts'
export type { MeasureTerm } from './measure-term.ts'

/** What education reports count and measure, by the words they use for it. */
export const measureTerms: readonly MeasureTerm[] = [
  ...countTerms,
  ...moneyTerms,
  ...conditionTerms,
  ...rateTerms,
]
