import type { Explanation, ExplanationNode } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import {
  countyCode,
  countyWith,
  fiveSchools,
  type School,
  value,
} from '../testing/fixture-dataset.ts'
import { fixtureLibrary } from '../testing/fixture-library.ts'

const engine = createEngine(fixtureLibrary)

const explain = (
  dataset: Parameters<typeof engine.explain>[0],
  indicator: string,
  org = countyCode,
) => engine.explain(dataset, { org, indicator, period: '2023' })

/** Σ of an element over the explanation's inputs, of one unit or of all. */
function total({ inputs }: Explanation, element: string, org?: string): number {
  return inputs
    .filter(each => each.element === element && (org === undefined || each.org === org))
    .reduce((sum, each) => sum + (each.value ?? Number.NaN), 0)
}

/** The official 差异系数, written out once more, from inputs and the units said to be included. */
function dispersionFrom(explanation: Explanation, element: string): number {
  const rows = explanation.units
    .filter(each => each.included)
    .map(({ org }) => ({
      pupils: total(explanation, 'pupils', org),
      amount: total(explanation, element, org),
    }))
  const pupils = rows.reduce((sum, each) => sum + each.pupils, 0)
  const mean = rows.reduce((sum, each) => sum + each.amount, 0) / pupils
  const variance = rows.reduce(
    (sum, each) => sum + (each.pupils / pupils) * (each.amount / each.pupils - mean) ** 2,
    0,
  )
  return Math.sqrt(variance) / mean
}

const school = fc.record({
  name: fc.constant('某校'),
  attributes: fc.constantFrom<Record<string, string>>({}, {}, {}, { type: 'special-school' }),
  reports: fc.record({
    pupils: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3000 })),
    'library-books': fc.integer({ min: 1, max: 90_000 }),
    computers: fc.integer({ min: 1, max: 900 }),
  }),
})
const schools = fc
  .array(school, { maxLength: 12 })
  .map((some): School[] => [
    { name: '总有一校', reports: { pupils: 100, 'library-books': 777, computers: 7 } },
    ...some,
  ])

describe('an explanation is enough to recompute', () => {
  test('a ratio', () => {
    fc.assert(
      fc.property(schools, some => {
        const explanation = explain(countyWith(some), 'test/R1-P')
        const again = total(explanation, 'library-books') / total(explanation, 'pupils')
        expect(explanation.figure.value).toBeCloseTo(again, 9)
      }),
    )
  })

  test('a 差异系数', () => {
    fc.assert(
      fc.property(schools, some => {
        const explanation = explain(countyWith(some), 'test/R1-P#cv')
        const again = dispersionFrom(explanation, 'library-books')
        expect(explanation.figure.value).toBeCloseTo(again, 9)
      }),
    )
  })

  test('a composite', () => {
    fc.assert(
      fc.property(schools, some => {
        const explanation = explain(countyWith(some), 'test/R9-P#cv-composite')
        const singles = ['library-books', 'computers'].map(each =>
          dispersionFrom(explanation, each),
        )
        const again = singles.reduce((sum, each) => sum + each, 0) / singles.length
        expect(explanation.figure.value).toBeCloseTo(again, 9)
      }),
    )
  })

  test('a share of schools', () => {
    fc.assert(
      fc.property(schools, some => {
        const explanation = explain(countyWith(some), 'test/R8-P')
        const included = explanation.units.filter(each => each.included)
        const met = included.filter(({ org }) => {
          const pupils = total(explanation, 'pupils', org)
          const shares = [
            total(explanation, 'library-books', org) / pupils / 5,
            (total(explanation, 'computers', org) / pupils) * 10,
          ]
          return shares.some(share => share >= 1) && shares.every(share => share >= 0.85 - 1e-12)
        })
        expect(explanation.figure.value).toBeCloseTo((met.length / included.length) * 100, 9)
      }),
    )
  })
})

describe('with schools left out or silent', () => {
  const isLeftOut = ({ attributes, reports }: School) =>
    attributes?.type === 'special-school' || reports.pupils === 0

  test('every school is told in or out of a 差异系数, with the reason where it is out', () => {
    fc.assert(
      fc.property(schools, some => {
        for (const id of ['test/R1-P#cv', 'test/R9-P#cv-composite']) {
          const { units } = explain(countyWith(some), id)
          expect(units.map(each => each.org)).toEqual(some.map((_, index) => `s${index + 1}`))
          expect(units.map(each => !each.included)).toEqual(some.map(isLeftOut))
          expect(units.every(each => each.included || each.reason !== null)).toBe(true)
        }
      }),
    )
  })

  test('a school that is left out hands in no number that the figure was made of', () => {
    fc.assert(
      fc.property(schools, some => {
        const explanation = explain(countyWith(some), 'test/R1-P#cv')
        const counted = explanation.units.filter(each => each.included).map(each => each.org)
        const books = explanation.inputs.filter(each => each.element === 'library-books')
        expect(books.map(each => each.org)).toEqual(counted)
      }),
    )
  })

  test('one silent school leaves ratio, 差异系数 and composite without a value, and is named by each', () => {
    fc.assert(
      fc.property(schools, fc.nat(), (some, at) => {
        const index = at % some.length
        const silent = some[index]
        if (!silent || isLeftOut(silent)) return
        const { 'library-books': _, ...reports } = silent.reports
        const dataset = countyWith(some.with(index, { ...silent, name: '未报校', reports }))
        for (const id of ['test/R1-P', 'test/R1-P#cv', 'test/R9-P#cv-composite']) {
          const { figure, inputs } = explain(dataset, id)
          expect(figure).toMatchObject({ status: 'missing', value: null })
          expect(figure.missing).toEqual(['未报校未填报 图书册数（2023年 小学）'])
          const gaps = inputs.filter(each => each.value === null)
          expect(gaps.map(each => [each.org, each.element])).toEqual([
            [`s${index + 1}`, 'library-books'],
          ])
        }
      }),
    )
  })
})

