import { expect, test } from 'vitest'
import { barPercent, nextOrder, orderUnits, type UnitRow } from './unit-order.ts'

const unit = (name: string, value: number | null): UnitRow => ({
  org: name,
  name,
  value,
  weight: null,
  included: value !== null,
  reason: null,
})

const schools = [unit('第二小学', 3), unit('第一小学', null), unit('第三小学', 1)]
const values = (descending: boolean) =>
  orderUnits(schools, { column: 'value', descending }).map(({ value }) => value)

test('a school that has not reported is last in either direction', () => {
  expect(values(false)).toEqual([1, 3, null])
  expect(values(true)).toEqual([3, 1, null])
})

test('a second click turns the order round, another column starts anew', () => {
  const once = nextOrder({ column: 'name', descending: false }, 'value')
  expect(once).toEqual({ column: 'value', descending: false })
  expect(nextOrder(once, 'value').descending).toBe(true)
})

test('the longest bar is full, and nothing is drawn for a missing value', () => {
  expect(barPercent(3, schools)).toBe(100)
  expect(barPercent(null, schools)).toBeNull()
  expect(barPercent(0, [unit('第四小学', 0)])).toBeNull()
})
