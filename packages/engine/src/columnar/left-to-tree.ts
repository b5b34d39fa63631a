import type { SubjectPlan } from '../plan/plan-subjects.ts'
import type { FigureColumn } from './figures.ts'
import { at, type ColumnarStore } from './store.ts'

/**
 * Governments whose figure of a plan the tree evaluator makes whatever the cells hold: where a limit
 * holds for some units only, or a school reported a whole that has to be shared out among its stages.
 * 1 = left to the tree, by government.
 */
export function leftToTree({ plan, criteria }: FigureColumn, store: ColumnarStore): Uint8Array {
  const left = new Uint8Array(store.governments.length)
  for (const kind of criteria.filter(each => each.appliesTo).flatMap(each => each.judgedAt))
    for (const { index } of store.byKind.get(kind) ?? []) left[index] = 1
  const rows = rowsWithWhole(plan, store)
  if (rows.length === 0) return left
  const offsets = store.tables.get(plan.stage)?.offsets ?? new Uint32Array(1)
  for (const { index, end } of store.governments) {
    const [from, to] = [at(offsets, index), at(offsets, end)]
    if (rows.some(row => from <= row && row < to)) left[index] = 1
  }
  return left
}

/** Sections of the plan's stage whose school reported one of its elements as a whole. */
function rowsWithWhole({ stage, shared }: SubjectPlan, store: ColumnarStore): number[] {
  if (shared.size === 0) return []
  const rowOf = store.tables.get(stage)?.rowOf
  return [...store.others].flatMap(([org, values]) => {
    const row = rowOf?.get(org)
    const hasWhole = values.some(each => each.stage === null && shared.has(each.element))
    return row !== undefined && hasWhole ? [row] : []
  })
}
