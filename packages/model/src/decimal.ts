import { Decimal } from 'decimal.js'

/** Exact decimals for every comparison with a limit; 40 digits covers national sums of 元 to the 分. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP })
export type Exact = Decimal

/** Rounds half up for display, as officials do: 0.5155 → "0.516". */
export function formatFixed(value: number | Exact, decimals: number): string {
  return new Exact(value).toFixed(decimals)
}
