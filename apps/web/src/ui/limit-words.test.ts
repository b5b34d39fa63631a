import { expect, test } from 'vitest'
import { limitWords } from './limit-words.ts'

test('limits are printed with their sign and unit', () => {
  expect(limitWords({ op: '>=', limit: 4.5 }, '㎡')).toBe('≥ 4.5\u2009㎡')
  expect(limitWords({ op: '<=', limit: 19 }, '1:x')).toBe('≤ 1:19')
  expect(limitWords({ op: 'between', limit: [10, 20.5] }, '%')).toBe('10.0% — 20.5%')
})
