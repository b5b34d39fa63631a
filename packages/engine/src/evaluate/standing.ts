import { Exact, type Indicator } from '@mingjian/model'
import type { Standing } from '../formula/functions/define-function.ts'
import { criteriaFor, meets, shareOfLimit } from './criteria.ts'
import { missing, notApplicable, type Outcome } from './outcome.ts'
import { sayUnjudged, tiersAt } from './tier.ts'
import { sayPeriod } from './wording.ts'
import type { Site, World } from './world.ts'

/** How an indicator stands against its own limits at this unit; all of them must be met. */
export function standingOf(indicator: Indicator, site: Site, world: World): Standing | Outcome {
  const outcome = world.valueOf(indicator, site.org, site.period)
  if (outcome.status !== 'ok') return outcome
  const inForce = criteriaFor(indicator.criteria, 'value', site.period)
  const own = inForce.filter(each => each.judgedAt.includes(site.org.kind))
  const asked = own.length > 0 ? own : inForce
  const { holding: criteria, unknown } = tiersAt(asked, { ...site, indicator }, world)
  if (unknown.length > 0) return missing(...unknown.map(sayUnjudged))
  if (criteria.length === 0) {
    return notApplicable(
      `“${indicator.name}”（${indicator.id}）${sayPeriod(site.period)}没有标准值`,
    )
  }
  const shares = criteria.map(each => shareOfLimit(outcome.value, each.op, each.limit))
  const met = criteria.every(each => meets(outcome.value, each.op, each.limit))
  return { met, shareOfLimit: Exact.min(...shares) }
}

export const isStanding = (answer: Standing | Outcome): answer is Standing => 'met' in answer
