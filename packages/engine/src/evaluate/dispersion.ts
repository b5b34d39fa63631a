import { Exact } from '@mingjian/model'

/** One school section: its per-pupil value Xi and its pupils Pi. */
export interface WeightedValue {
  value: Exact
  weight: Exact
}

export interface Dispersion {
  totalWeight: Exact
  /** X̄ = Σ Pi·Xi ÷ PN, which is Σxi ÷ ΣPi. */
  mean: Exact
  /** S = √(Σ (Pi/PN)(Xi − X̄)²) */
  deviation: Exact
  /** CV = S ÷ X̄; null when the mean is zero. */
  coefficient: Exact | null
}

/**
 * 差异系数 in the official form: weighted by pupils, over the whole population (no n − 1).
 * 教督〔2012〕3号, 教督〔2017〕6号. Null when the weights add up to zero.
 */
export function weightedDispersion(rows: readonly WeightedValue[]): Dispersion | null {
  const totalWeight = sum(rows.map(row => row.weight))
  if (totalWeight.isZero()) return null
  const mean = sum(rows.map(row => row.weight.times(row.value))).div(totalWeight)
  const squares = rows.map(row => row.weight.times(row.value.minus(mean).pow(2)))
  const deviation = sum(squares).div(totalWeight).sqrt()
  return { totalWeight, mean, deviation, coefficient: mean.isZero() ? null : deviation.div(mean) }
}

/** 综合差异系数: the arithmetic mean of single ones. Null for none. */
export function compositeCoefficient(singles: readonly Exact[]): Exact | null {
  return singles.length === 0 ? null : sum(singles).div(singles.length)
}

const sum = (values: readonly Exact[]): Exact =>
  values.reduce((total, value) => total.plus(value), new Exact(0))
