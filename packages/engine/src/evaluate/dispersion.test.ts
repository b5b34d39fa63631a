import { Exact } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meets } from './criteria.ts'
import { compositeCoefficient, weightedDispersion } from './dispersion.ts'

const exact = (values: readonly number[]) => values.map(value => new Exact(value))
const rowsOf = (pairs: readonly (readonly [pupils: number, total: number])[]) =>
  pairs.map(([pupils, total]) => ({
    weight: new Exact(pupils),
    value: new Exact(total).div(pupils),
  }))
const cvOf = (rows: ReturnType<typeof rowsOf>) => weightedDispersion(rows)?.coefficient?.toNumber()

const books = [
  [45, 279],
  [37, 137],
  [89, 935],
  [76, 160],
  [55, 402],
] as const

describe('the worked example of the official method', () => {
  test('weighted by pupils over the population, five schools give 0.515257', () => {
    const result = weightedDispersion(rowsOf(books))
    expect(result?.totalWeight.toNumber()).toBe(302)
    expect(result?.mean.toFixed(6)).toBe('6.334437')
    expect(result?.deviation.toFixed(6)).toBe('3.263861')
    expect(result?.coefficient?.toFixed(6)).toBe('0.515257')
  })

  test('the unweighted ways give other answers, on the other side of the limit', () => {
    const perPupil = books.map(([pupils, total]) => total / pupils)
    const mean = perPupil.reduce((a, b) => a + b) / perPupil.length
    const squares = perPupil.reduce((sum, each) => sum + (each - mean) ** 2, 0)
    expect((Math.sqrt(squares / 5) / mean).toFixed(6)).toBe('0.488771')
    expect((Math.sqrt(squares / 4) / mean).toFixed(6)).toBe('0.546462')
    expect(cvOf(rowsOf(books))).toBeGreaterThan(0.5)
  })

  test('the rounded per-pupil figures with the larger pupil numbers give 0.5156', () => {
    const rounded = [
      [452, 6.2],
      [371, 3.7],
      [893, 10.51],
      [761, 2.11],
      [544, 7.31],
    ] as const
    const rows = rounded.map(([weight, value]) => ({
      weight: new Exact(weight),
      value: new Exact(value),
    }))
    expect(weightedDispersion(rows)?.coefficient?.toFixed(4)).toBe('0.5156')
  })
})

describe('composites from published single coefficients', () => {
  test('鸠江区 2023 小学: the composite is 0.367503 while R2 alone is over 0.50', () => {
    const singles = [0.297929, 0.501787, 0.401952, 0.288419, 0.37545, 0.312782, 0.394205]
    expect(compositeCoefficient(exact(singles))?.toFixed(6)).toBe('0.367503')
    const failing = singles.flatMap((cv, index) =>
      meets(new Exact(cv), '<=', 0.5) ? [] : [`R${index + 1}`],
    )
    expect(failing).toEqual(['R2'])
  })

  test('宁国市 2022: six primary and six junior coefficients are over their limits', () => {
    const primary = [0.677, 0.674, 0.618, 0.519, 0.597, 0.167, 0.759]
    const junior = [0.542, 1.055, 0.507, 0.587, 0.686, 0.254, 0.496]
    expect(exact(primary).filter(cv => !meets(cv, '<=', 0.5))).toHaveLength(6)
    expect(exact(junior).filter(cv => !meets(cv, '<=', 0.45))).toHaveLength(6)
  })

  test('庐阳区: eight coefficients average to 0.592 and 0.314', () => {
    const primary = [0.881, 1.299, 0.977, 0.379, 0.17, 0.334, 0.286, 0.408]
    const junior = [0.353, 0.784, 0.146, 0.491, 0.037, 0.226, 0.223, 0.253]
    expect(compositeCoefficient(exact(primary))?.toFixed(3)).toBe('0.592')
    expect(compositeCoefficient(exact(junior))?.toFixed(3)).toBe('0.314')
  })

  test('nothing averages to nothing', () => {
    expect(compositeCoefficient([])).toBeNull()
  })
})

describe('laws', () => {
  const schools = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1_000_000 })),
    { minLength: 1, maxLength: 40 },
  )

  test('measuring in another unit leaves the coefficient as it is', () => {
    fc.assert(
      fc.property(schools, fc.integer({ min: 1, max: 100_000 }), (pairs, factor) => {
        const scaled = pairs.map(([pupils, total]) => [pupils, total * factor] as const)
        expect(cvOf(rowsOf(scaled))).toBeCloseTo(cvOf(rowsOf(pairs)) ?? Number.NaN, 12)
      }),
    )
  })

  test('splitting a school into two equal halves changes neither mean nor coefficient', () => {
    fc.assert(
      fc.property(schools, pairs => {
        const [first = [1, 1] as [number, number], ...rest] = pairs
        const half = [first[0] / 2, first[1] / 2] as const
        const before = weightedDispersion(rowsOf(pairs))
        const after = weightedDispersion(rowsOf([half, half, ...rest]))
        expect(after?.mean.toFixed(30)).toBe(before?.mean.toFixed(30))
        expect(after?.coefficient?.toFixed(15)).toBe(before?.coefficient?.toFixed(15))
      }),
    )
  })

  test('equal schools do not differ', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 1000 }),
        (pupils, each) => {
          expect(cvOf(rowsOf(pupils.map(count => [count, count * each] as const)))).toBe(0)
        },
      ),
    )
  })
})

test('without pupils there is no dispersion, with a zero mean no coefficient', () => {
  expect(weightedDispersion([])).toBeNull()
  expect(weightedDispersion(rowsOf([[10, 0]]))?.coefficient).toBeNull()
})
