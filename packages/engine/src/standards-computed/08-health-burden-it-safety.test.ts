import { describe, expect, test } from 'vitest'
import { city } from '../testing/fixture-dataset.ts'
import { computed, scene, school } from './scene.ts'

const standard = 'health-burden-it-safety'

describe('health', () => {
  test('excellent and good together are at least half of those tested', () => {
    const tested = { 'fitness-tested': 1000, 'fitness-excellent': 120, 'fitness-good': 379 }
    const read = computed(standard, scene({ county: { reports: tested } }))
    expect(read.standing('H2')).toEqual([49.9, 'not met'])
  })

  test('myopia falls by half a point: from 52.3 to 51.8', () => {
    const fall = (now: number) =>
      computed(
        standard,
        scene({
          county: {
            reports: { 'myopia-rate-overall': now },
            before: { 'myopia-rate-overall': 52.3 },
          },
        }),
      ).standing('H3')
    // In doubles 52.3 − 51.8 is just below 0.5.
    expect(fall(51.8)).toEqual([0.5, 'met'])
    expect(fall(51.9)).toEqual([0.4, 'not met'])
  })

  test('a province where myopia is frequent has to achieve a whole point', () => {
    const provinceOf = (attributes: Record<string, string>) => {
      const { orgs, values } = scene({
        city: {
          parent: '23',
          reports: { 'myopia-rate-overall': 50 },
          before: { 'myopia-rate-overall': 50.7 },
        },
      })
      const province = { ...city, code: '23', name: '某省', kind: 'province' as const, attributes }
      const own = values
        .filter(each => each.element === 'myopia-rate-overall')
        .map(each => ({ ...each, org: '23' }))
      const dataset = { orgs: [province, ...orgs], values: [...values, ...own] }
      return computed(standard, dataset).standing('H3', '23')
    }
    expect(provinceOf({ myopia: 'ordinary' })).toEqual([0.7, 'met'])
    expect(provinceOf({ myopia: 'high' })).toEqual([0.7, 'not met'])
    expect(provinceOf({})).toEqual([0.7, 'not judged'])
  })

  test('myopia by stage is shown; its targets begin in 2030', () => {
    const read = computed(standard, scene({ county: { reports: { 'myopia-rate@primary': 35 } } }))
    expect(read.standing('H4@primary')).toEqual([35, 'no limit'])
  })

  test('two hours of exercise are asked for from 2024 on', () => {
    const units = [school('一小', { reports: { 'daily-exercise-hours': 1.5 } })]
    expect(computed(standard, scene({ units })).standing('H6', '一小')).toEqual([1.5, 'no limit'])
  })
})

describe('burden, IT, safety and food', () => {
  const read = computed(
    standard,
    scene({
      county: {
        reports: {
          'homework-grades-1-2': 0,
          'homework-grades-3-6': 61,
          'homework-junior': 90,
          'compulsory-schools': 40,
          'schools-with-after-school-service': 39,
          'tutoring-prepaid': 8,
          'tutoring-prepaid-supervised': 8,
          'classrooms-with-multimedia@primary': 150,
          'classrooms-with-multimedia@junior': 90,
          'classrooms-ordinary@primary': 200,
          'classrooms-ordinary@junior': 100,
          'three-classrooms-schools': 44,
          'primary-secondary-schools': 50,
          campuses: 70,
          'campuses-closed': 70,
          'campuses-with-guards': 69,
          'campuses-alarm-linked': 70,
          'campuses-with-patrol-post': 70,
          'hazards-found': 30,
          'hazards-fixed': 30,
          canteens: 0,
          'canteens-open-kitchen': 0,
          'canteens-open-kitchen-online': 0,
        },
      },
    }),
  )

  test.each([
    ['D1', 0, 'met'],
    ['D2', 61, 'not met'],
    ['D3', 90, 'met'],
    ['D4', 97.5, 'not met'],
    ['D5', 100, 'met'],
    // 240 of 300 rooms of both stages, not the mean of 75 and 90.
    ['IT1', 80, 'met'],
    ['IT2', 88, 'not met'],
    ['S1', 100, 'met'],
    ['S2', 98.571429, 'not met'],
    ['S3', 100, 'met'],
    ['S4', 100, 'met'],
    ['S5', 100, 'met'],
    // A county without a canteen has no share of them, neither 0 nor 100.
    ['M1', null, 'not-applicable'],
    ['M2', null, 'not-applicable'],
  ])('%s is %s: %s', (code, value, state) => {
    expect(read.standing(code)).toEqual([value, state])
  })
})
