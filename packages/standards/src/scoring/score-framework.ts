import type { Area, Framework, Item, ScoringScheme } from '@mingjian/model'
import { type PointScore, scorePoint } from './score-point.ts'
import { addUp, type ScoreSum } from './score-sum.ts'
import type { ScoringRecord } from './scoring-record.ts'
import { type Standing, standingOf } from './standing-of.ts'

export interface FrameworkScore extends Standing {
  framework: string
  scheme: string | null
  total: ScoreSum
  areas: (Pick<Area, 'code' | 'title'> & {
    score: ScoreSum
    items: (Pick<Item, 'code' | 'title'> & { score: ScoreSum; points: PointScore[] })[]
  })[]
  /** Scored points that nothing answers yet. They are not zero: they are not in any sum. */
  unanswered: PointScore[]
}

/**
 * The score of a unit under a framework, point by point with the reason for each, and the grade that
 * follows. A missing score is never a zero: sums say how many of the points they are out of.
 * Points without scoring are left out.
 * @throws InputError for an event that the scheme does not know.
 * @example scoreFramework(framework, getScheme(library, 'ningxia-2019'), { figures, faults: { '1.1': 2 }, events: ['D2'] })
 */
export function scoreFramework(
  framework: Framework,
  scheme: ScoringScheme | null,
  record: ScoringRecord,
): FrameworkScore {
  const areas = framework.areas.map(({ code, title, items }) => {
    const scored = items.map(item => {
      const points = item.points.flatMap(point => scorePoint(point, record) ?? [])
      return { code: item.code, title: item.title, score: addUp(points), points }
    })
    return { code, title, score: addUp(scored.flatMap(item => item.points)), items: scored }
  })
  const points = areas.flatMap(area => area.items.flatMap(item => item.points))
  const total = addUp(points)
  return {
    framework: framework.id,
    scheme: scheme?.id ?? null,
    total,
    areas,
    unanswered: points.filter(point => point.score === null),
    ...standingOf(total, scheme, record.events ?? []),
  }
}
