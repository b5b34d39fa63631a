import type { OrgKind } from '@mingjian/model'
import { appliesTo } from '../evaluate/plan.ts'
import { cancelled } from '../plan/doubles.ts'
import type { RatioPlan, SubjectPlan } from '../plan/plan-subjects.ts'
import type { Binder, BoundRatio } from './bind.ts'
import { createFigureColumn, type FigureColumn } from './figures.ts'
import { leftToTree } from './left-to-tree.ts'
import {
  figureState,
  type Quick,
  type QuickFigure,
  quickMissing,
  quickNotApplicable,
  quickOk,
} from './outcome.ts'
import { createRatio } from './ratio-figure.ts'
import { createSpread } from './spread-figure.ts'
import { at, type ColumnarStore } from './store.ts'

/** A subject's figures and how one of them is worked out. */
export interface Work {
  column: FigureColumn
  /** Which kinds of government have a figure of it, with the numbers of the criteria that judge them. */
  judges: ReadonlyMap<OrgKind, readonly number[]>
  /** 1 = the tree evaluator makes it, by government. */
  leftToTree: Uint8Array
  quick: QuickFigure
}

/** Binds plans to a store, in their order: a composite takes the 差异系数 that were made before it. */
export function createWorkBinder(
  store: ColumnarStore,
  binder: Binder,
): (plan: SubjectPlan) => Work {
  const made = new Map<RatioPlan, FigureColumn>()
  const spreads = new Map<RatioPlan, QuickFigure>()
  const spreadOf = (ratio: BoundRatio): QuickFigure => {
    const known = spreads.get(ratio.plan) ?? createSpread(ratio, binder.weigh(ratio), store)
    spreads.set(ratio.plan, known)
    return known
  }
  return plan => {
    const column = createFigureColumn(plan, store)
    const ratios = plan.ratios.map(binder.bind)
    const [first] = ratios
    if (!first) throw new TypeError(`${plan.key} is made from no ratio`)
    if (plan.subject.of === 'cv') made.set(first.plan, column)
    const quick = {
      value: () => createRatio(first, store),
      cv: () => spreadOf(first),
      'cv-composite': () => {
        const singles = ratios.map(each => singleOf(made.get(each.plan), spreadOf(each)))
        return (index: number) => meanOf(singles.map(single => single(index)))
      },
    }[plan.subject.of]()
    return { column, judges: judgesOf(column, store), leftToTree: leftToTree(column, store), quick }
  }
}

/** A single 差异系数 of a composite: the one already worked out, where the government has it. */
function singleOf(made: FigureColumn | undefined, spread: QuickFigure): QuickFigure {
  return index => {
    const state = made && at(made.states, index)
    return made && state ? { state, value: at(made.values, index) } : spread(index)
  }
}

function judgesOf(
  { plan, criteria }: FigureColumn,
  { byKind }: ColumnarStore,
): ReadonlyMap<OrgKind, readonly number[]> {
  const judges = new Map<OrgKind, readonly number[]>()
  for (const [kind, [first]] of byKind) {
    if (!first || !appliesTo(plan.subject, first.org)) continue
    const orders = criteria.flatMap(({ judgedAt }, order) =>
      judgedAt.includes(kind) ? [order] : [],
    )
    judges.set(kind, orders)
  }
  return judges
}

/** The mean of several 差异系数: missing before not applicable, as everywhere. */
function meanOf(singles: readonly Quick[]): Quick {
  let sum = 0
  let parts = 0
  let isMissing = false
  let isApplicable = true
  for (const single of singles) {
    if (!single) return null
    if (single.state === figureState.missing) isMissing = true
    if (single.state === figureState.notApplicable) isApplicable = false
    sum += single.value
    parts += Math.abs(single.value)
  }
  if (isMissing) return quickMissing
  if (!isApplicable) return quickNotApplicable
  // Of differences that fall below zero the coefficients may cancel.
  return Math.abs(sum) < cancelled * parts ? null : quickOk(sum / singles.length)
}
