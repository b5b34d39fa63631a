import { Exact, type ScoringScheme } from '@mingjian/model'
import { type Grading, gradeOf } from './grade-of.ts'
import type { ScoreSum } from './score-sum.ts'

export interface Standing {
  /** The grade, where it is certain. */
  grading: Grading | null
  /** The lowest and the highest grade still possible; null where no grade can be told at all. */
  range: { lowest: string; highest: string } | null
  /** In Chinese: why there is no certain grade; null when there is one. */
  undecided: string | null
}

const undecided = (reason: string): Standing => ({
  grading: null,
  range: null,
  undecided: reason,
})

/**
 * The grade of a score, with the events that lower it. While points are missing, the grade is
 * certain only where nothing they may bring would change it.
 * @throws InputError for an event that the scheme does not know.
 */
export function standingOf(
  sum: ScoreSum,
  scheme: ScoringScheme | null,
  events: readonly string[],
): Standing {
  if (!scheme) return undecided('方案没有评分办法，不定等级')
  const veto = scheme.rules.find(one => one.effect.kind === 'veto' && events.includes(one.code))
  if (!veto && scheme.grades.some(one => one.from === null))
    return undecided(`“${scheme.title}”的等级分数线未见，不能定等`)
  if (!veto && sum.full !== scheme.total)
    return undecided(`各要点满分合计${sum.full}分，与评分办法的${scheme.total}分不符，不能定等`)
  const lowest = gradeOf(scheme, sum.score, events)
  const open = new Exact(sum.full).minus(sum.outOf)
  const highest = gradeOf(scheme, open.plus(sum.score), events)
  const range = { lowest: lowest.grade, highest: highest.grade }
  if (lowest.grade === highest.grade) return { grading: lowest, range, undecided: null }
  const reason = `还有${open.toNumber()}分的要点没有得分，等级在“${range.lowest}”与“${range.highest}”之间`
  return { grading: null, range, undecided: reason }
}
