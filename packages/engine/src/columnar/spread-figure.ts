import type { BoundRatio, BoundTerm } from './bind.ts'
import {
  cancelled,
  type Quick,
  quickMissing,
  quickNotApplicable,
  quickOk,
  smallSpread,
} from './outcome.ts'
import { at, type Column, type ColumnarStore, cellState } from './store.ts'

/** Room for one government's sections, used again for each. */
export interface Scratch {
  over: Float64Array
  under: Float64Array
  /** Σ |part| above the line, where parts may cancel. */
  parts: Float64Array
  weights: Float64Array
  values: Float64Array
}

export function createScratch(rows: number): Scratch {
  const room = () => new Float64Array(rows)
  return { over: room(), under: room(), parts: room(), weights: room(), values: room() }
}

/**
 * 差异系数 of a ratio over a government's sections, weighted over the whole population. Two passes, the
 * second corrected for the rounding of the mean (Chan, Golub, LeVeque).
 */
export function spreadFigure(
  ratio: BoundRatio,
  index: number,
  store: ColumnarStore,
  scratch: Scratch,
): Quick {
  const { weight, population } = ratio
  if (!weight || weight.column.signed || ratio.columns.some(each => each.signed)) return null
  const { offsets } = population.table
  const start = at(offsets, index)
  const end = at(offsets, store.governments[index]?.end ?? index + 1)
  const hasGaps = [weight, ...ratio.sums].some(({ gaps }) => at(gaps, index) > 0)
  if (hasGaps && isMissing(ratio, weight.column, start, end)) return quickMissing
  return spreadOf(gather(ratio, weight.column, start, end, scratch), scratch)
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

interface Gathered {
  count: number
  total: number
  /** Σ weight × value. */
  moment: number
  /** The same with every part taken as positive. */
  parts: number
}

/** Values and weights of the sections that count, side by side in `scratch`. */
function gather(
  { plan, population: { counted }, numerator, denominator }: BoundRatio,
  { values: weights }: Column,
  start: number,
  end: number,
  scratch: Scratch,
): Gathered {
  combine(numerator, start, end, scratch.over, false)
  combine(denominator, start, end, scratch.under, false)
  if (plan.subtracts) combine(numerator, start, end, scratch.parts, true)
  const { over, under } = scratch
  const all = plan.subtracts ? scratch.parts : over
  const gathered = { count: 0, total: 0, moment: 0, parts: 0 }
  let count = 0
  let total = 0
  let moment = 0
  let parts = 0
  for (let row = start, cell = 0; row < end; row += 1, cell += 1) {
    const weight = at(weights, row)
    const divisor = at(under, cell)
    if (counted[row] !== 1 || weight === 0 || divisor === 0) continue
    const scale = plan.scale / divisor
    const value = at(over, cell) * scale
    scratch.weights[count] = weight
    scratch.values[count] = value
    total += weight
    moment += weight * value
    parts += weight * at(all, cell) * scale
    count += 1
  }
  return Object.assign(gathered, { count, total, moment, parts })
}

/** Σ factor × element for each section. */
function combine(
  terms: readonly BoundTerm[],
  start: number,
  end: number,
  into: Float64Array,
  positive: boolean,
): void {
  for (const [order, { factor, sums }] of terms.entries()) {
    const { values } = sums.column
    const by = positive ? Math.abs(factor) : factor
    if (order === 0) {
      for (let row = start; row < end; row += 1) into[row - start] = by * at(values, row)
    } else {
      for (let row = start; row < end; row += 1)
        into[row - start] = at(into, row - start) + by * at(values, row)
    }
  }
}

function spreadOf({ count, total, moment, parts }: Gathered, { weights, values }: Scratch): Quick {
  if (total === 0 || parts === 0) return quickNotApplicable
  if (Math.abs(moment) < cancelled * parts) return null
  if (count === 1) return quickOk(0)
  const mean = moment / total
  let squares = 0
  let drift = 0
  for (let cell = 0; cell < count; cell += 1) {
    const distance = at(values, cell) - mean
    const weighted = at(weights, cell) * distance
    squares += weighted * distance
    drift += weighted
  }
  const variance = (squares - (drift * drift) / total) / total
  const coefficient = Math.sqrt(Math.max(variance, 0)) / mean
  return Math.abs(coefficient) < smallSpread ? null : quickOk(coefficient)
}
