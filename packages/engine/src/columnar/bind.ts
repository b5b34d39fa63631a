import { type DataElement, type Indicator, institutionKinds } from '@mingjian/model'
import type { Term } from './linear-ratio.ts'
import type { RatioPlan } from './plan.ts'
import { type ColumnSums, createPopulation, type Population, sumColumn } from './population.ts'
import { type Column, type ColumnarStore, columnOf } from './store.ts'

/** A term with the numbers it stands for. */
export interface BoundTerm {
  factor: number
  sums: ColumnSums
}

/** A ratio plan with the columns and sums of one store. */
export interface BoundRatio {
  plan: RatioPlan
  population: Population
  numerator: readonly BoundTerm[]
  denominator: readonly BoundTerm[]
  /** Of the formula's elements. */
  columns: readonly Column[]
  sums: readonly ColumnSums[]
  weight: ColumnSums | null
}

/** Binds plans to a store. Ratios that count the same sections share their sums. */
export function createBinder(store: ColumnarStore): {
  bind(plan: RatioPlan): BoundRatio
  listPopulations(): Iterable<Population>
} {
  const { governments, tables } = store
  const populations = new Map<string, Population>()
  const populationOf = ({ indicator, stage }: RatioPlan): Population => {
    const key = countedBy(indicator)
    const table = tables.get(stage)
    if (!table) throw new TypeError(`no table of ${stage}`)
    const population = populations.get(key) ?? createPopulation(indicator, table, governments)
    populations.set(key, population)
    return population
  }
  const bind = (plan: RatioPlan): BoundRatio => {
    const population = populationOf(plan)
    const sumsOf = ({ id }: DataElement) =>
      sumColumn(population, id, columnOf(population.table, id), governments)
    const bound = (terms: readonly Term[]) =>
      terms.map(({ element, factor }) => ({ factor, sums: sumsOf(element) }))
    const sums = plan.elements.map(sumsOf)
    return {
      plan,
      population,
      numerator: bound(plan.numerator),
      denominator: bound(plan.denominator),
      columns: sums.map(each => each.column),
      sums,
      weight: plan.weight && sumsOf(plan.weight),
    }
  }
  return { bind, listPopulations: () => populations.values() }
}

/** The same for indicators that count the same sections. */
function countedBy({ stage, units, exclusions }: Indicator): string {
  const kinds = institutionKinds.filter(kind => units.includes(kind))
  return JSON.stringify([stage, kinds, exclusions.map(each => each.when)])
}
