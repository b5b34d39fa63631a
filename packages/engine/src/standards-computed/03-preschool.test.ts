import { describe, expect, test } from 'vitest'
import { computed, kindergarten, scene } from './scene.ts'

/** Four public kindergartens with 373 children, seven inclusive ones with 398, two others with 128. */
const sizes: ['public' | 'inclusive' | 'private', number[]][] = [
  ['public', [120, 100, 83, 70]],
  ['inclusive', [80, 70, 60, 58, 50, 45, 35]],
  ['private', [88, 40]],
]
const thirteen = sizes.flatMap(([ownership, children]) =>
  children.map((count, at) =>
    kindergarten(`${ownership}${at}`, {
      ownership,
      reports: {
        'kindergarten-children@preschool': count,
        'kindergarten-children-public@preschool': ownership === 'public' ? count : 0,
        'kindergarten-children-inclusive-private@preschool': ownership === 'inclusive' ? count : 0,
      },
    }),
  ),
)

describe('coverage counts children, not kindergartens', () => {
  const read = computed(
    'jiaodu-2020-1',
    scene({ county: { reports: { 'population-3-5@preschool': 1000 } }, units: thirteen }),
  )

  test('373 + 398 of 899 children; by kindergartens it would be 11 of 13, 84.62', () => {
    expect(read.standing('K2')).toEqual([85.761958, 'met'])
  })

  test('373 of 899 children are in public ones', () => {
    expect(read.standing('K3')).toEqual([41.490545, 'not met'])
  })

  test('899 children of any age for 1000 aged three to five', () => {
    expect(read.standing('K1')).toEqual([89.9, 'met'])
  })

  test('a city is shown the mean and not judged by it', () => {
    expect(read.standing('K3', '230400')).toEqual([41.490545, 'no limit'])
  })
})

/** 150 children in six classes. */
const reports = {
  'kindergarten-children@preschool': 150,
  'classes@preschool': 6,
  'teachers-full-time@preschool': 12,
  'kindergarten-carers@preschool': 6,
  'staff@preschool': 25,
  'kindergarten-outdoor-area@preschool': 600,
  'kindergarten-activity-area@preschool': 1225.5,
  'kindergarten-floor-area@preschool': 1560,
}

describe('each kindergarten', () => {
  const units = [
    kindergarten('全日', { attributes: { session: 'full-day' }, reports }),
    kindergarten('半日', { attributes: { session: 'half-day' }, reports }),
    kindergarten('未登记', { reports: { ...reports, 'teachers-full-time@preschool': 11 } }),
  ]
  const read = computed('jiaodu-2020-1', scene({ units }))

  test.each([
    ['K7', 4, 'met'],
    ['K8', 8.17, 'met'],
    // 1560 ÷ 150 is 10.4, short of 10.44.
    ['K9', 10.4, 'not met'],
    ['K12', 6, 'met'],
    // 150 for 12 teachers and 6 carers.
    ['K13', 8.333333, 'met'],
    ['K14', 1, 'met'],
  ])('%s of a full-day one is %d: %s', (code, value, state) => {
    expect(read.standing(code, '全日')).toEqual([value, state])
  })

  test('a half-day one has its own ranges, 1:8 to 1:10 and 1:11 to 1:13', () => {
    expect(read.standing('K12', '半日')).toEqual([6, 'not met'])
    expect(read.standing('K13', '半日')).toEqual([8.333333, 'not met'])
  })

  test('one whose form is not recorded is not judged by either, but by what holds for all', () => {
    expect(read.standing('K12', '未登记')).toEqual([6, 'not judged'])
    expect(read.standing('K7', '未登记')).toEqual([4, 'met'])
    // Eleven teachers are not two for each of six classes.
    expect(read.standing('K14', '未登记')).toEqual([0, 'not met'])
  })

  test('1:n compares n: 450 children for 35 teachers are 1:12.86, better than 1:15', () => {
    expect(read.standing('K11')).toEqual([12.857143, 'met'])
  })
})

test('what the county ensures', () => {
  const read = computed(
    'jiaodu-2020-1',
    scene({
      county: {
        reports: {
          'public-kindergarten-funding-standard@preschool': 500,
          'inclusive-kindergarten-subsidy-standard@preschool': 499,
          'kindergarten-pay-without-post@preschool': 45_000,
          'kindergarten-pay-with-post@preschool': 60_000,
          'classes@preschool': 20,
          'kindergarten-classes-within-limit@preschool': 17,
          'kindergarten-heads@preschool': 5,
          'teachers-full-time@preschool': 45,
          'kindergarten-heads-and-teachers-certified@preschool': 49,
          'townships@preschool': 8,
          'townships-with-public-centre@preschool': 8,
          'preschool-survey-valid@preschool': 400,
          'preschool-survey-satisfied@preschool': 340,
        },
      },
    }),
  )
  const standings = ['K4', 'K5', 'K6', 'K10', 'K15', 'K16', 'K17'].map(code => read.standing(code))
  expect(standings).toEqual([
    [500, 'met'],
    [499, 'not met'],
    [75, 'met'],
    [85, 'met'],
    [98, 'not met'],
    [85, 'met'],
    [100, 'met'],
  ])
})

test('河南 asks for 90 % in kindergarten and more than 85 % approval', () => {
  const dataset = scene({
    county: {
      reports: {
        'population-3-5@preschool': 1000,
        'preschool-survey-valid@preschool': 400,
        'preschool-survey-satisfied@preschool': 340,
      },
    },
    units: thirteen,
  })
  const henan = computed('jiaodu-2020-1', dataset, '41')
  expect(henan.standing('K1')).toEqual([89.9, 'not met'])
  expect(henan.standing('K16')).toEqual([85, 'not met'])
})
