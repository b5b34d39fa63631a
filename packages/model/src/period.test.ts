import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodSchema, periodYearsBefore } from './period.ts'

test.each([
  ['2023', 1, '2022'],
  ['2024Q1', 1, '2023Q1'],
  ['2024H2', 2, '2022H2'],
  ['2024-07', 1, '2023-07'],
  ['2024-07-30', 1, '2023-07-30'],
  ['2021-2023', 3, '2018-2020'],
])('%s, %i years before, is %s', (period, years, before) => {
  expect(periodYearsBefore(period, years)).toBe(before)
})

test('going back and forth ends where it began, and every step is a period', () => {
  const year = fc.integer({ min: 1100, max: 2900 })
  const tail = fc.constantFrom('', 'Q1', 'Q4', 'H1', '-07', '-12-31', '-2024')
  fc.assert(
    fc.property(year, tail, fc.integer({ min: 1, max: 90 }), (start, end, years) => {
      const period = `${start}${end}`
      const before = periodYearsBefore(period, years)
      expect(periodSchema.safeParse(before).success).toBe(true)
      expect(periodYearsBefore(before, -years)).toBe(period)
    }),
  )
})

test.each(['2023年', '23', '2024Q5', '2024H3', '2024/07', ''])('“%s” is no period', text => {
  expect(periodSchema.safeParse(text).success).toBe(false)
})
