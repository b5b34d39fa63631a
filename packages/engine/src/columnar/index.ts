import { InputError, type Stage, type StandardsLibrary } from '@mingjian/model'
import { subjectsOf } from '../evaluate/plan.ts'
import { compileLibrary } from '../formula/check-formulas.ts'
import type { GovernmentFigure } from '../plan/government-figure.ts'
import { planSubjects, type SubjectPlan } from '../plan/plan-subjects.ts'
import type { FigureColumn } from './figures.ts'
import { createRun } from './run.ts'
import type { ColumnarStore } from './store.ts'

export interface ColumnarEngine {
  /** What it computes for governments: ratios, their 差异系数 and the means of those. */
  readonly plans: readonly SubjectPlan[]
  /** Figure keys of the subjects that are of another form; `createEngine` computes them. */
  readonly unplanned: readonly string[]
  /** Computes every planned figure of every government. */
  run(store: ColumnarStore): ColumnarRun
}

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

/**
 * Compiles a library for national data in typed arrays. Values agree with `createEngine` to 1e-12;
 * statuses and verdicts are the same, as doubles hand over to exact decimals where they may be wrong.
 * @param standards ids; all when absent
 * @throws InputError naming every indicator whose formula does not compile
 */
export function compileColumnar(
  library: StandardsLibrary,
  standards?: readonly string[],
): ColumnarEngine {
  const compiled = compileLibrary(library)
  if (compiled.problems.length > 0) throw new InputError(compiled.problems)
  const subjects = library.standards
    .filter(each => standards === undefined || standards.includes(each.id))
    .flatMap(subjectsOf)
  const { plans, unplanned } = planSubjects(subjects, compiled)
  return { plans, unplanned, run: store => createRun(plans, store, compiled) }
}
