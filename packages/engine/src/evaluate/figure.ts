import type { Figure } from '@mingjian/model'
import { criteriaFor, judge } from './criteria.ts'
import { evaluateComposite, evaluateDispersion } from './evaluate-dispersion.ts'
import { isShareOfInstitutions } from './evaluate-indicator.ts'
import { numberOf, type Outcome, reasonsOf } from './outcome.ts'
import { criteriaOf, indicatorOf, nameOf, type PlannedFigure, stageOf } from './plan.ts'
import { sayUnjudged, type Tiered, tiersAt } from './tier.ts'
import type { World } from './world.ts'

/** The outcome of one planned figure. */
export function evaluatePlanned({ subject, org, period }: PlannedFigure, world: World): Outcome {
  switch (subject.of) {
    case 'value':
      return world.valueOf(subject.indicator, org, period)
    case 'cv':
      return evaluateDispersion(subject.indicator, org, period, world).outcome
    case 'cv-composite':
      return evaluateComposite(subject.group.members, org, period, world)
  }
}

/** One figure with its verdicts; verdicts are made on the exact value, `value` is its nearest double. */
export function computeFigure(planned: PlannedFigure, world: World): Figure {
  const { subject, org, period } = planned
  const outcome = evaluatePlanned(planned, world)
  const { holding, unknown } = tiersOf(planned, world)
  const isJudged = outcome.status === 'ok'
  return {
    indicator: subject.id,
    name: nameOf(subject),
    org: org.code,
    period,
    stage: stageOf(subject),
    value: numberOf(outcome),
    unit: unitOf(planned, world),
    status: outcome.status,
    missing: [...reasonsOf(outcome)],
    verdicts: isJudged ? judge(outcome.value, holding, org.kind) : [],
    ...(isJudged && unknown.length > 0 && { unjudged: unknown.map(sayUnjudged) }),
  }
}

/** The limits in force for a figure, by whether they hold for its unit. */
export function tiersOf({ subject, org, period }: PlannedFigure, world: World): Tiered {
  const inForce = criteriaFor(criteriaOf(subject), subject.of, period).filter(each =>
    each.judgedAt.includes(org.kind),
  )
  return tiersAt(inForce, { org, period, indicator: indicatorOf(subject) }, world)
}

/** 差异系数 and a school's yes-or-no are pure numbers; the share of schools with yes is in %. */
function unitOf({ subject, org }: PlannedFigure, world: World): string | null {
  if (subject.of !== 'value') return null
  if (isShareOfInstitutions(subject.indicator, org, world)) return '%'
  const isTruth = world.formulaOf(subject.indicator)?.type === 'truth'
  return isTruth ? null : subject.indicator.unit
}
