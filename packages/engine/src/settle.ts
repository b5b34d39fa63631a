import { Exact } from '@mingjian/model'

/**
 * Divisions and roots are carried to 40 digits; the last eight are guard digits. Dropping them before
 * a comparison makes (1 ÷ 3) × 3 equal 1, so a value exactly at the limit is judged as being there.
 */
export function settle(value: Exact): Exact {
  return value.toSignificantDigits(Exact.precision - 8)
}
