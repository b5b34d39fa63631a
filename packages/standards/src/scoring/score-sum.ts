import { Exact } from '@mingjian/model'

/** A sum of scores in exact decimals, and what it is a sum of. */
export interface ScoreSum {
  /** Of the answered points. */
  score: number
  /** Full score of the answered points. */
  outOf: number
  /** Full score of all scored points. */
  full: number
}

export function addUp(points: readonly { full: number; score: number | null }[]): ScoreSum {
  const answered = points.filter(point => point.score !== null)
  return {
    score: sum(answered.map(point => point.score ?? 0)),
    outOf: sum(answered.map(point => point.full)),
    full: sum(points.map(point => point.full)),
  }
}

/** Tenths add up to tenths: 0.1 + 0.2 is 0.3. */
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total.plus(one), new Exact(0)).toNumber()
}
