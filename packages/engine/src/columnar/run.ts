import type { OrgKind } from '@mingjian/model'
import { appliesTo } from '../evaluate/plan.ts'
import type { CompiledLibrary } from '../formula/check-formulas.ts'
import { meetsClearly } from '../plan/doubles.ts'
import type { SubjectPlan } from '../plan/plan-subjects.ts'
import { type BoundRatio, createBinder } from './bind.ts'
import { type ColumnSums, refreshSums } from './column-sums.ts'
import { computeExactly } from './exactly.ts'
import {
  type ColumnarFigure,
  createFigureColumn,
  type FigureColumn,
  readFigure,
  stateOf,
} from './figures.ts'
import type { CellUpdate, ColumnarRun } from './index.ts'
import { leftToTree } from './left-to-tree.ts'
import { figureState, type Quick, quickMissing, quickNotApplicable, quickOk } from './outcome.ts'
import { ratioFigure } from './ratio-figure.ts'
import { createScratch, spreadFigure } from './spread-figure.ts'
import { at, type ColumnarStore, columnOf, writeCell } from './store.ts'

/** A subject's figures and how one of them is worked out. */
interface Work {
  column: FigureColumn
  /** 1 = the government has a figure of it. */
  applies: Uint8Array
  /** 1 = the tree evaluator makes the government's figure. */
  leftToTree: Uint8Array
  quick(index: number): Quick
}

/** Computes everything once and answers for it. */
export function createRun(
  plans: readonly SubjectPlan[],
  store: ColumnarStore,
  compiled: CompiledLibrary,
): ColumnarRun {
  const { governments } = store
  const binder = createBinder(store)
  const works = bindWorks(plans, store, binder.bind)
  const refresh = ({ column, applies, leftToTree, quick }: Work, index: number) => {
    if (applies[index] !== 1) return
    const outcome = leftToTree[index] === 1 ? null : quick(index)
    if (outcome && writeQuick(column, index, outcome, store)) return
    const exact = computeExactly(column.plan, index, store, compiled)
    column.states[index] = stateOf[exact.status]
    column.values[index] = exact.value ?? 0
    const met = new Set(exact.verdicts.filter(each => each.met).map(each => each.criterion))
    column.criteria.forEach(({ id }, order) => {
      column.met[index * column.criteria.length + order] = met.has(id) ? 1 : 0
    })
  }
  for (const work of works) for (const { index } of governments) refresh(work, index)

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
      const path = writeUpdate(cell, store, binder.sums)
      const changed: ColumnarFigure[] = []
      const touched = works.filter(({ column: { plan } }) => plan.needs.has(cell.element))
      for (const index of path) {
        for (const work of touched) {
          // Where a whole is shared out, a cell of one stage changes what another is given.
          const { plan } = work.column
          if (plan.stage !== cell.stage && work.leftToTree[index] !== 1) continue
          const before = readFigure(work.column, index, store)
          refresh(work, index)
          const after = readFigure(work.column, index, store)
          if (after && !(before && isSame(before, after))) changed.push(after)
        }
      }
      return changed
    },
  }
}

function bindWorks(
  plans: readonly SubjectPlan[],
  store: ColumnarStore,
  bind: (plan: SubjectPlan['ratios'][number]) => BoundRatio,
): Work[] {
  const rows = [...store.tables.values()].map(table => table.orgs.length)
  const scratch = createScratch(Math.max(0, ...rows))
  const spreads = new Map<SubjectPlan['ratios'][number], FigureColumn>()
  return plans.map(plan => {
    const column = createFigureColumn(plan, store)
    const ratios = plan.ratios.map(bind)
    const [first] = ratios
    if (plan.subject.of === 'cv' && first) spreads.set(first.plan, column)
    const spreadAt = (ratio: BoundRatio, index: number): Quick => {
      const known = spreads.get(ratio.plan)
      const state = known && at(known.states, index)
      return known && state
        ? { state, value: at(known.values, index) }
        : spreadFigure(ratio, index, store, scratch)
    }
    const quick = {
      value: (index: number) => (first ? ratioFigure(first, index, store) : null),
      cv: (index: number) => (first ? spreadFigure(first, index, store, scratch) : null),
      'cv-composite': (index: number) => meanOf(ratios.map(each => spreadAt(each, index))),
    }[plan.subject.of]
    const applies = appliesByGovernment(plan, store)
    return { column, applies, leftToTree: leftToTree(plan, store), quick }
  })
}

/** Which governments have a figure: a matter of their kind. */
function appliesByGovernment({ subject }: SubjectPlan, store: ColumnarStore): Uint8Array {
  const byKind = new Map<OrgKind, number>()
  const applies = new Uint8Array(store.governments.length)
  for (const { org, index } of store.governments) {
    const known = byKind.get(org.kind) ?? Number(appliesTo(subject, org))
    byKind.set(org.kind, known)
    applies[index] = known
  }
  return applies
}

/** The mean of several 差异系数: missing before not applicable, as everywhere. */
function meanOf(singles: readonly Quick[]): Quick {
  let sum = 0
  let isMissing = false
  let isApplicable = true
  for (const single of singles) {
    if (!single) return null
    if (single.state === figureState.missing) isMissing = true
    if (single.state === figureState.notApplicable) isApplicable = false
    sum += single.value
  }
  if (isMissing) return quickMissing
  return isApplicable ? quickOk(sum / singles.length) : quickNotApplicable
}

/** False when the value lies too near a limit for a double. */
function writeQuick(
  { values, states, criteria, met }: FigureColumn,
  index: number,
  { state, value }: NonNullable<Quick>,
  { governments }: ColumnarStore,
): boolean {
  const kind = governments[index]?.org.kind
  const first = index * criteria.length
  for (let order = 0; order < criteria.length; order += 1) {
    const criterion = criteria[order]
    if (!criterion || !kind) continue
    const isJudged = state === figureState.ok && criterion.judgedAt.includes(kind)
    const isMet = isJudged && meetsClearly(value, criterion.op, criterion.limit)
    if (isMet === null) return false
    met[first + order] = isMet ? 1 : 0
  }
  values[index] = value
  states[index] = state
  return true
}

/** Writes the cell, brings the sums up to date and gives the governments above it, nearest first. */
function writeUpdate(
  { org, element, stage, value }: CellUpdate,
  store: ColumnarStore,
  sums: readonly ColumnSums[],
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
  for (const each of sums.filter(({ column }) => column === written))
    for (const above of path) refreshSums(each, above, store.governments)
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

const isSame = (a: ColumnarFigure, b: ColumnarFigure): boolean =>
  a.status === b.status &&
  a.value === b.value &&
  a.verdicts.every((each, order) => each.met === b.verdicts[order]?.met)
