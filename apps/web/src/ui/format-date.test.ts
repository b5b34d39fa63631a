import { expect, test } from 'vitest'
import { formatMoment, formatPeriod, greetingAt } from './format-date.ts'

const now = new Date(2024, 2, 1, 9, 30)
const at = (...parts: [number, number, number, number]) => new Date(...parts).toISOString()

test.each([
  [at(2024, 2, 1, 8), '今天 08:00'],
  [at(2024, 1, 29, 23), '昨天 23:00'],
  [at(2024, 0, 5, 7), '1月5日 07:00'],
  [at(2023, 10, 5, 7), '2023年11月5日'],
])('%s is said the way people say it', (iso, words) => {
  expect(formatMoment(iso, now)).toBe(words)
})

test('a moment that cannot be read is shown as it came', () => {
  expect(formatMoment('很久以前', now)).toBe('很久以前')
})

test('the greeting follows the hour and the period its kind', () => {
  expect([4, 8, 12, 15, 20].map(greetingAt)).toEqual([
    '夜深了',
    '早上好',
    '中午好',
    '下午好',
    '晚上好',
  ])
  expect([formatPeriod('2023'), formatPeriod('2024Q1')]).toEqual(['2023年', '2024年第1季度'])
})
