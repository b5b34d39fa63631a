import { InputError, type StandardsLibrary } from '@mingjian/model'
import { subjectsOf } from '../evaluate/plan.ts'
import { compileLibrary } from '../formula/check-formulas.ts'
import { planSubjects, type SubjectPlan } from '../plan/plan-subjects.ts'
import { type ColumnarRun, createRun } from './run.ts'
import type { ColumnarStore } from './store.ts'

export type { CellUpdate, ColumnarRun } from './run.ts'

export interface ColumnarEngine {
  /** What it computes for governments: ratios, their 差异系数 and the means of those. */
  readonly plans: readonly SubjectPlan[]
  /** Figure keys of the subjects that are of another form; `createEngine` computes them. */
  readonly unplanned: readonly string[]
  /** Computes every planned figure of every government. */
  run(store: ColumnarStore): ColumnarRun
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
