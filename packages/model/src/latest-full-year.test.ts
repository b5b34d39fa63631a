import { expect, test } from 'vitest'
import { latestFullYear } from './period.ts'

test('a year that has only begun does not hide the last full one', () => {
  const years = [
    { period: '2024', values: 33 },
    { period: '2023', values: 1139 },
    { period: '2022', values: 1096 },
  ]
  expect(latestFullYear(years)).toBe('2023')
})

test('with a single year it is that year, with none there is none', () => {
  expect(latestFullYear([{ period: '2024', values: 1 }])).toBe('2024')
  expect(latestFullYear([])).toBeNull()
})
