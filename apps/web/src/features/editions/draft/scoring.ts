import type { Comparison, PointScoring } from '@mingjian/model'

export type ScoringWay = PointScoring['by'] | 'none'

export const scoringWays: { value: ScoringWay; label: string }[] = [
  { value: 'none', label: '不计分' },
  { value: 'steps', label: '按数值分档' },
  { value: 'grades', label: '按等级' },
  { value: 'deduction', label: '逐处扣分' },
]

export const signs: { value: Comparison; label: string }[] = [
  { value: '>=', label: '≥' },
  { value: '>', label: '＞' },
  { value: '<=', label: '≤' },
  { value: '<', label: '＜' },
  { value: '=', label: '＝' },
  { value: 'between', label: '介于' },
]

/** What a way of scoring begins with; the full score is taken over. */
export function firstScoring(way: ScoringWay, points = 1): PointScoring | undefined {
  if (way === 'none') return undefined
  if (way === 'steps') return { by: 'steps', points, steps: [{ op: '>=', limit: 0, points }] }
  if (way === 'deduction') return { by: 'deduction', points, each: points }
  return {
    by: 'grades',
    points,
    grades: [
      { name: '好', points },
      { name: '差', points: 0 },
    ],
  }
}
