import { expect, test } from 'vitest'
import { returnPath, signInAddress } from './return-path.ts'

test('after signing in one is back where one was, filters and open figure included', () => {
  const place = '/indicators?org=230405&open=jiaodu-2017-6%2FR4-P%23cv'
  expect(returnPath(new URL(signInAddress(place), 'http://x').search)).toBe(place)
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-in', ''])(
  'a link to %s does not lead away',
  place => {
    expect(returnPath(`?return=${encodeURIComponent(place)}`)).toBe('/')
  },
)
