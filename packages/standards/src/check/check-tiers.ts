import {
  type Criterion,
  type Indicator,
  orgKindSchema,
  ownershipSchema,
  type Problem,
  type StandardsLibrary,
  type TierCondition,
} from '@mingjian/model'
import { findElement } from '../lookup.ts'
import { libraryProblem } from '../read/library-problem.ts'
import { isReachable } from '../tiers/tiers-meet.ts'
import { type Check, indicatorsIn } from './check.ts'

/** A tier is one that some unit may be in, by facts and sizes that are known of units. */
export const checkTiers: Check = library => [
  ...indicatorsIn(library).flatMap(indicator =>
    indicator.criteria
      .filter(one => one.id === indicator.id)
      .flatMap(one => tierProblems(one, indicator, library)),
  ),
  ...(library.overlays ?? []).flatMap(overlay =>
    overlay.criteria.flatMap(({ criterion }) => {
      const indicator = indicatorsIn(library).find(each => each.id === criterion.id)
      return indicator ? tierProblems(criterion, indicator, library) : []
    }),
  ),
]

function tierProblems(
  criterion: Criterion,
  indicator: Indicator,
  library: StandardsLibrary,
): Problem[] {
  const { appliesTo, id } = criterion
  if (!appliesTo) return []
  const { label } = appliesTo
  const reachable =
    isReachable(appliesTo) && appliesTo.when.every(each => isRecordable(each, criterion))
  return [
    ...(reachable ? [] : [libraryProblem('unreachable-tier', { id, label }, criterion)]),
    ...appliesTo.when.flatMap(each => sizeProblems(each, criterion, indicator, library)),
  ]
}

/** Kinds and ownership have a fixed list of values; a kind that is not judged is never asked. */
function isRecordable(condition: TierCondition, { judgedAt }: Criterion): boolean {
  if (!('in' in condition)) return true
  const values = condition.in
  if (condition.fact === 'ownership') {
    return values.every(each => ownershipSchema.safeParse(each).success)
  }
  if (condition.fact !== 'kind') return true
  return values.every(each => judgedAt.includes(orgKindSchema.safeParse(each).data ?? 'nation'))
}

function sizeProblems(
  condition: TierCondition,
  criterion: Criterion,
  indicator: Indicator,
  library: StandardsLibrary,
): Problem[] {
  if (!('element' in condition)) return []
  const element = findElement(library, condition.element)
  if (!element) {
    return [libraryProblem('unknown-element', { name: condition.element }, criterion)]
  }
  const stage = condition.stage
  const isCollected = stage === undefined || element.stages.includes(stage)
  // All stages together: only what may be summed says how large a whole unit is.
  const isWhole = indicator.stage === null && stage === undefined && element.stages.length > 1
  if (isCollected && (element.additive || !isWhole)) return []
  const said = { id: criterion.id, name: element.name }
  return [libraryProblem('tier-without-size', said, criterion)]
}
