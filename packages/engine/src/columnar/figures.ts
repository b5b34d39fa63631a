import type { Criterion, Figure, Verdict } from '@mingjian/model'
import { criteriaFor } from '../evaluate/criteria.ts'
import { criteriaOf, stageOf } from '../evaluate/plan.ts'
import type { SubjectPlan } from '../plan/plan-subjects.ts'
import { figureState } from './outcome.ts'
import { at, type ColumnarStore } from './store.ts'

/** One subject's figures, by government. */
export interface FigureColumn {
  readonly plan: SubjectPlan
  /** 0 where there is no value. */
  readonly values: Float64Array
  /** `figureState` of each. */
  readonly states: Uint8Array
  /** Limits in force in the period. */
  readonly criteria: readonly Criterion[]
  /** Government by government, one for each criterion: 1 = met. Criteria not for its kind stay 0. */
  readonly met: Uint8Array
}

/** What the columnar back end says of a figure; reasons and inputs are told by `explain`. */
export type ColumnarFigure = Pick<
  Figure,
  'indicator' | 'org' | 'period' | 'stage' | 'value' | 'status' | 'verdicts'
>

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
export const stateOf = {
  ok: figureState.ok,
  missing: figureState.missing,
  'not-applicable': figureState.notApplicable,
} as const

/** A figure as it stands in its column; null where the unit has none. */
export function readFigure(
  { plan, values, states, criteria, met }: FigureColumn,
  index: number,
  store: ColumnarStore,
): ColumnarFigure | null {
  const org = store.governments[index]?.org
  const status = statuses[at(states, index) as keyof typeof statuses]
  if (!org || !status) return null
  const verdicts = criteria.flatMap(
    ({ id, op, limit, clause, confidence, judgedAt }, order): Verdict[] => {
      if (status !== 'ok' || !judgedAt.includes(org.kind)) return []
      const isMet = met[index * criteria.length + order] === 1
      return [{ criterion: id, op, limit, met: isMet, clause, confidence }]
    },
  )
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
