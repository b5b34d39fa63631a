import type { Criterion, Indicator, Problem } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import { tiersMeet } from '../tiers/tiers-meet.ts'
import { type Check, indicatorsIn } from './check.ts'

/** A verdict prints its clause. */
export const checkClauses: Check = eachCriterion((one, id) =>
  one.clause.trim() === '' ? [libraryProblem('missing-clause', { id }, one, 'clause')] : [],
)

export const checkValidity: Check = library => [
  ...eachCriterion((one, id) => validityProblem(id, one))(library),
  ...library.standards.flatMap(standard => validityProblem(standard.id, standard)),
]

function validityProblem(
  id: string,
  part: { validity: Criterion['validity'] } & object,
): Problem[] {
  const { from, to } = part.validity
  if (from === null || to === null || from <= to) return []
  return [libraryProblem('validity-order', { id, from, to }, part, 'from')]
}

export const checkLimits: Check = eachCriterion((one, id) =>
  Array.isArray(one.limit) && one.limit[0] > one.limit[1]
    ? [libraryProblem('limit-order', { id }, one, 'limit')]
    : [],
)

/** In one year, at one level and in one tier a figure is held against one limit of a standard. */
export const checkOverlaps: Check = library =>
  indicatorsIn(library).flatMap(indicator =>
    indicator.criteria.flatMap((one, index) =>
      indicator.criteria.slice(index + 1).flatMap(other => {
        const year = commonYear(one, other)
        return year === null
          ? []
          : [libraryProblem('overlapping-criteria', { id: one.id, year }, other)]
      }),
    ),
  )

function commonYear(one: Criterion, other: Criterion): number | null {
  const sameSubject = one.id === other.id && one.on === other.on
  const sameLevel = one.judgedAt.some(level => other.judgedAt.includes(level))
  if (!sameSubject || !sameLevel || !tiersMeet(one.appliesTo, other.appliesTo)) return null
  const from = Math.max(one.validity.from ?? 0, other.validity.from ?? 0)
  const to = Math.min(one.validity.to ?? 9999, other.validity.to ?? 9999)
  return from <= to ? from : null
}

/** "At least" makes sense where higher is better. Guards against a turned-round sign. */
export const checkDirections: Check = library =>
  indicatorsIn(library).flatMap(one => {
    const own = one.criteria.filter(criterion => criterion.on === 'value')
    const turned = own.find(({ op }) =>
      one.better === 'lower' ? op.startsWith('>') : one.better === 'higher' && op.startsWith('<'),
    )
    return turned ? [libraryProblem('direction-conflict', { id: one.id }, turned, 'op')] : []
  })

function eachCriterion(
  check: (one: Criterion, id: string, indicator: Indicator) => Problem[],
): Check {
  return library =>
    indicatorsIn(library).flatMap(indicator =>
      indicator.criteria
        // A limit on single 差异系数 is shared by several indicators: look at it where it was written.
        .filter(one => one.id === indicator.id)
        .flatMap(one => check(one, one.id, indicator)),
    )
}
