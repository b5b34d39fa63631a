import type { Stage } from '@mingjian/model'
import type { CompiledLibrary } from '../formula/check-formulas.ts'
import { meetsClearly } from '../plan/doubles.ts'
import type { GovernmentFigure } from '../plan/government-figure.ts'
import type { SubjectPlan } from '../plan/plan-subjects.ts'
import { type Binder, createBinder } from './bind.ts'
import { computeExactly } from './exactly.ts'
import { type FigureColumn, readFigure, writeExact } from './figures.ts'
import { figureState, type Quick } from './outcome.ts'
import { at, type ColumnarStore, columnOf, writeCell } from './store.ts'
import { createWorkBinder, type Work } from './work.ts'

/** Figures of a store, kept up to date as its cells change. */
export interface ColumnarRun {
  readonly store: ColumnarStore
  /** In the library's order; a composite follows its members. */
  readonly figures: readonly FigureColumn[]
  /** One figure; undefined when the government has none. @param key see `figureKey` */
  find(key: string, org: string): GovernmentFigure | undefined
  /**
   * Writes a cell of the store and works out again whatever depends on it, from the county to the nation.
   * @param cell.value null: reported as having none
   * @returns the figures that are different now
   * @throws RangeError when the school has no such stage
   */
  update(cell: CellUpdate): GovernmentFigure[]
}

export interface CellUpdate {
  org: string
  element: string
  stage: Stage
  value: number | null
}

/** Computes everything once and answers for it. */
export function createRun(
  plans: readonly SubjectPlan[],
  store: ColumnarStore,
  compiled: CompiledLibrary,
): ColumnarRun {
  const { governments } = store
  const binder = createBinder(store)
  const bindWork = createWorkBinder(store, binder)
  const refresh = (work: Work, index: number, judges: readonly number[]) => {
    const outcome = work.leftToTree[index] === 1 ? null : work.quick(index)
    if (outcome && writeQuick(work.column, index, outcome, judges)) return
    writeExact(work.column, index, computeExactly(work.column.plan, index, store, compiled))
  }
  // Bound and worked out one after the other, while the columns that were just summed are at hand.
  const works = plans.map(plan => {
    const work = bindWork(plan)
    for (const [kind, judges] of work.judges)
      for (const { index } of store.byKind.get(kind) ?? []) refresh(work, index, judges)
    return work
  })

  const byKey = new Map(works.map(work => [work.column.plan.key, work.column]))
  const byCode = new Map(governments.map(each => [each.org.code, each.index]))
  return {
    store,
    figures: works.map(work => work.column),
    find: (key, org) => {
      const column = byKey.get(key)
      const index = byCode.get(org)
      return (column && index !== undefined && readFigure(column, index, store)) || undefined
    },
    update: cell => {
      const path = writeUpdate(cell, store, binder)
      const changed: GovernmentFigure[] = []
      const touched = works.filter(({ column: { plan } }) => plan.needs.has(cell.element))
      for (const index of path) {
        const kind = governments[index]?.org.kind
        for (const work of touched) {
          const judges = kind && work.judges.get(kind)
          // Where a whole is shared out, a cell of one stage changes what another is given.
          const isTouched = work.column.plan.stage === cell.stage || work.leftToTree[index] === 1
          if (!judges || !isTouched) continue
          const before = readFigure(work.column, index, store)
          refresh(work, index, judges)
          const after = readFigure(work.column, index, store)
          if (after && !(before && isSame(before, after))) changed.push(after)
        }
      }
      return changed
    },
  }
}

/** False when the value lies too near a limit for a double. */
function writeQuick(
  { values, states, criteria, met }: FigureColumn,
  index: number,
  { state, value }: NonNullable<Quick>,
  judges: readonly number[],
): boolean {
  const first = index * criteria.length
  for (const order of judges) {
    const criterion = criteria[order]
    if (!criterion) continue
    const isMet = state === figureState.ok && meetsClearly(value, criterion.op, criterion.limit)
    if (isMet === null) return false
    met[first + order] = isMet ? 1 : 0
  }
  values[index] = value
  states[index] = state
  return true
}

/** Writes the cell, brings what was made from it up to date and gives the governments above it, nearest first. */
function writeUpdate(
  { org, element, stage, value }: CellUpdate,
  store: ColumnarStore,
  binder: Binder,
): readonly number[] {
  const table = store.tables.get(stage)
  const row = table?.rowOf.get(org)
  if (!table || row === undefined) throw new RangeError(`${org} has no section of ${stage}`)
  const written = columnOf(table, element)
  writeCell(written, row, value)
  const path: number[] = []
  let index = homeOfRow(table.offsets, row)
  while (index >= 0) {
    path.push(index)
    index = store.governments[index]?.above ?? -1
  }
  binder.rewrite(written, row, path)
  return path
}

/** The government whose own rows a row is among; -1 for none. */
function homeOfRow(offsets: Uint32Array, row: number): number {
  let low = 0
  let high = offsets.length - 1
  if (row >= at(offsets, high)) return -1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (at(offsets, middle) <= row) low = middle
    else high = middle
  }
  return low
}

const isSame = (a: GovernmentFigure, b: GovernmentFigure): boolean =>
  a.status === b.status &&
  a.value === b.value &&
  a.verdicts.length === b.verdicts.length &&
  a.verdicts.every((each, order) => each.met === b.verdicts[order]?.met)
