import { Exact, type Framework, type Point, type PointScoring } from '@mingjian/model'
import { listIndicators } from '../lookup.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

const pointsIn = (frameworks: readonly Framework[]): Point[] =>
  frameworks.flatMap(one => one.areas.flatMap(area => area.items.flatMap(item => item.points)))

const scored = (frameworks: readonly Framework[]) =>
  pointsIn(frameworks).flatMap(point => (point.scoring ? [{ point, scoring: point.scoring }] : []))

/** Someone can reach the full score: else it is another than the one written. */
export const checkFullScores: Check = library =>
  scored(library.frameworks).flatMap(({ point, scoring }) => {
    if (scoring.by === 'deduction') return []
    const best = Math.max(...waysOf(scoring))
    const said = { code: point.code, best, points: scoring.points }
    return best < scoring.points
      ? [libraryProblem('full-score-unreachable', said, point, 'scoring')]
      : []
  })

function waysOf(scoring: Exclude<PointScoring, { by: 'deduction' }>): number[] {
  return (scoring.by === 'steps' ? scoring.steps : scoring.grades).map(one => one.points)
}

/** A single fault does not cost more than there is: a digit too many. */
export const checkDeductions: Check = library =>
  scored(library.frameworks).flatMap(({ point, scoring }) =>
    scoring.by === 'deduction' && new Exact(scoring.each).gt(scoring.points)
      ? [libraryProblem('deduction-above-points', { code: point.code }, point, 'scoring')]
      : [],
  )

/** A grade is told by its name, and a better one is never worth less. */
export const checkPointGrades: Check = library =>
  scored(library.frameworks).flatMap(({ point, scoring }) => {
    if (scoring.by !== 'grades') return []
    const names = scoring.grades.map(one => one.name)
    const repeated = names.find((name, at) => names.indexOf(name) < at)
    const rising = scoring.grades.some(
      (one, at) => at > 0 && one.points > (scoring.grades[at - 1]?.points ?? 0),
    )
    const { code } = point
    return [
      ...(repeated === undefined
        ? []
        : [libraryProblem('point-grade-repeated', { code, grade: repeated }, point, 'scoring')]),
      ...(rising ? [libraryProblem('point-grades-rising', { code }, point, 'scoring')] : []),
    ]
  })

/** Steps are met by figures: an indicator that is evidence alone never has one. */
export const checkScoredFigures: Check = library =>
  scored(library.frameworks).flatMap(({ point, scoring }) => {
    if (scoring.by !== 'steps') return []
    const never = point.indicators.find(id => {
      const [plain, part] = id.split('#')
      const found = listIndicators(library, plain ?? id)
      return found.length > 0 && part === undefined && found.every(one => one.formula === null)
    })
    const said = { code: point.code, indicator: never ?? '' }
    return never === undefined
      ? []
      : [libraryProblem('steps-without-figure', said, point, 'indicators')]
  })
