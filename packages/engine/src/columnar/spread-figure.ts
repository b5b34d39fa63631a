import { cancelled, smallSpread } from '../plan/doubles.ts'
import type { BoundRatio } from './bind.ts'
import { hasGap, hasNegative } from './columns.ts'
import { createLine, type Line, positiveTotalOf, totalOf } from './line.ts'
import { type QuickFigure, quickMissing, quickNotApplicable, quickOk } from './outcome.ts'
import { at, type Column, type ColumnarStore, cellState } from './store.ts'
import type { Weighing } from './weighing.ts'

/**
 * Share of the squares that the correction may take away before distances are taken anew from the
 * mean itself: half of them costs one binary digit.
 */
const farEstimate = 0.5

/**
 * 差异系数 of a ratio over a government's sections, weighted over the whole population. Distances are
 * taken from an estimate of the mean and corrected for its error (Chan, Golub, LeVeque). Whatever does
 * not depend on the government is found once: a nation has thousands, of a few dozen sections each.
 */
export function createSpread(
  ratio: BoundRatio,
  weighing: Weighing | null,
  store: ColumnarStore,
): QuickFigure {
  const { weight, population, numerator, denominator } = ratio
  if (!weight || !weighing || !tellsCancelling(ratio)) return () => null
  const { offsets } = population.table
  const line = createLine(numerator)
  const gaps = [weight, ...ratio.sums].map(each => each.gaps)
  const columns = [weight.column, ...ratio.columns]
  const moments = createMoments()

  return index => {
    if (hasNegative(columns)) return null
    const start = at(offsets, index)
    const end = at(offsets, store.governments[index]?.end ?? index + 1)
    if (hasGap(gaps, index) && isMissing(ratio, weight.column, start, end)) return quickMissing
    line.load(start, end)
    // Where the weight is also what is divided by, this is the weighted mean.
    const below = totalOf(denominator, index)
    const estimate = below === 0 ? 0 : totalOf(numerator, index) / below
    takeMoments(moments, line, weighing, start, end, estimate)
    const { total } = moments
    if (total === 0) return quickNotApplicable
    const mean = estimate + moments.drift / total
    const parts = positiveTotalOf(numerator, index) / below
    if (parts === 0) return quickNotApplicable
    if (Math.abs(mean) < cancelled * parts) return null
    if (moments.drift * moments.drift > farEstimate * moments.squares * total)
      takeMoments(moments, line, weighing, start, end, mean)
    const variance = (moments.squares - (moments.drift * moments.drift) / total) / total
    const coefficient = Math.sqrt(Math.max(variance, 0)) / mean
    if (Math.abs(coefficient) >= smallSpread) return quickOk(coefficient)
    return isSingle(weighing.weights, start, end) ? quickOk(0) : null
  }
}

/** One section that counts: it does not differ from itself. */
function isSingle(weights: Float64Array, start: number, end: number): boolean {
  let count = 0
  for (let row = start; row < end && count < 2; row += 1) if (weights[row] !== 0) count += 1
  return count === 1
}

/** Totals tell whether parts cancel only where a section counts in the mean as it does in them. */
function tellsCancelling({ plan, denominator, weight }: BoundRatio): boolean {
  const [only, ...more] = denominator
  return !plan.subtracts || (more.length === 0 && only?.factor === 1 && only.sums === weight)
}

/** A section with pupils that has not reported a part; one whose pupils are not reported. */
function isMissing(ratio: BoundRatio, weight: Column, start: number, end: number): boolean {
  const { counted } = ratio.population
  for (let row = start; row < end; row += 1) {
    if (counted[row] !== 1) continue
    if (weight.states[row] !== cellState.filled) return true
    if (weight.values[row] === 0) continue
    if (ratio.columns.some(column => column.states[row] !== cellState.filled)) return true
  }
  return false
}

/** Sums over sections with the weight w and the value x, without the scale: it does not change a 差异系数. */
interface Moments {
  /** Σ w */
  total: number
  /** Σ w·d, where d is the distance of x from what it was taken around. */
  drift: number
  /** Σ w·d² */
  squares: number
}

const createMoments = (): Moments => ({ total: 0, drift: 0, squares: 0 })

/**
 * One pass over the sections of a government. This loop runs over a nation: it has no branch, and it
 * indexes arrays itself, as a shared `at` would be compiled for every kind of array.
 */
function takeMoments(
  into: Moments,
  { values: parts, from }: Line,
  { weights, inverses }: Weighing,
  start: number,
  end: number,
  around: number,
): void {
  let total = 0
  let drift = 0
  let squares = 0
  for (let row = start; row < end; row += 1) {
    const weight = weights[row] as number
    const distance = (parts[row - from] as number) * (inverses[row] as number) - around
    const weighted = weight * distance
    total += weight
    drift += weighted
    squares += weighted * distance
  }
  into.total = total
  into.drift = drift
  into.squares = squares
}
