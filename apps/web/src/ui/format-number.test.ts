import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsOf, formatBytes, formatFigure, formatGiven, groupDigits } from './format-number.ts'

test.each([
  [4.605, 2, '㎡', '4.61\u2009㎡'],
  [0.5155, 3, null, '0.516'],
  [41.49, 2, '%', '41.49%'],
  [19.2, 1, '1:x', '1:19.2'],
  [18234.5, 0, '元', '18,235\u2009元'],
  [-0.001, 2, null, '0.00'],
])('%d with %i digits and unit %s is printed as officials do', (value, decimals, unit, text) => {
  expect(formatFigure(value, decimals, unit)).toBe(text)
})

test('a limit is shown with the digits it was issued with', () => {
  expect(formatGiven(0.55, null)).toBe('0.55')
  expect(formatGiven(7, '㎡')).toBe('7\u2009㎡')
  expect(decimalsOf(0.1 + 0.2)).toBe(1)
})

test('commas never change the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.nat(4), (value, decimals) => {
      expect(Number(groupDigits(value, decimals).replaceAll(',', ''))).toBe(value + 0)
    }),
  )
})

test('file sizes are readable and never zero', () => {
  expect(formatBytes(10)).toBe('1\u2009KB')
  expect(formatBytes(1_300_000)).toBe('1.2\u2009MB')
})
