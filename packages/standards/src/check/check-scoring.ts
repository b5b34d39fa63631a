import { Exact, type Framework, type Point, type PointScoring, type Problem } from '@mingjian/model'
import { isAtLeastAsStrict } from '../overlays/stricter.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

const pointsOf = (framework: Framework): Point[] =>
  framework.areas.flatMap(area => area.items.flatMap(item => item.points))

/** No way of scoring gives more than the full score, and every step can be reached. */
export const checkPointScoring: Check = library =>
  library.frameworks.flatMap(pointsOf).flatMap(point => {
    const { code, scoring } = point
    if (!scoring) return []
    const highest = Math.max(scoring.points, ...ways(scoring))
    return [
      ...(highest > scoring.points
        ? [libraryProblem('score-above-points', { code }, point, 'scoring')]
        : []),
      ...unreachableSteps(scoring).map(step =>
        libraryProblem(
          'unreachable-step',
          { code, step: step + 1 },
          point,
          'scoring',
          'steps',
          step,
        ),
      ),
    ]
  })

function ways(scoring: PointScoring): number[] {
  if (scoring.by === 'steps') return scoring.steps.map(one => one.points)
  return scoring.by === 'grades' ? scoring.grades.map(one => one.points) : []
}

/** The first step met counts: one that only figures of an earlier step meet is never used. */
function unreachableSteps(scoring: PointScoring): number[] {
  if (scoring.by !== 'steps') return []
  const { steps } = scoring
  return steps.flatMap((step, index) =>
    steps.slice(0, index).some(earlier => isAtLeastAsStrict(step, earlier)) ? [index] : [],
  )
}

/** The scheme exists, and where every point is scored the points add up to its total. */
export const checkFrameworkSchemes: Check = library =>
  library.frameworks.flatMap((framework): Problem[] => {
    const { id, scheme: schemeId } = framework
    if (schemeId === undefined) return []
    const scheme = library.schemes?.find(one => one.id === schemeId)
    if (!scheme) return [libraryProblem('unknown-scheme', { id: schemeId }, framework, 'scheme')]
    const scored = pointsOf(framework).map(one => one.scoring?.points)
    if (scheme.total === null || scored.length === 0) return []
    const sum = sumOf(scored)
    if (sum === null || sum.eq(scheme.total)) return []
    const said = { id, sum: sum.toString(), total: scheme.total }
    return [libraryProblem('points-do-not-add-up', said, framework, 'scheme')]
  })

function sumOf(points: readonly (number | undefined)[]): Exact | null {
  return points.reduce<Exact | null>(
    (sum, one) => (sum === null || one === undefined ? null : sum.plus(one)),
    new Exact(0),
  )
}
