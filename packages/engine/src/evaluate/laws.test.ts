import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureOf } from '../testing/figure-of.ts'
import { countyWith, type School } from '../testing/fixture-dataset.ts'

const schoolOf = (pupils: number, books: number): School => ({
  name: '某校',
  reports: { pupils, 'library-books': books, computers: books },
})
// Even numbers, so that half a school has whole pupils and books.
const even = (max: number) => fc.integer({ min: 1, max }).map(half => half * 2)
const schools = fc.array(fc.tuple(even(2000), even(50_000)), { minLength: 1, maxLength: 10 })

const valuesOf = (some: readonly (readonly [number, number])[]) => {
  const dataset = countyWith(some.map(([pupils, books]) => schoolOf(pupils, books)))
  return ['test/R1-P', 'test/R1-P#cv', 'test/R9-P#cv-composite'].map(
    id => figureOf(dataset, id).value ?? Number.NaN,
  )
}

test('splitting a school into two equal halves changes no county figure', () => {
  fc.assert(
    fc.property(schools, some => {
      const [[pupils, books] = [2, 2], ...rest] = some
      const half = [pupils / 2, books / 2] as const
      const [ratio, cv, composite] = valuesOf(some)
      const after = valuesOf([half, half, ...rest])
      expect(after[0]).toBe(ratio)
      expect(after[1]).toBeCloseTo(cv ?? Number.NaN, 12)
      expect(after[2]).toBeCloseTo(composite ?? Number.NaN, 12)
    }),
    { numRuns: 40 },
  )
})

test('counting books in another unit scales the ratio and leaves 差异系数 as they are', () => {
  fc.assert(
    fc.property(schools, fc.integer({ min: 2, max: 1000 }), (some, factor) => {
      const [ratio = Number.NaN, cv, composite] = valuesOf(some)
      const scaled = valuesOf(some.map(([pupils, books]) => [pupils, books * factor]))
      expect(scaled[0]).toBeCloseTo(ratio * factor, 6)
      expect(scaled[1]).toBeCloseTo(cv ?? Number.NaN, 12)
      expect(scaled[2]).toBeCloseTo(composite ?? Number.NaN, 12)
    }),
    { numRuns: 40 },
  )
})

test('the order of schools does not matter', () => {
  fc.assert(
    fc.property(schools, some => {
      expect(valuesOf(some.toReversed())).toEqual(valuesOf(some))
    }),
    { numRuns: 40 },
  )
})
