import { type Criterion, Exact, type PointScoring } from '@mingjian/model'

/** What was found for a point: a figure, an expert's grade, or a count of faults; null = nothing yet. */
export interface PointAnswer {
  figure?: number | Exact | null
  grade?: string | null
  faults?: number | null
}

/**
 * The score of a point in exact decimals (deductions of 0.1 add up), null while what it is scored
 * by is missing: no answer is not a zero. A grade the point does not know is no answer either.
 */
export function pointScore(scoring: PointScoring, answer: PointAnswer): Exact | null {
  if (scoring.by === 'steps') {
    const { figure } = answer
    if (figure === null || figure === undefined) return null
    const exact = new Exact(figure)
    if (!exact.isFinite()) return null
    return new Exact(findStep(scoring, exact)?.points ?? 0)
  }
  if (scoring.by === 'grades') {
    const found = scoring.grades.find(one => one.name === answer.grade)
    return found ? new Exact(found.points) : null
  }
  const { faults } = answer
  if (faults === null || faults === undefined) return null
  return Exact.max(0, new Exact(scoring.points).minus(new Exact(scoring.each).times(faults)))
}

type Steps = Extract<PointScoring, { by: 'steps' }>

/** The step that counts for a figure: the first it meets. */
export function findStep(
  { steps }: Steps,
  figure: number | Exact,
): Steps['steps'][number] | undefined {
  return steps.find(one => meets(new Exact(figure), one))
}

function meets(figure: Exact, { op, limit }: Pick<Criterion, 'op' | 'limit'>): boolean {
  const [low, high] = Array.isArray(limit) ? limit : [limit, limit]
  const verdicts: Record<Criterion['op'], () => boolean> = {
    '>=': () => figure.gte(low),
    '<=': () => figure.lte(high),
    '>': () => figure.gt(low),
    '<': () => figure.lt(high),
    '=': () => figure.eq(low),
    between: () => figure.gte(low) && figure.lte(high),
  }
  return verdicts[op]()
}
