import { cancelled, smallSpread } from '../plan/doubles.ts'
import type { BoundRatio, BoundTerm } from './bind.ts'
import { type Quick, quickMissing, quickNotApplicable, quickOk } from './outcome.ts'
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
  const hasGaps = at(weight.gaps, index) > 0 || ratio.sums.some(each => at(each.gaps, index) > 0)
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

/**
 * Values and weights of the sections that count, side by side in `scratch`. The loops here run over a
 * nation: they index arrays themselves, as a shared `at` would be compiled for every kind of array.
 */
function gather(
  { plan, population: { counted }, numerator, denominator }: BoundRatio,
  { values: weights }: Column,
  start: number,
  end: number,
  scratch: Scratch,
): Gathered {
  const over = combine(numerator, start, end, scratch.over)
  const under = combine(denominator, start, end, scratch.under)
  const { parts } = scratch
  if (plan.subtracts) addUp(numerator, start, end, parts, true)
  const { scale, subtracts } = plan
  let count = 0
  let total = 0
  let moment = 0
  let whole = 0
  for (let row = start; row < end; row += 1) {
    const weight = weights[row] as number
    const divisor = under.values[row - under.from] as number
    if (counted[row] !== 1 || weight === 0 || divisor === 0) continue
    const value = ((over.values[row - over.from] as number) * scale) / divisor
    scratch.weights[count] = weight
    scratch.values[count] = value
    total += weight
    moment += weight * value
    if (subtracts) whole += (weight * scale * (parts[row - start] as number)) / divisor
    count += 1
  }
  return { count, total, moment, parts: subtracts ? whole : moment }
}

/** One number for each section; that of row r stands at r − from. */
interface Cells {
  values: Float64Array
  from: number
}

/** Σ factor × element for each section; a lone element is its column as it is. */
function combine(
  terms: readonly BoundTerm[],
  start: number,
  end: number,
  room: Float64Array,
): Cells {
  const [only, ...more] = terms
  if (only?.factor === 1 && more.length === 0) return { values: only.sums.column.values, from: 0 }
  addUp(terms, start, end, room, false)
  return { values: room, from: start }
}

function addUp(
  terms: readonly BoundTerm[],
  start: number,
  end: number,
  into: Float64Array,
  positive: boolean,
): void {
  into.fill(0, 0, end - start)
  for (const { factor, sums } of terms) {
    const { values } = sums.column
    const by = positive ? Math.abs(factor) : factor
    for (let row = start; row < end; row += 1)
      into[row - start] = (into[row - start] as number) + by * (values[row] as number)
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
    const distance = (values[cell] as number) - mean
    const weighted = (weights[cell] as number) * distance
    squares += weighted * distance
    drift += weighted
  }
  const variance = (squares - (drift * drift) / total) / total
  const coefficient = Math.sqrt(Math.max(variance, 0)) / mean
  return Math.abs(coefficient) < smallSpread ? null : quickOk(coefficient)
}
