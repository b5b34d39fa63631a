import { Exact } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { getScheme } from '../lookup.ts'
import { gradeOf } from './grade-of.ts'

const library = readOwnLibrary()
const ningxia = getScheme(library, 'ningxia-2019')

test.each([
  [100, '优秀'],
  [90, '优秀'],
  [89.99, '良好'],
  [89.5, '良好'],
  [80, '良好'],
  [79.99, '合格'],
  [65, '合格'],
  [64.99, '不合格'],
  [0, '不合格'],
])('in 宁夏 %d points are %s', (score, grade) => {
  expect(gradeOf(ningxia, score)).toEqual({ grade, byScore: grade, loweredBy: [] })
})

test('a score a hair below the line stays below it', () => {
  expect(gradeOf(ningxia, new Exact('89.99999999999999999999')).grade).toBe('良好')
})

test.each([
  [92, ['D2'], '良好', ['D2']],
  [92, ['E1'], '良好', ['E1']],
  [85, ['E1'], '良好', []],
  [85, ['D1'], '合格', ['D1']],
  [85, ['D1', 'D3'], '合格', ['D1', 'D3']],
  [92, ['D1', 'E1'], '良好', ['D1']],
  [60, ['D1'], '不合格', []],
])('%d points with %j are %s', (score, rules, grade, loweredBy) => {
  expect(gradeOf(ningxia, score, rules)).toMatchObject({ grade, loweredBy })
})

test('more points never give a lower grade, and an event never a higher one', () => {
  const names = ningxia.grades.map(one => one.name)
  const score = fc.double({ min: 0, max: 100, noNaN: true })
  const events = fc.subarray(ningxia.rules.map(one => one.code))
  fc.assert(
    fc.property(score, score, events, (one, other, triggered) => {
      const place = (points: number, rules: string[]) =>
        names.indexOf(gradeOf(ningxia, points, rules).grade)
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      expect(place(high, triggered)).toBeLessThanOrEqual(place(low, triggered))
      expect(place(one, triggered)).toBeGreaterThanOrEqual(place(one, []))
    }),
  )
})

test.each([-0.01, 100.01, Number.NaN, Number.POSITIVE_INFINITY])('%d points are refused', score => {
  expect(() => gradeOf(ningxia, score)).toThrow('不在0至100分之间')
})

test('a rule the scheme does not have is refused', () => {
  expect(() => gradeOf(ningxia, 90, ['Z9'])).toThrow('Z9')
})

test('where the lines were never seen no grade is made up', () => {
  expect(() => gradeOf(getScheme(library, 'shandong-2023'), 95)).toThrow('分数线未见')
})

test('a veto decides even where the lines are not known', () => {
  expect(gradeOf(getScheme(library, 'guizhou-county'), 95, ['N3'])).toEqual({
    grade: '不合格',
    byScore: null,
    loweredBy: ['N3'],
  })
})
