import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitFactor } from './unit-factor.ts'

test.each([
  ['亿元', '万元', '10000'],
  ['元', '万元', '0.0001'],
  ['万名', '人', '10000'],
  ['名', '人', '1'],
  ['百万元', '万元', '100'],
  ['个', '所', '1'],
  ['平方米', '㎡', '1'],
  ['万平方米', '公顷', '1'],
  ['元', '元/年', '1'],
  ['人', '人/百名学生', '1'],
  ['‰', '%', '0.1'],
  ['小时', '分钟', '60'],
  ['1:x', '1:x', '1'],
])('one %s is so many %s', (from, to, factor) => {
  expect(unitFactor(from, to)?.toDecimalPlaces(6).toFixed()).toBe(factor)
})

test.each([
  ['%', '个百分点'],
  ['万元', '人'],
  ['1:x', '%'],
  ['所', '人'],
  ['%', ''],
])('%s is never held against %s', (from, to) => {
  expect(unitFactor(from, to)).toBeNull()
})

test('a coefficient has no unit on either side', () => {
  expect(unitFactor('', null)?.toFixed()).toBe('1')
})

const money = fc.constantFrom('元', '千元', '万元', '百万元', '千万元', '亿元', '万亿元')

test('there and back again is where one started', () => {
  fc.assert(
    fc.property(money, money, money, (a, b, c) => {
      const [ab, bc, ac, ba] = [
        unitFactor(a, b),
        unitFactor(b, c),
        unitFactor(a, c),
        unitFactor(b, a),
      ]
      expect(ab?.times(ba ?? 0).eq(1)).toBe(true)
      expect(ab?.times(bc ?? 0).eq(ac ?? 0)).toBe(true)
    }),
  )
})
