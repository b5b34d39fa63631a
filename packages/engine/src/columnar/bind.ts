import type { DataElement } from '@mingjian/model'
import type { Term } from '../plan/linear-ratio.ts'
import type { RatioPlan } from '../plan/plan-subjects.ts'
import { type ColumnSums, sumColumn } from './column-sums.ts'
import { findPopulation, type Population } from './population.ts'
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
  /** All that were summed so far. */
  sums: readonly ColumnSums[]
} {
  const { governments, tables } = store
  const all: ColumnSums[] = []
  const findSums = (element: string, population: Population): ColumnSums => {
    const known = all.find(each => each.element === element && each.population === population)
    if (known) return known
    const column = columnOf(population.table, element)
    const sums = sumColumn(element, column, population, governments)
    all.push(sums)
    return sums
  }
  const bind = (plan: RatioPlan): BoundRatio => {
    const table = tables.get(plan.stage)
    if (!table) throw new TypeError(`no table of ${plan.stage}`)
    const population = findPopulation(plan.indicator, table, governments)
    const sumsOf = ({ id }: DataElement) => findSums(id, population)
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
  return { bind, sums: all }
}
