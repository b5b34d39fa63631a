import { Exact, type Stage } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { type Apportionment, apportion, type StageClaim } from './apportion.ts'

type Given = [stage: Stage, count: number | null, weight: number | null, reported?: number | null]

const claim = ([stage, count, weight, reported = null]: Given): StageClaim => {
  const exact = (value: number | null) => (value === null ? null : new Exact(value))
  return { stage, count: exact(count), weight: exact(weight), reported: exact(reported) }
}
const share = (whole: number, ...given: Given[]) => apportion(new Exact(whole), given.map(claim))
const sharesOf = (division: Apportionment) =>
  'shares' in division
    ? Object.fromEntries([...division.shares].map(([stage, value]) => [stage, value.toNumber()]))
    : division

describe('a whole is shared out by pupils and weights', () => {
  test('of a nine-year school', () => {
    // 1000 × 1 + 500 × 1.1 = 1550
    expect(sharesOf(share(3100, ['primary', 1000, 1], ['junior', 500, 1.1]))).toEqual({
      primary: 2000,
      junior: 1100,
    })
  })

  test('of a complete secondary school, 高中 weighing most', () => {
    // 600 × 1.1 + 450 × 1.2 = 1200
    expect(sharesOf(share(2400, ['junior', 600, 1.1], ['senior', 450, 1.2]))).toEqual({
      junior: 1320,
      senior: 1080,
    })
  })

  test('and what a stage reported itself stays its own', () => {
    const division = share(
      3100,
      ['primary', 1000, 1, 900],
      ['junior', 500, 1.1],
      ['senior', 550, 1.2],
    )
    // 2200 are left for 500 × 1.1 + 550 × 1.2 = 1210.
    expect(sharesOf(division)).toEqual({ junior: 1000, senior: 1200 })
  })

  test('a stage without pupils is given nothing', () => {
    expect(sharesOf(share(70, ['primary', 0, 1], ['junior', 500, 1.1]))).toEqual({
      primary: 0,
      junior: 70,
    })
  })

  test('nothing shared out is nothing for each', () => {
    expect(sharesOf(share(0, ['primary', 3, 1], ['junior', 5, 1.1]))).toEqual({
      primary: 0,
      junior: 0,
    })
  })
})

describe('a whole is not shared out by guess', () => {
  test.each<[string, Given[], Apportionment]>([
    [
      'pupils of a stage are not known',
      [
        ['primary', 10, 1],
        ['junior', null, 1.1],
      ],
      { trouble: 'no-count', stages: ['junior'] },
    ],
    [
      'a stage has no weight',
      [
        ['primary', 10, 1],
        ['special', 10, null],
      ],
      { trouble: 'no-weight', stages: ['special'] },
    ],
    [
      'nobody is there to share it',
      [
        ['primary', 0, 1],
        ['junior', 0, 1.1],
      ],
      { trouble: 'nobody', stages: ['primary', 'junior'] },
    ],
    [
      'stages reported more than the whole',
      [
        ['primary', 10, 1, 101],
        ['junior', 10, 1.1],
      ],
      { trouble: 'exceeded', stages: ['primary'] },
    ],
  ])('where %s', (_what, given, trouble) => {
    expect(share(100, ...given)).toEqual(trouble)
  })

  test('but pupils of a stage that reported itself are not needed', () => {
    const division = share(100, ['primary', null, 1, 40], ['junior', 10, 1.1])
    expect(sharesOf(division)).toEqual({ junior: 60 })
  })
})

const whole = fc.oneof(fc.nat(1_000_000), fc.double({ min: 0, max: 1e9, noNaN: true }))
const claims = fc
  .tuple(
    fc.record({ count: fc.nat(5000), weight: fc.constantFrom(1, 1.1, 1.2, 0.7, 3) }),
    fc.record({ count: fc.integer({ min: 1, max: 5000 }), weight: fc.constantFrom(1, 1.1, 1.2) }),
    fc.record({ count: fc.nat(5000), weight: fc.constantFrom(1, 1.2, 2.5) }),
  )
  .map(([primary, junior, senior]) => [
    claim(['primary', primary.count, primary.weight]),
    claim(['junior', junior.count, junior.weight]),
    claim(['senior', senior.count, senior.weight]),
  ])

const settled = (division: Apportionment) =>
  'shares' in division ? [...division.shares.values()].map(each => settle(each).toFixed()) : []

test('the shares add up to the whole', () => {
  fc.assert(
    fc.property(whole, claims, (amount, given) => {
      const division = apportion(new Exact(amount), given)
      const shares = 'shares' in division ? [...division.shares.values()] : []
      expect(settle(Exact.sum(...shares)).toFixed()).toBe(settle(new Exact(amount)).toFixed())
    }),
  )
})

test('multiplying every weight by the same number changes nothing', () => {
  fc.assert(
    fc.property(whole, claims, fc.constantFrom(2, 10, 0.5, 7), (amount, given, factor) => {
      const scaled = given.map(each => ({ ...each, weight: each.weight?.times(factor) ?? null }))
      expect(settled(apportion(new Exact(amount), scaled))).toEqual(
        settled(apportion(new Exact(amount), given)),
      )
    }),
  )
})

test('with equal weights every stage has the same for each pupil', () => {
  fc.assert(
    fc.property(whole, claims, (amount, given) => {
      const even = given.map(each => ({ ...each, weight: new Exact(1) }))
      const division = apportion(new Exact(amount), even)
      if (!('shares' in division)) throw new Error('pupils of 初中 are there')
      const perPupil = even
        .filter(each => !each.count?.isZero())
        .map(({ stage, count }) =>
          settle((division.shares.get(stage) ?? new Exact(0)).div(count ?? 1)).toPrecision(20),
        )
      expect(new Set(perPupil).size).toBe(1)
    }),
  )
})
