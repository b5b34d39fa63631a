import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engine } from '../testing/figure-of.ts'
import { countyCode, countyWith, type School } from '../testing/fixture-dataset.ts'

const amount = fc.option(fc.nat(5000), { freq: 4 })
const school: fc.Arbitrary<School> = fc.record({
  name: fc.constant('某校'),
  reports: fc.record(
    { pupils: amount, 'library-books': amount, computers: amount, 'teachers-pe-arts': amount },
    { requiredKeys: [] },
  ),
}) as fc.Arbitrary<School>

test('the elements named are enough: without all others every figure and its reasons stay as they are', () => {
  fc.assert(
    fc.property(fc.array(school, { maxLength: 6 }), schools => {
      const dataset = countyWith(schools)
      for (const figure of engine.compute(dataset, { period: '2023', orgs: [countyCode] })) {
        const needed = engine.elementsOf(figure)
        const values = dataset.values.filter(each => needed.has(each.element))
        const request = { period: '2023', orgs: [countyCode], figure }
        expect(engine.compute({ ...dataset, values }, request)).toEqual([figure])
      }
    }),
    { numRuns: 15 },
  )
})

test('composites and rules name the elements of every part, and the weight', () => {
  expect([...engine.elementsOf({ indicator: 'test/R9-P#cv-composite' })].sort()).toEqual([
    'computers',
    'library-books',
    'pupils',
  ])
  expect(engine.elementsOf({ indicator: 'test/R8-P' })).toContain('computers')
  expect(() => engine.elementsOf({ indicator: 'test/R0' })).toThrow('没有可计算的指标“test/R0”')
})

test('limits in force are told without any value', () => {
  const limits = engine.limits({ indicator: 'test/R1-P', kind: 'county', period: '2023' })
  expect(limits.map(({ op, limit }) => [op, limit])).toEqual([['>=', 5]])
  expect(engine.limits({ indicator: 'test/R1-P', kind: 'city', period: '2023' })).toEqual([])
})
