import type { Explanation } from '@mingjian/model'
import { criteriaFor } from '../evaluate/criteria.ts'
import { tiersOf } from '../evaluate/figure.ts'
import { criteriaOf, type PlannedFigure } from '../evaluate/plan.ts'
import type { Explaining } from './explain-tree.ts'

type TierRow = NonNullable<Explanation['tiers']>[number]

/** How each limit that holds for some units only stands to this one. */
export function explainTiers(planned: PlannedFigure, { world }: Explaining): TierRow[] {
  const { subject, org, period } = planned
  const { holding, unknown } = tiersOf(planned, world)
  return criteriaFor(criteriaOf(subject), subject.of, period).flatMap((criterion): TierRow[] => {
    const { appliesTo, op, limit, clause, judgedAt } = criterion
    if (!appliesTo || !judgedAt.includes(org.kind)) return []
    const doubt = unknown.find(each => each.criterion === criterion)
    const holds = doubt ? 'unknown' : holding.includes(criterion) ? 'yes' : 'no'
    const reason = doubt ? doubt.reasons.join('；') : null
    return [{ label: appliesTo.label, op, limit, clause, holds, reason }]
  })
}
