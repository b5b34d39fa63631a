import { Exact, type Verdict } from '@mingjian/model'
import { meets } from '../evaluate/criteria.ts'
import type { WeightedValue } from '../evaluate/dispersion.ts'
import { settle } from '../settle.ts'

/** Σw, Σw·x and Σw·x² of schools: enough for their 差异系数, and quick to take one school out of. */
export interface Moments {
  weight: Exact
  sum: Exact
  squares: Exact
}

export function momentsOf(rows: readonly WeightedValue[]): Moments {
  return rows.reduce(withRow, {
    weight: new Exact(0),
    sum: new Exact(0),
    squares: new Exact(0),
  })
}

export const withRow = (moments: Moments, { value, weight }: WeightedValue): Moments => {
  const product = weight.times(value)
  return {
    weight: moments.weight.plus(weight),
    sum: moments.sum.plus(product),
    squares: moments.squares.plus(product.times(value)),
  }
}

export const withoutRow = (moments: Moments, { value, weight }: WeightedValue): Moments =>
  withRow(moments, { value, weight: weight.neg() })

/** CV² = Σw · Σw·x² ÷ (Σw·x)² − 1, the official form with its terms collected; null at a mean of zero. */
export function coefficientOf({ weight, sum, squares }: Moments): Exact | null {
  if (sum.isZero() || weight.isZero()) return null
  const square = settle(weight.times(squares).div(sum.pow(2))).minus(1)
  return square.lte(0) ? new Exact(0) : square.sqrt()
}

export const coefficientMeets = (
  moments: Moments,
  { op, limit }: Pick<Verdict, 'op' | 'limit'>,
): boolean => {
  const coefficient = coefficientOf(moments)
  return coefficient !== null && meets(coefficient, op, limit)
}

/**
 * The value of one school at which the 差异系数 is least, given the others: Σw·x² ÷ Σw·x of the others.
 * Below it the 差异系数 falls as the value rises, above it it rises. Null where the others have nothing.
 */
export const bestValue = (others: Moments): Exact | null =>
  others.sum.isZero() ? null : others.squares.div(others.sum)

/**
 * Where, between `from` and `to`, the 差异系数 of a group at one value beside others crosses a limit.
 * A root of W·(B + w·x²) = (1 + L²)·(A + w·x)², in doubles: who asks checks around it exactly.
 */
export function crossing(
  others: Moments,
  weight: Exact,
  limit: number,
  from: number,
  to: number,
): number {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const [w, a, b] = [weight, others.sum, others.squares].map(Number) as [number, number, number]
  const whole = w + others.weight.toNumber()
  const k = 1 + limit ** 2
  const roots = rootsOf(w * (whole - k * w), -2 * k * a * w, whole * b - k * a * a)
  const inside = roots.filter(root => root >= low && root <= high)
  // The nearest to where one stands is the smallest change.
  const sorted = inside.sort((one, other) => Math.abs(one - from) - Math.abs(other - from))
  return sorted[0] ?? to
}

function rootsOf(a: number, b: number, c: number): number[] {
  if (a === 0) return b === 0 ? [] : [-c / b]
  const discriminant = b * b - 4 * a * c
  if (discriminant < 0) return []
  // Not −b ± √…, which loses digits where both are nearly the same.
  const q = -(b + Math.sign(b || 1) * Math.sqrt(discriminant)) / 2
  return q === 0 ? [0] : [q / a, c / q]
}
