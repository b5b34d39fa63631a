import type { DataValue, Figure } from '@mingjian/model'
import { createWorld } from '../evaluate/create-world.ts'
import { computeFigure } from '../evaluate/figure.ts'
import type { CompiledLibrary } from '../formula/check-formulas.ts'
import type { SubjectPlan } from '../plan/plan-subjects.ts'
import { at, type ColumnarStore, cellState } from './store.ts'

/** A government's figure by the tree evaluator, in exact decimals, on just the data it needs. */
export function computeExactly(
  { subject, needs }: SubjectPlan,
  index: number,
  store: ColumnarStore,
  { catalog, formulas }: CompiledLibrary,
): Figure {
  const government = store.governments[index]
  if (!government) throw new RangeError(`no government ${index}`)
  const { org, end } = government
  const values: DataValue[] = [...(store.others.get(org.code) ?? [])]
  const institutions = new Map()
  const { period } = store
  for (const { orgs, offsets, columns, stage } of store.tables.values()) {
    for (let row = at(offsets, index); row < at(offsets, end); row += 1) {
      const school = orgs[row]
      if (!school) continue
      if (!institutions.has(school.code)) values.push(...(store.others.get(school.code) ?? []))
      institutions.set(school.code, { ...school, parent: org.code })
      for (const id of needs) {
        const column = columns.get(id)
        if (!column || column.states[row] === cellState.absent) continue
        const value = column.states[row] === cellState.filled ? at(column.values, row) : null
        values.push({ org: school.code, element: id, stage, period, value })
      }
    }
  }
  const dataset = { orgs: [org, ...institutions.values()], values }
  const world = createWorld(dataset, catalog, indicator => formulas.get(indicator))
  return computeFigure({ subject, org, period }, world)
}
