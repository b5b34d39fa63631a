import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { engine } from '../testing/figure-of.ts'
import { countyCode, countyWith, type School } from '../testing/fixture-dataset.ts'
import { criterion, fixtureElements, indicator, libraryOf } from '../testing/fixture-library.ts'

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
  const request = { indicator: 'test/R1-P', org: countyCode, period: '2023' }
  const limits = engine.limits(countyWith([]), request)
  expect(limits.map(({ op, limit }) => [op, limit])).toEqual([['>=', 5]])
})

test('the size that a limit depends on is named too', () => {
  const when = [{ element: 'computers', from: 10 }]
  const limit = criterion('t/R1-P', '>=', 5, { appliesTo: { label: '较大学校', when } })
  const books = indicator('R1-P', '生均图书册数', '生均(图书册数, 在校学生数)', {
    criteria: [limit],
  })
  const tiered = createEngine(libraryOf(fixtureElements, [books]))
  expect(tiered.elementsOf({ indicator: 'test/R1-P' })).toContain('computers')
})
