import {
  type Dataset,
  type Framework,
  InputError,
  type Period,
  type StandardsLibrary,
} from '@mingjian/model'
import { createWorld } from '../evaluate/create-world.ts'
import { computeFigure } from '../evaluate/figure.ts'
import { subjectsOf } from '../evaluate/plan.ts'
import { compileLibrary } from '../formula/check-formulas.ts'
import { chooseStandards } from '../plan/choose-standards.ts'
import type { GovernmentFigure } from '../plan/government-figure.ts'
import { planSubjects, type SubjectPlan } from '../plan/plan-subjects.ts'
import { layOut } from './lay-out.ts'
import { type ReadFigures, readFigures, type Undecided } from './read-figures.ts'
import type { StatementRow } from './read-row.ts'
import { renderStatement } from './render.ts'

export interface StatementRequest {
  period: Period
  /** Path of the unit whose governments are meant, itself included: `/23/2304/`; null = all there are. */
  within: string | null
  /** Ids of standards or frameworks, or frameworks themselves; all standards when absent. */
  standards?: readonly (string | Framework)[]
  /** Figure keys, see `figureKey`; all of these standards when absent. */
  figures?: readonly string[]
}

/** One SQL statement for many figures of many governments, and how its rows are read. */
export interface FigureStatement {
  readonly text: string
  readonly parameters: readonly unknown[]
  /** What it asks for; nothing to run when there are none. */
  readonly plans: readonly SubjectPlan[]
  /** Figure keys of another form; `createEngine` computes them. */
  readonly unplanned: readonly string[]
  /** The figures in its rows, and those that take a look at the units themselves. */
  read(rows: readonly StatementRow[]): ReadFigures
  /**
   * Settles what rows could not, by the tree evaluator in exact decimals.
   * @param dataset the branches of these governments with the elements that `needs` names
   */
  decide(undecided: readonly Undecided[], dataset: Dataset): GovernmentFigure[]
}

export interface SqlEngine {
  /** @throws InputError (404) for an unknown standard or framework */
  statement(request: StatementRequest): FigureStatement
}

/**
 * Compiles a library into SQL for PostgreSQL over the tables data_value and org_unit. Statuses, values
 * of ratios and verdicts are those of `createEngine`; 差异系数 agree to 1e-12.
 * @throws InputError naming every indicator whose formula does not compile
 */
export function compileSql(library: StandardsLibrary): SqlEngine {
  const compiled = compileLibrary(library)
  if (compiled.problems.length > 0) throw new InputError(compiled.problems)
  return {
    statement: ({ period, within, standards, figures }) => {
      const subjects = chooseStandards(library, standards).flatMap(subjectsOf)
      const all = planSubjects(subjects, compiled)
      const isAsked = (key: string) => figures?.includes(key) ?? true
      const plans = all.plans.filter(plan => isAsked(plan.key))
      const layout = layOut(plans)
      return {
        ...renderStatement(layout, { period, within }),
        plans,
        unplanned: all.unplanned.filter(isAsked),
        read: rows => readFigures(rows, plans, layout, period),
        decide: (undecided, dataset) => {
          const world = createWorld(dataset, compiled.catalog, each => compiled.formulas.get(each))
          return undecided.map(({ plan: { subject }, org }) => {
            const unit = world.dataset.findOrg(org)
            if (!unit) throw new RangeError(`the dataset has no unit ${org}`)
            return toldOf(computeFigure({ subject, org: unit, period }, world))
          })
        },
      }
    },
  }
}

const toldOf = ({
  indicator,
  org,
  period,
  stage,
  value,
  status,
  verdicts,
}: GovernmentFigure): GovernmentFigure => ({
  indicator,
  org,
  period,
  stage,
  value,
  status,
  verdicts,
})
