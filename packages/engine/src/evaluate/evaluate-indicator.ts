import { Exact, type Indicator, type OrgUnit, type Period, stageNames } from '@mingjian/model'
import { evaluateTree } from './evaluate-tree.ts'
import {
  exclusionOf,
  hasStage,
  isGovernment,
  isInstitution,
  isPerInstitution,
  membersOf,
} from './institutions.ts'
import { allOf, notApplicable, type Outcome, ok } from './outcome.ts'
import type { World } from './world.ts'

/** An indicator's value at a unit. A government's value of a per-institution indicator is built from parts. */
export function evaluateIndicator(
  indicator: Indicator,
  org: OrgUnit,
  period: Period,
  world: World,
): Outcome {
  const formula = world.formulaOf(indicator)
  if (!formula) return notApplicable(`“${indicator.name}”没有公式，以材料为证`)
  const leftOut = reasonLeftOut(indicator, org)
  if (leftOut !== null) return notApplicable(leftOut)
  if (isShareOfInstitutions(indicator, org, world)) {
    return shareOfInstitutions(indicator, org, period, world)
  }
  return evaluateTree(formula.root, { org, period, indicator }, world)
}

function reasonLeftOut(indicator: Indicator, org: OrgUnit): string | null {
  if (!isInstitution(org)) return null
  if (indicator.stage && !hasStage(org, indicator.stage)) {
    return `${org.name}没有${stageNames[indicator.stage]}学段`
  }
  const reason = exclusionOf(indicator, org)
  return reason === null ? null : `${org.name}不计入：${reason}`
}

/** A yes-or-no of each school becomes, for a government, the share of schools with yes. */
export function isShareOfInstitutions(indicator: Indicator, org: OrgUnit, world: World): boolean {
  const isTruth = world.formulaOf(indicator)?.type === 'truth'
  return isTruth && isGovernment(org) && isPerInstitution(indicator)
}

function shareOfInstitutions(
  indicator: Indicator,
  org: OrgUnit,
  period: Period,
  world: World,
): Outcome {
  const outcomes = membersOf(indicator, world.dataset.listInstitutions(org))
    .filter(member => member.leftOut === null)
    .map(member => world.valueOf(indicator, member.org, period))
    .filter(each => each.status !== 'not-applicable')
  if (outcomes.length === 0) {
    return notApplicable(`${org.name}没有可计入“${indicator.name}”的学校（园）`)
  }
  return allOf(outcomes, values =>
    ok(
      Exact.sum(...values)
        .times(100)
        .div(values.length),
    ),
  )
}
