import { expect, test } from 'vitest'
import { tellingDecimals } from './telling-decimals.ts'

const limit = [{ limit: 4.5 }]

test('a value just below the limit is never printed as the limit', () => {
  expect(tellingDecimals(4.49968, 2, limit)).toBe(4)
})

test('a value at the limit, or far from it, keeps its usual digits', () => {
  expect(tellingDecimals(4.5, 2, limit)).toBe(2)
  expect(tellingDecimals(4.61, 2, limit)).toBe(2)
})

test('both ends of a range are looked at', () => {
  expect(tellingDecimals(20.04, 1, [{ limit: [10, 20] }])).toBe(2)
})
