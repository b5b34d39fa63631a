import { cancelled } from '../plan/doubles.ts'
import type { BoundRatio } from './bind.ts'
import { type Quick, quickMissing, quickNotApplicable, quickOk } from './outcome.ts'
import { at, type ColumnarStore, cellState } from './store.ts'

/** A government's ratio, Σ parts ÷ Σ parts over the sections that the indicator counts. */
export function ratioFigure(ratio: BoundRatio, index: number, store: ColumnarStore): Quick {
  if (ratio.columns.some(column => column.signed)) return null
  if (takesOwnTotals(ratio, index, store)) return null
  const { population, plan } = ratio
  if (at(population.members, index) === 0) return quickMissing
  if (at(population.included, index) === 0) return quickNotApplicable
  for (const { gaps } of ratio.sums) if (gaps[index] !== 0) return quickMissing
  let under = 0
  for (const each of ratio.denominator) under += each.factor * (each.sums.totals[index] as number)
  if (under === 0) return quickNotApplicable
  let over = 0
  let parts = 0
  for (const each of ratio.numerator) {
    const part = each.factor * (each.sums.totals[index] as number)
    over += part
    parts += Math.abs(part)
  }
  if (Math.abs(over) < cancelled * parts) return null
  return quickOk((over * plan.scale) / under)
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
