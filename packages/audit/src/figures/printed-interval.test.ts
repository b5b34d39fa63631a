import { Exact } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agrees } from './bind-claims.ts'
import { isWithin, printedInterval, significantDigits } from './printed-interval.ts'
import { claimOf, figureOf } from './testing.ts'
import { unitFactor } from './unit-factor.ts'

const stands = (facts: Parameters<typeof claimOf>[0], value: number) =>
  isWithin(new Exact(value), printedInterval(claimOf(facts)))

describe('what a printed number can stand for', () => {
  test.each([
    ['a count is itself', { value: 68 }, 68, true],
    ['and no other', { value: 68 }, 69, false],
    ['rounded', { value: 49.43, decimals: 2, unit: '%' }, 49.43396, true],
    ['rounded up', { value: 49.44, decimals: 2, unit: '%' }, 49.435, true],
    ['cut off', { value: 49.43, decimals: 2, unit: '%' }, 49.4399, true],
    ['a digit away', { value: 49.43, decimals: 2, unit: '%' }, 49.45, false],
    ['just below', { value: 49.43, decimals: 2, unit: '%' }, 49.424, false],
    ['in 万', { value: 2, unit: '万人' }, 2.4, true],
    ['about', { value: 2000, comparator: '约' }, 2080, true],
    ['not so about', { value: 2000, comparator: '约' }, 2600, false],
    ['some more than', { value: 2200, quote: '教师2200余人' }, 2290, true],
    ['less than said', { value: 2200, quote: '教师2200余人' }, 2199, false],
    ['at least', { value: 90, comparator: '不低于', unit: '%' }, 97, true],
    ['at least, but less', { value: 90, comparator: '超过', unit: '%' }, 88, false],
    ['at most', { value: 45, comparator: '不超过' }, 30, true],
  ] as const)('%s', (_, facts, value, holds) => {
    expect(stands(facts, value)).toBe(holds)
  })
})

const amount = fc.integer({ min: 0, max: 2_000_000_000 })
const decimals = fc.integer({ min: 0, max: 4 })

test('a figure printed in any unit with any number of digits agrees with itself, rounded or cut', () => {
  const units = fc.constantFrom('元', '万元', '亿元')
  fc.assert(
    fc.property(amount, units, decimals, fc.boolean(), (value, unit, digits, isCut) => {
      fc.pre(unit !== '元' || digits > 0)
      const factor = unitFactor('元', unit)
      const exact = new Exact(value).times(factor ?? 0)
      const printed = exact.toDecimalPlaces(digits, isCut ? Exact.ROUND_DOWN : Exact.ROUND_HALF_UP)
      const claim = claimOf({ value: printed.toNumber(), decimals: digits, unit })
      expect(agrees(claim, figureOf({ value, unit: '元' }))).toBe(true)
    }),
  )
})

test('a figure two last digits away never agrees', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      decimals,
      fc.boolean(),
      (units, digits, up) => {
        const last = 10 ** -digits
        const value = new Exact(units).times(last).toNumber()
        const off = new Exact(units)
          .plus(up ? 2 : -2)
          .times(last)
          .toNumber()
        const claim = claimOf({ value, decimals: digits, unit: '%' })
        expect(agrees(claim, figureOf({ value: off, unit: '%' }))).toBe(false)
      },
    ),
  )
})

test.each([
  [2000, 0, 1],
  [2050, 0, 3],
  [0.476, 3, 3],
  [9, 0, 1],
  [3.0, 1, 2],
])('%d with %d decimals has %d telling digits', (value, digits, telling) => {
  expect(significantDigits({ value, decimals: digits })).toBe(telling)
})
