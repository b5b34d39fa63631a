import { describe, expect, test } from 'vitest'
import { computed, scene, school } from './scene.ts'

/** Exactly at every limit but the last: 22 multimedia rooms for 1000 pupils are 2.2, 95.7 % of 2.3. */
const first = school('一小', {
  stages: ['primary'],
  attributes: { type: 'primary' },
  reports: {
    'pupils@primary': 1000,
    'teachers-above-required-degree@primary': 42,
    'teachers-backbone@primary': 10,
    'teachers-pe-arts@primary': 9,
    'teaching-floor-area@primary': 5000,
    'indoor-sports-area@primary': 500,
    'sports-ground-area@primary': 7000,
    'equipment-value@primary': 2_000_000,
    'multimedia-classrooms@primary': 22,
    'largest-class-size@primary': 45,
    'classes@primary': 24,
    'music-rooms@primary': 2,
    'art-rooms@primary': 2,
  },
})

/** Meets all but the first: 3.0 is 71 % of 4.2. */
const second = school('二小', {
  stages: ['primary'],
  attributes: { type: 'primary' },
  reports: {
    'pupils@primary': 500,
    'teachers-above-required-degree@primary': 15,
    'teachers-backbone@primary': 5,
    'teachers-pe-arts@primary': 5,
    'teaching-floor-area@primary': 2500,
    'indoor-sports-area@primary': 0,
    'sports-ground-area@primary': 4000,
    'equipment-value@primary': 1_100_000,
    'multimedia-classrooms@primary': 12,
    'largest-class-size@primary': 46,
    'classes@primary': 13,
    'music-rooms@primary': 2,
    'art-rooms@primary': 1,
  },
})

/** A special school takes no part in comparing schools, whatever it has. */
const special = school('特校', {
  stages: ['primary'],
  attributes: { type: 'special' },
  reports: { 'pupils@primary': 10 },
})

const read = computed('jiaodu-2017-6', scene({ units: [first, second, special] }))

describe('seven resources of each school', () => {
  test.each([
    ['R1-P', [4.2, 'met'], [3, 'not met']],
    ['R2-P', [1, 'met'], [1, 'met']],
    ['R3-P', [0.9, 'met'], [1, 'met']],
    // Indoor sports rooms leave the teaching area (5000 − 500) and enter the sports area (7000 + 500).
    ['R4-P', [4.5, 'met'], [5, 'met']],
    ['R5-P', [7.5, 'met'], [8, 'met']],
    ['R6-P', [2000, 'met'], [2200, 'met']],
    ['R7-P', [2.2, 'not met'], [2.4, 'met']],
  ])('%s of 一小 %j and 二小 %j', (code, atFirst, atSecond) => {
    expect(read.standing(code, '一小')).toEqual(atFirst)
    expect(read.standing(code, '二小')).toEqual(atSecond)
  })

  test('six of seven with the seventh at 95.7 % will do, at 71.4 % will not', () => {
    expect(read.standing('R8@primary', '一小')).toEqual([1, 'met'])
    expect(read.standing('R8@primary', '二小')).toEqual([0, 'not met'])
    expect(read.standing('R8@primary')).toEqual([50, 'not met'])
  })

  test('a county’s ratio is made of parts: 57 teachers for 1500 pupils, not the mean of 4.2 and 3.0', () => {
    expect(read.standing('R1-P')).toEqual([3.8, 'not met'])
  })
})

describe('差异系数', () => {
  test('weigh by pupils: 4.2 for 1000 and 3.0 for 500 around 3.8', () => {
    // S² = 2/3 · 0.4² + 1/3 · 0.8² = 0.32, √0.32 ÷ 3.8
    expect(read.standing('R1-P#cv')).toEqual([0.148865, 'met'])
  })

  test('are each held to 0.50; a low mean of the seven does not help', () => {
    const rooms = [279, 137, 935, 160, 402]
    const even = (pupils: number) => ({
      'pupils@primary': pupils,
      'teachers-above-required-degree@primary': pupils,
      'teachers-backbone@primary': pupils,
      'teachers-pe-arts@primary': pupils,
      'teaching-floor-area@primary': pupils * 9,
      'indoor-sports-area@primary': pupils,
      'sports-ground-area@primary': pupils * 9,
      'equipment-value@primary': pupils * 3000,
    })
    const units = [45, 37, 89, 76, 55].map((pupils, at) =>
      school(`s${at}`, {
        stages: ['primary'],
        reports: { ...even(pupils), 'multimedia-classrooms@primary': rooms[at] ?? 0 },
      }),
    )
    const uneven = computed('jiaodu-2017-6', scene({ units }))
    expect(uneven.standing('R7-P#cv')).toEqual([0.515257, 'not met'])
    expect(uneven.standing('R6-P#cv')).toEqual([0, 'met'])
    // 0.515257 ÷ 7: watched, not judged.
    expect(uneven.standing('R9-P#cv-composite')).toEqual([0.073608, 'no limit'])
  })

  test('初中 are held to 0.45: 0.46 passes as 小学 and fails as 初中', () => {
    // Two schools of 100 pupils with 54 and 146 of a mean of 100: S = 46.
    const at = (stage: 'primary' | 'junior') =>
      [54, 146].map((amount, order) =>
        school(`${stage}${order}`, {
          stages: [stage],
          reports: { [`pupils@${stage}`]: 100, [`equipment-value@${stage}`]: amount },
        }),
      )
    const both = computed('jiaodu-2017-6', scene({ units: [...at('primary'), ...at('junior')] }))
    expect(both.standing('R6-P#cv')).toEqual([0.46, 'met'])
    expect(both.standing('R6-J#cv')).toEqual([0.46, 'not met'])
  })
})

