import { expect, test } from 'vitest'
import { meetsClearly } from './doubles.ts'

test('a double does not judge a value that lies within rounding distance of a limit', () => {
  expect(meetsClearly(4.2, '>=', 4.2)).toBeNull()
  expect(meetsClearly(0.1 + 0.2, '<=', 0.3)).toBeNull()
  expect(meetsClearly(4.21, '>=', 4.2)).toBe(true)
  expect(meetsClearly(6, 'between', [5, 7])).toBe(true)
  expect(meetsClearly(7, 'between', [5, 7])).toBeNull()
})
