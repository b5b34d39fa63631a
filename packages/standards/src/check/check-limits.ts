import type { Criterion, Indicator, Problem } from '@mingjian/model'
import { findElement } from '../lookup.ts'
import { commonYears } from '../overlays/change-criteria.ts'
import { libraryProblem } from '../read/library-problem.ts'
import { type Check, indicatorsIn } from './check.ts'

const limitsOf = ({ limit }: Criterion) => (Array.isArray(limit) ? limit : [limit])

/** A limit lies where figures can lie: a share between 0 and 100, a 差异系数 and a number of things not below 0. */
export const checkLimitDomains: Check = library =>
  ownCriteria(indicatorsIn(library), (one, indicator) => {
    // Growth may be negative or more than double.
    if (indicator.kind === 'growth') return []
    const highest = indicator.unit === '%' && one.on === 'value' ? 100 : Number.POSITIVE_INFINITY
    const isOutside = limitsOf(one).some(limit => limit < 0 || limit > highest)
    return isOutside ? [libraryProblem('limit-outside-domain', { id: one.id }, one, 'limit')] : []
  })

/** Who is judged has a figure to be judged by. */
export const checkJudgedLevels: Check = library =>
  ownCriteria(indicatorsIn(library), (one, indicator) =>
    one.judgedAt.every(level => indicator.units.includes(level))
      ? []
      : [libraryProblem('judged-without-figure', { id: one.id }, one, 'judgedAt')],
  )

/** A limit that was seen says where. */
export const checkCriterionSources: Check = library =>
  ownCriteria(indicatorsIn(library), one =>
    one.confidence === 'seen' && one.sources.length === 0
      ? [libraryProblem('missing-source', { id: one.id }, one, 'sources')]
      : [],
  )

/** What is taken as given has the unit it is collected in: there is no formula that would convert it. */
export const checkGivenUnits: Check = library =>
  indicatorsIn(library).flatMap(one => {
    const element = one.kind === 'given' ? findElement(library, one.formula ?? '') : undefined
    if (!element || element.unit === one.unit) return []
    const said = { id: one.id, unit: one.unit ?? '', element: element.name, other: element.unit }
    return [libraryProblem('given-in-other-unit', said, one, 'unit')]
  })

/** Every data element has a department that answers for it. */
export const checkOwners: Check = library =>
  library.elements
    .filter(one => one.owner.trim() === '')
    .map(one => libraryProblem('element-without-owner', { id: one.id }, one, 'owner'))

/** Only a range has two ends: another sign with two would be read by one of them. */
export const checkLimitShapes: Check = library =>
  ownCriteria(indicatorsIn(library), one =>
    (one.op === 'between') === Array.isArray(one.limit)
      ? []
      : [libraryProblem('limit-shape', { id: one.id }, one, 'limit')],
  )

/** A limit of years in which its standard does not hold judges nobody. */
export const checkLimitYears: Check = library =>
  library.standards.flatMap(standard =>
    ownCriteria(standard.indicators, one =>
      // Years that are turned round are said where they are checked.
      commonYears(one.validity, one.validity) === null ||
      commonYears(one.validity, standard.validity) !== null
        ? []
        : [libraryProblem('limit-outside-standard', { id: one.id }, one, 'from')],
    ),
  )

/** Each limit once, where it was written: one on single 差异系数 stands at several indicators. */
function ownCriteria(
  indicators: readonly Indicator[],
  check: (one: Criterion, indicator: Indicator) => Problem[],
): Problem[] {
  return indicators.flatMap(indicator =>
    indicator.criteria.filter(one => one.id === indicator.id).flatMap(one => check(one, indicator)),
  )
}
