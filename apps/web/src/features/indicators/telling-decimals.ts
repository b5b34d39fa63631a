import { Exact, formatFixed, type Verdict } from '@mingjian/model'

const most = 8

/**
 * Digits to show so that rounding does not hide the verdict: 4.49968 held against ≥ 4.5 is
 * shown as 4.4997, never as "4.50, 未达标". At least `decimals`, at most 8.
 */
export function tellingDecimals(
  value: number,
  decimals: number,
  verdicts: readonly Pick<Verdict, 'limit'>[],
): number {
  const limits = verdicts.flatMap(({ limit }) => limit)
  const hides = (digits: number) =>
    limits.some(limit => value !== limit && new Exact(formatFixed(value, digits)).eq(limit))
  let digits = decimals
  while (digits < most && hides(digits)) digits += 1
  return digits
}