describe('the account of a county ratio', () => {
  const special: School = {
    name: '特校',
    attributes: { type: 'special-school' },
    reports: { pupils: 10, 'library-books': 10 },
  }
  const explanation = explain(countyWith([...fiveSchools, special]), 'test/R1-P')

  test('shows the step with numbers in it and whose numbers they are', () => {
    expect(explanation.formula).toBe('生均(图书册数, 在校学生数)')
    expect(explanation.root).toMatchObject({
      expression: '1913 ÷ 302',
      value: 1913 / 302,
      unit: '册',
    })
    expect(explanation.root.children.map(each => [each.label, each.expression])).toEqual([
      ['图书册数（2023年 小学，5所学校（园）合计）', '279 + 137 + 935 + 160 + 402'],
      ['在校学生数（2023年 小学，5所学校（园）合计）', '45 + 37 + 89 + 76 + 55'],
    ])
  })

  test('lists every school, and the one left out with the reason', () => {
    expect(explanation.units).toHaveLength(6)
    expect(explanation.units[0]).toEqual({
      org: 's1',
      name: '一校',
      value: 6.2,
      weight: 45,
      included: true,
      reason: null,
    })
    expect(explanation.units[5]).toMatchObject({ included: false, reason: '不计入：特殊教育学校' })
    expect(explanation.inputs.map(each => each.org)).not.toContain('s6')
  })
})

describe('the account of a 差异系数', () => {
  test('shows mean, deviation and every school with its weight', () => {
    const explanation = explain(countyWith(fiveSchools), 'test/R1-P#cv')
    expect(explanation.root.expression).toBe('3.263861 ÷ 6.334437')
    expect(explanation.root.children.map(each => each.label)).toEqual([
      '加权平均值X̄（以在校学生数为权重）',
      '加权标准差S',
      '生均图书册数（2023年，一校）',
      '生均图书册数（2023年，二校）',
      '生均图书册数（2023年，三校）',
      '生均图书册数（2023年，四校）',
      '生均图书册数（2023年，五校）',
    ])
    expect(explanation.units.map(each => each.weight)).toEqual([45, 37, 89, 76, 55])
    expect(explanation.inputs).toHaveLength(10)
  })

  test('that is missing shows which school and which value stop it', () => {
    const dataset = countyWith([...fiveSchools, { name: '兴安三校', reports: { pupils: 3 } }])
    const explanation = explain(dataset, 'test/R1-P#cv')
    expect(explanation.figure.status).toBe('missing')
    expect(explanation.units[5]).toMatchObject({
      name: '兴安三校',
      weight: 3,
      included: false,
      reason: '兴安三校未填报 图书册数（2023年 小学）',
    })
    expect(explanation.inputs.filter(each => each.value === null)).toMatchObject([
      { org: 's6', element: 'library-books' },
    ])
  })

  test('tells that a school has no pupils', () => {
    const empty = { name: '空校', reports: { pupils: 0, 'library-books': 4 } }
    const explanation = explain(countyWith([...fiveSchools, empty]), 'test/R1-P#cv')
    expect(explanation.units[5]).toMatchObject({
      included: false,
      weight: 0,
      reason: '在校学生数为0，不计入',
    })
  })
})

test('growth shows both years', () => {
  const spending = (period: string, amount: number) =>
    value(countyCode, 'education-expenditure', amount, {
      stage: null,
      period,
      provenance: { kind: 'entered', source: '财政决算' },
    })
  const dataset = countyWith([], [spending('2023', 110), spending('2022', 100)])
  const explanation = explain(dataset, 'test/F1')
  expect(explanation.root.expression).toBe('(110 − 100) ÷ 100 × 100')
  expect(explanation.inputs.map(each => [each.period, each.value, each.source])).toEqual([
    ['2023', 110, '财政决算'],
    ['2022', 100, '财政决算'],
  ])
  expect(explanation.root.children[0]?.label).toContain('兴安区填报')
})

test('综合达标 of a school shows each indicator below it', () => {
  const explanation = explain(
    countyWith([{ name: '一校', reports: { pupils: 100, 'library-books': 425, computers: 10 } }]),
    'test/R8-P',
    's1',
  )
  expect(explanation.root).toMatchObject({
    value: 1,
    expression: '2项中1项达标；要求至少1项达标，其余不低于标准的85%',
  })
  expect(explanation.root.children.map(each => each.value)).toEqual([4.25, 10])
})

test('a step without a value says so instead of showing a number', () => {
  const explanation = explain(countyWith([{ name: '一校', reports: {} }]), 'test/R1-P')
  const numbers = (node: ExplanationNode): (number | null)[] => [
    node.value,
    ...node.children.flatMap(numbers),
  ]
  expect(explanation.root.expression).toBe('（缺） ÷ （缺）')
  expect(numbers(explanation.root).every(each => each === null)).toBe(true)
})

test('a figure that the unit does not have is refused in words', () => {
  const dataset = countyWith(fiveSchools)
  expect(() => explain(dataset, 'test/R1-P#cv', 's1')).toThrow('一校不计算指标 test/R1-P#cv')
  expect(() => explain(dataset, 'test/R1-Q')).toThrow('没有可计算的指标“test/R1-Q”')
})
