import { describe, expect, test } from 'vitest'
import { computed, type Reporter, scene, school } from './scene.ts'

const elements = [
  'teaching-floor-area',
  'equipment-value',
  'computers',
  'library-books',
  'teachers-full-time',
  'teachers-above-required-degree',
  'teachers-mid-level-title',
]

/** A school that has so much of each of the eight, and so much sports ground. */
const alike = (code: string, pupils: number, amount: number, more: Partial<Reporter> = {}) =>
  school(code, {
    stages: ['primary'],
    reports: {
      'pupils@primary': pupils,
      ...Object.fromEntries(elements.map(each => [`${each}@primary`, amount])),
      'indoor-sports-area@primary': 0,
      'sports-ground-area@primary': amount,
    },
    ...more,
  })

/** The worked example of the official method, for all eight indicators. */
const five = [
  alike('一校', 45, 279),
  alike('二校', 37, 137),
  alike('三校', 89, 935),
  alike('四校', 76, 160),
  alike('五校', 55, 402),
]

describe('the composite of eight 差异系数', () => {
  const read = computed('jiaodu-2012-3', scene({ units: five }))

  test('is made of eight single ones, weighted by pupils', () => {
    // Unweighted it would be 0.488771 or 0.546462.
    for (const code of ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'])
      expect(read.standing(`${code}#cv@primary`)).toEqual([0.515257, 'no limit'])
    expect(read.standing('B9-P#cv-composite')).toEqual([0.515257, 'met'])
  })

  test('leaves out private schools, teaching points and special schools', () => {
    const others = [
      alike('民校', 900, 1, { ownership: 'private' }),
      alike('教学点', 9, 9000, { attributes: { type: 'teaching-point' } }),
      alike('特校', 20, 9000, { attributes: { type: 'special' } }),
    ]
    const more = computed('jiaodu-2012-3', scene({ units: [...five, ...others] }))
    expect(more.standing('B9-P#cv-composite')).toEqual([0.515257, 'met'])
    expect(more.standing('B5@primary')).toEqual([6.334437, 'no limit'])
  })

  test('fails above 0.65, and one school that has not reported leaves it open', () => {
    // Of 200 for 200 pupils one school has all but 30: 0.7 apart from a mean of 1.
    const apart = [alike('甲', 100, 30), alike('乙', 100, 170)]
    expect(
      computed('jiaodu-2012-3', scene({ units: apart })).standing('B9-P#cv-composite'),
    ).toEqual([0.7, 'not met'])
    const silent = school('丙', { stages: ['primary'], reports: { 'pupils@primary': 50 } })
    const open = computed('jiaodu-2012-3', scene({ units: [...five, silent] }))
    expect(open.standing('B9-P#cv-composite')).toEqual([null, 'missing'])
    expect(open.figureAt('B9-P#cv-composite').missing).toContain('丙未填报 图书册数（2023年 小学）')
  })

  test('judges only the mean: one 差异系数 of 1 among seven of 0 passes', () => {
    const level = [alike('甲', 100, 100), alike('乙', 100, 100)]
    const computers = [0, 200]
    const units = level.map((each, at) => ({
      ...each,
      reports: { ...each.reports, 'computers@primary': computers[at] ?? 0 },
    }))
    const read = computed('jiaodu-2012-3', scene({ units }))
    expect(read.standing('B4#cv@primary')).toEqual([1, 'no limit'])
    expect(read.standing('B9-P#cv-composite')).toEqual([0.125, 'met'])
  })
})

test('indoor sports rooms stay in the teaching area of 基本均衡', () => {
  const units = [alike('甲', 100, 500)].map(each => ({
    ...each,
    reports: { ...each.reports, 'indoor-sports-area@primary': 100 },
  }))
  const read = computed('jiaodu-2012-3', scene({ units }))
  expect(read.standing('B1@primary')).toEqual([5, 'no limit'])
  expect(read.standing('B2@primary')).toEqual([6, 'no limit'])
})

test('the government’s work, the public’s view and the schools’ basic standard', () => {
  const read = computed(
    'jiaodu-2012-3',
    scene({
      county: {
        reports: {
          'basic-balance-score': 85,
          'basic-balance-satisfaction': 84.9,
          'schools-in-basic-balance': 40,
          'schools-meeting-provincial-standard': 39,
        },
      },
    }),
  )
  expect(read.standing('B10')).toEqual([85, 'met'])
  expect(read.standing('B11')).toEqual([84.9, 'not met'])
  expect(read.standing('B12')).toEqual([97.5, 'not met'])
})
