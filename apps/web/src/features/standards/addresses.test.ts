import { expect, test } from 'vitest'
import { frameworkAddress, ruleAddress, standardAddress } from './addresses.ts'

const openOf = (address: string) => new URL(address, 'http://host').searchParams.get('open')

test('a figure leads to its indicator and stage in the standard it comes from', () => {
  const address = ruleAddress('jiaodu-2012-3/B6@primary')
  expect(address).toMatch(/^\/standards\/jiaodu-2012-3\?/)
  expect(openOf(address)).toBe('jiaodu-2012-3/B6@primary')
})

test('a 差异系数 and a composite lead to the indicator that carries them', () => {
  expect(openOf(ruleAddress('jiaodu-2017-6/R4-P#cv@primary'))).toBe('jiaodu-2017-6/R4-P@primary')
  expect(openOf(ruleAddress('jiaodu-2012-3/B9-P#cv-composite'))).toBe('jiaodu-2012-3/B9-P')
})

test('standards and plans have addresses of their own', () => {
  expect(standardAddress('teachers')).toBe('/standards/teachers')
  expect(frameworkAddress('heilongjiang-county-2024')).toBe(
    '/standards/frameworks/heilongjiang-county-2024',
  )
})
