import type { DataElement } from '@mingjian/model'
import type { Term } from '../plan/linear-ratio.ts'
import type { RatioPlan } from '../plan/plan-subjects.ts'
import type { BoundTerm } from './bound-term.ts'
import { type ColumnSums, sumColumn } from './column-sums.ts'
import { findPopulation, type Population } from './population.ts'
import { type Column, type ColumnarStore, columnOf } from './store.ts'
import { createWeighing, type Weighing } from './weighing.ts'

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

export interface Binder {
  /** Ratios that count the same sections share their sums. */
  bind(plan: RatioPlan): BoundRatio
  /** The sections of a ratio as its 差异系数 counts them; null for a ratio without a weight. */
  weigh(ratio: BoundRatio): Weighing | null
  /** Brings up to date what was made from a cell. @param path the governments above it, nearest first */
  rewrite(column: Column, row: number, path: readonly number[]): void
}

/** Binds plans to a store. */
export function createBinder(store: ColumnarStore): Binder {
  const { governments, tables } = store
  const allSums: ColumnSums[] = []
  const weighings = new Map<string, Weighing>()
  const findSums = (element: string, population: Population): ColumnSums => {
    const known = allSums.find(each => each.element === element && each.population === population)
    if (known) return known
    const column = columnOf(population.table, element)
    const sums = sumColumn(element, column, population, governments)
    allSums.push(sums)
    return sums
  }
  return {
    bind: plan => {
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
    },
    weigh: ({ weight, denominator, population }) => {
      if (!weight) return null
      const places = [weight, ...denominator.map(each => each.sums)].map(each =>
        allSums.indexOf(each),
      )
      const key = [...places, ...denominator.map(each => each.factor)].join()
      const known = weighings.get(key)
      if (known) return known
      const weighing = createWeighing(weight.column, denominator, population)
      weighings.set(key, weighing)
      return weighing
    },
    rewrite: (column, row, path) => {
      for (const sums of allSums)
        if (sums.column === column) for (const above of path) sums.refresh(above)
      for (const weighing of weighings.values())
        if (weighing.columns.includes(column)) weighing.refresh(row)
    },
  }
}
