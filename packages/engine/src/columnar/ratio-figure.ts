import { cancelled } from '../plan/doubles.ts'
import type { BoundRatio } from './bind.ts'
import { hasGap, hasNegative } from './columns.ts'
import { positiveTotalOf, totalOf } from './line.ts'
import {
  type Quick,
  type QuickFigure,
  quickMissing,
  quickNotApplicable,
  quickOk,
} from './outcome.ts'
import { at, type ColumnarStore, cellState } from './store.ts'

/** A government's ratio, Σ parts ÷ Σ parts over the sections that the indicator counts. */
export function createRatio(ratio: BoundRatio, store: ColumnarStore): QuickFigure {
  const { numerator, denominator, columns, population, plan } = ratio
  const { members, included } = population
  const gaps = ratio.sums.map(each => each.gaps)

  const withGaps = (index: number): Quick => {
    if (takesOwnTotals(ratio, index, store)) return null
    const isEmpty = at(members, index) > 0 && at(included, index) === 0
    return isEmpty ? quickNotApplicable : quickMissing
  }
  return index => {
    if (hasNegative(columns)) return null
    if (included[index] === 0 || hasGap(gaps, index)) return withGaps(index)
    const under = totalOf(denominator, index)
    if (under === 0) return quickNotApplicable
    const over = totalOf(numerator, index)
    if (Math.abs(over) < cancelled * positiveTotalOf(numerator, index)) return null
    return quickOk((over * plan.scale) / under)
  }
}

/** Where no school has reported anything, a government's own totals may stand in: see `read-element`. */
function takesOwnTotals(ratio: BoundRatio, index: number, store: ColumnarStore): boolean {
  const government = store.governments[index]
  const own = government && store.others.get(government.org.code)
  if (!own?.some(value => ratio.plan.elements.some(each => each.id === value.element))) return false
  const { offsets } = ratio.population.table
  const end = at(offsets, government?.end ?? index + 1)
  for (let row = at(offsets, index); row < end; row += 1) {
    if (ratio.population.member[row] !== 1) continue
    if (ratio.columns.some(column => column.states[row] !== cellState.absent)) return false
  }
  return true
}
