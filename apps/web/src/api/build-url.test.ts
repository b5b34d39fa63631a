import { expect, test } from 'vitest'
import { buildUrl } from './build-url.ts'

test('a dispersion id survives the query: its # does not start a fragment', () => {
  const url = buildUrl(
    '/organisations/:code/explanation',
    { code: '230405' },
    { indicator: 'jiaodu-2017-6/R4-P#cv', period: '2023' },
  )
  expect(new URL(url, 'http://x').searchParams.get('indicator')).toBe('jiaodu-2017-6/R4-P#cv')
  expect(url).toMatch(/^\/api\/v1\/organisations\/230405\/explanation\?/)
})

test('path parameters are escaped and filters that are not set are left out', () => {
  expect(buildUrl('/a/:id', { id: 'x/y' }, { year: undefined, level: null })).toBe(
    '/api/v1/a/x%2Fy',
  )
})

test('a missing path parameter is a mistake of the caller', () => {
  expect(() => buildUrl('/a/:id')).toThrow(':id')
})
