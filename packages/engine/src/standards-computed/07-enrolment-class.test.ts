import { describe, expect, test } from 'vitest'
import { computed, scene, school } from './scene.ts'

describe('classes', () => {
  const units = [
    school('一小', {
      stages: ['primary'],
      reports: {
        'pupils@primary': 2000,
        'largest-class-size@primary': 45,
        'classes@primary': 45,
        'classes-large@primary': 2,
        'classes-very-large@primary': 1,
      },
    }),
    school('一中', {
      stages: ['junior'],
      reports: {
        'pupils@junior': 2001,
        'largest-class-size@junior': 51,
        'classes@junior': 45,
        'classes-large@junior': 3,
        'classes-very-large@junior': 1,
      },
    }),
  ]
  const read = computed('enrolment-class', scene({ units }))

  test('the largest class counts: 45 in 小学, 50 in 初中', () => {
    expect(read.standing('C1', '一小')).toEqual([45, 'met'])
    expect(read.standing('C2', '一中')).toEqual([51, 'not met'])
  })

  test('a school has at most 2000 pupils', () => {
    expect(read.standing('C8@primary', '一小')).toEqual([2000, 'met'])
    expect(read.standing('C8@junior', '一中')).toEqual([2001, 'not met'])
  })

  test('large classes of both stages are held against all classes of both: 5 and 2 of 90', () => {
    expect(read.standing('C6')).toEqual([5.555556, 'not met'])
    expect(read.standing('C7')).toEqual([2.222222, 'not met'])
  })
})

describe('who is in school', () => {
  const read = computed(
    'enrolment-class',
    scene({
      county: {
        reports: {
          'grade-nine-graduates': 475,
          'grade-one-pupils-nine-years-ago': 500,
          'dropouts-on-register': 1,
          'deaf-and-disabled-children': 40,
          'deaf-and-disabled-children-enrolled': 38,
          'migrant-children-eligible': 200,
          'migrant-children-public': 150,
          'migrant-children-purchased': 19,
          'senior-stage-pupils': 1030,
          'population-15-17': 1000,
          'admissions@senior': 600,
          'admissions@secondary-vocational': 400,
          'private-compulsory-pupils': 700,
          'compulsory-pupils': 5000,
          'school-age-children@primary': 3000,
          'school-age-children-enrolled@primary': 3000,
          'school-age-children@junior': 1500,
          'school-age-children-enrolled@junior': 1499,
        },
      },
    }),
  )

  test.each([
    ['C9', 95, 'met'],
    // Not one may be missing.
    ['C10', 1, 'not met'],
    ['C11', 95, 'met'],
    ['C12', 84.5, 'not met'],
    // More pupils than people of the age: a gross rate may exceed 100. Cities are judged, not counties.
    ['C13', 103, 'no limit'],
    // Six to general for every four to vocational.
    ['C14', 1.5, 'no limit'],
    // A county may have 15 %, a city 5.
    ['C15', 14, 'met'],
    ['C16@primary', 100, 'met'],
    ['C16@junior', 99.933333, 'not met'],
  ])('%s is %d: %s', (code, value, state) => {
    expect(read.standing(code)).toEqual([value, state])
  })

  test('what a county may have of private pupils is too much for its city', () => {
    const city = { reports: { 'private-compulsory-pupils': 700, 'compulsory-pupils': 5000 } }
    expect(computed('enrolment-class', scene({ city })).standing('C15', '230400')).toEqual([
      14,
      'not met',
    ])
  })
})
