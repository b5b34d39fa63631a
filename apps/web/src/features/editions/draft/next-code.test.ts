import { expect, test } from 'vitest'
import { nextCode } from './next-code.ts'

test.each([
  [['1', '2', '9'], '10'],
  [['2.1', '2.9'], '2.10'],
  [['（一）', '（二）'], '（三）'],
  [['（九）'], '（十）'],
  [['（十）'], '（十一）'],
  [['二十九'], '三十'],
  [['A-3', 'A-12', 'A-4'], 'A-13'],
  [[], ''],
  [['甲'], ''],
])('after %j comes %j', (codes, next) => {
  expect(nextCode(codes)).toBe(next)
})
