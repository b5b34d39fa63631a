import type { PointScoring } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointScore } from './point-score.ts'

const steps: PointScoring = {
  by: 'steps',
  points: 4,
  steps: [
    { op: '>=', limit: 95, points: 4 },
    { op: '>=', limit: 90, points: 3 },
    { op: '>=', limit: 85, points: 1.5 },
  ],
}
const grades: PointScoring = {
  by: 'grades',
  points: 1,
  grades: [
    { name: '好', points: 1 },
    { name: '较好', points: 0.6 },
    { name: '差', points: 0 },
  ],
}
const deduction: PointScoring = { by: 'deduction', points: 1, each: 0.1 }

test.each([
  [100, '4'],
  [95, '4'],
  [94.99, '3'],
  [90, '3'],
  [85, '1.5'],
  [84.99, '0'],
])('a figure of %d takes the first step it meets: %s', (figure, score) => {
  expect(pointScore(steps, { figure })?.toString()).toBe(score)
})

test('an expert’s grade gives its points', () => {
  expect(pointScore(grades, { grade: '较好' })?.toString()).toBe('0.6')
})

test('faults are deducted exactly, not below nothing', () => {
  expect(pointScore(deduction, { faults: 3 })?.toString()).toBe('0.7')
  expect(pointScore(deduction, { faults: 11 })?.toString()).toBe('0')
})

test('what has not been answered has no score, not a score of nothing', () => {
  for (const scoring of [steps, grades, deduction]) {
    expect(pointScore(scoring, {})).toBeNull()
    expect(pointScore(scoring, { figure: null, grade: null, faults: null })).toBeNull()
  }
  expect(pointScore(grades, { grade: '一般' })).toBeNull()
  expect(pointScore(steps, { figure: Number.NaN })).toBeNull()
})

test('a score lies between nothing and the full score, and more faults never raise it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: 0, max: 200 }), fc.nat(30), (figure, faults) => {
      const byFigure = pointScore(steps, { figure })
      expect(byFigure?.gte(0) && byFigure.lte(4)).toBe(true)
      const [now, later] = [faults, faults + 1].map(count =>
        pointScore(deduction, { faults: count }),
      )
      expect(now && later?.lte(now) && later.gte(0)).toBe(true)
    }),
  )
})