test('schools are judged by size, by their largest class and by rooms for every 12 classes', () => {
  expect(read.standing('G05@primary', '一小')).toEqual([45, 'met'])
  expect(read.standing('G05@primary', '二小')).toEqual([46, 'not met'])
  // 13 classes need two rooms of each kind.
  expect(read.standing('G03@primary', '一小')).toEqual([1, 'met'])
  expect(read.standing('G03@primary', '二小')).toEqual([0, 'not met'])
  expect(read.standing('G04@primary', '一小')).toEqual([1000, 'met'])
})

test('a nine-year school is judged as a whole, against 2500', () => {
  const pupils = { 'pupils@primary': 1600, 'pupils@junior': 901 }
  const both = ['primary', 'junior'] as const
  const read = computed(
    'jiaodu-2017-6',
    scene({
      units: [
        school('九年制', { stages: [...both], attributes: { type: 'nine-year' }, reports: pupils }),
        school('未登记', { stages: [...both], reports: pupils }),
      ],
    }),
  )
  expect(read.standing('G04-N', '九年制')).toEqual([2501, 'not met'])
  expect(read.standing('G04@primary', '九年制')).toEqual([null, 'not-applicable'])
  // Whether the other one is a nine-year school nobody wrote down.
  expect(read.standing('G04-N', '未登记')).toEqual([2501, 'not judged'])
})

describe('what the county’s government ensures, and quality', () => {
  const read = computed(
    'jiaodu-2017-6',
    scene({
      county: {
        reports: {
          'small-schools@primary': 4,
          'small-schools-funded-at-100@primary': 3,
          'small-schools@junior': 2,
          'small-schools-funded-at-100@junior': 2,
          'special-school-public-funds@special': 400_000,
          'average-pupils@special': 50,
          'teacher-average-pay': 99_000,
          'civil-servant-average-pay': 100_000,
          'compulsory-teachers': 600,
          'teachers-trained-360-hours': 597,
          'teachers-certified': 600,
          'teachers-eligible-for-exchange': 200,
          'teachers-exchanged': 20,
          'teachers-backbone-exchanged': 4,
          'zoned-intake-public@primary': 900,
          'zoned-intake-within@primary': 899,
          'zoned-intake-public@junior': 400,
          'zoned-intake-within@junior': 380,
          'quality-senior-places': 300,
          'quality-senior-places-allocated': 150,
          'migrant-children-eligible': 200,
          'migrant-children-public': 150,
          'migrant-children-purchased': 20,
          'graduates@junior': 190,
          'junior-entrants-three-years-ago': 205,
          'junior-transfers-in': 5,
          'junior-transfers-out': 8,
          'junior-deaths': 2,
          'deaf-and-disabled-children': 40,
          'deaf-and-disabled-children-enrolled': 37,
          'teacher-training-funds': 50,
          'school-public-funds-budget': 1000,
          'quality-monitoring-level': 3,
          'quality-monitoring-gap': 0.15,
          'balance-survey-valid': 10_000,
          'balance-survey-satisfied': 8499,
        },
      },
    }),
  )

  test.each([
    ['G06@primary', 75, 'not met'],
    ['G06@junior', 100, 'met'],
    ['G07', 8000, 'met'],
    ['G08', 0.99, 'not met'],
    // 360 hours over five years: all but three teachers have them, and all must.
    ['G09', 99.5, 'not met'],
    // Of the 200 who meet the conditions for exchange, not of all 600.
    ['G11a', 10, 'met'],
    // Of the 20 exchanged.
    ['G11b', 20, 'met'],
    ['G12', 100, 'met'],
    ['G13-P', 99.888889, 'not met'],
    ['G13-J', 95, 'met'],
    ['G14', 50, 'met'],
    ['G15', 85, 'met'],
    // 205 entrants + 5 − 8 − 2 make 200; without transfers and deaths it would be 92.68.
    ['Q01', 95, 'met'],
    ['Q02', 92.5, 'not met'],
    ['Q04', 5, 'met'],
    ['Q09a', 3, 'met'],
    // "Below 0.15" does not take in 0.15.
    ['Q09b', 0.15, 'not met'],
    ['S01', 84.99, 'not met'],
  ])('%s is %d: %s', (code, value, state) => {
    expect(read.standing(code)).toEqual([value, state])
  })
})
