import type { Criterion, Figure, Verdict } from '@mingjian/model'
import { criteriaFor, verdictOf } from '../evaluate/criteria.ts'
import { criteriaOf, stageOf } from '../evaluate/plan.ts'
import type { GovernmentFigure } from '../plan/government-figure.ts'
import type { SubjectPlan } from '../plan/plan-subjects.ts'
import { figureState } from './outcome.ts'
import { at, type ColumnarStore } from './store.ts'

/** How a figure stands to a limit; left out: its tier is another one, or not known. */
export const metState = { notMet: 0, met: 1, leftOut: 2 } as const

/** One subject's figures, by government. */
export interface FigureColumn {
  readonly plan: SubjectPlan
  /** 0 where there is no value. */
  readonly values: Float64Array
  /** `figureState` of each. */
  readonly states: Uint8Array
  /** Limits in force in the period. */
  readonly criteria: readonly Criterion[]
  /** Government by government, the `metState` of each criterion. Criteria not for its kind stay 0. */
  readonly met: Uint8Array
}

export function createFigureColumn(plan: SubjectPlan, store: ColumnarStore): FigureColumn {
  const { subject } = plan
  const criteria = criteriaFor(criteriaOf(subject), subject.of, store.period)
  const size = store.governments.length
  return {
    plan,
    values: new Float64Array(size),
    states: new Uint8Array(size),
    criteria,
    met: new Uint8Array(size * criteria.length),
  }
}

const statuses = {
  [figureState.ok]: 'ok',
  [figureState.missing]: 'missing',
  [figureState.notApplicable]: 'not-applicable',
} as const
const stateOf = {
  ok: figureState.ok,
  missing: figureState.missing,
  'not-applicable': figureState.notApplicable,
} as const

/** Takes over what the tree evaluator made of a government's figure. */
export function writeExact(column: FigureColumn, index: number, exact: Figure): void {
  const { criteria, met } = column
  column.states[index] = stateOf[exact.status]
  column.values[index] = exact.value ?? 0
  for (const [order, criterion] of criteria.entries()) {
    const verdict = exact.verdicts.find(each => isOn(each, criterion))
    const state = verdict?.met ? metState.met : metState.notMet
    met[index * criteria.length + order] =
      verdict || !criterion.appliesTo ? state : metState.leftOut
  }
}

const isOn = (verdict: Verdict, { id, op, limit, appliesTo }: Criterion): boolean =>
  verdict.criterion === id &&
  verdict.op === op &&
  verdict.tier === appliesTo?.label &&
  String(verdict.limit) === String(limit)

/** A figure as it stands in its column; null where the unit has none. */
export function readFigure(
  { plan, values, states, criteria, met }: FigureColumn,
  index: number,
  store: ColumnarStore,
): GovernmentFigure | null {
  const org = store.governments[index]?.org
  const status = statuses[at(states, index) as keyof typeof statuses]
  if (!org || !status) return null
  const verdicts = criteria.flatMap((criterion, order): Verdict[] => {
    const state = met[index * criteria.length + order]
    if (status !== 'ok' || !criterion.judgedAt.includes(org.kind)) return []
    return state === metState.leftOut ? [] : [verdictOf(criterion, state === metState.met)]
  })
  return {
    indicator: plan.subject.id,
    org: org.code,
    period: store.period,
    stage: stageOf(plan.subject),
    value: status === 'ok' ? at(values, index) : null,
    status,
    verdicts,
  }
}
