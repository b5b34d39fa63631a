import { InputError } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { createEngine } from './engine.ts'
import {
  city,
  cityCode,
  county,
  countyCode,
  countyWith,
  fiveSchools,
  org,
  value,
} from './testing/fixture-dataset.ts'
import {
  criterion,
  fixtureElements,
  fixtureLibrary,
  indicator,
  libraryOf,
} from './testing/fixture-library.ts'

const engine = createEngine(fixtureLibrary)

function figureOf(dataset: Parameters<typeof engine.compute>[0], id: string, at = countyCode) {
  const figures = engine.compute(dataset, { period: '2023', orgs: [at] })
  const figure = figures.find(each => each.indicator === id)
  if (!figure) throw new Error(`no figure ${id} at ${at}`)
  return figure
}

describe('a ratio', () => {
  test('of a county is the sum of the parts, not the mean of the schools', () => {
    const figure = figureOf(countyWith(fiveSchools), 'test/R1-P')
    expect(figure).toMatchObject({ status: 'ok', value: 1913 / 302, unit: '册', stage: 'primary' })
    expect(figure.verdicts).toEqual([
      {
        criterion: 'test/R1-P',
        op: '>=',
        limit: 5,
        met: true,
        clause: '测试〔2020〕1号',
        confidence: 'seen',
      },
    ])
  })

  test('of a school is its own, judged by itself', () => {
    const figure = figureOf(countyWith(fiveSchools), 'test/R1-P', 's4')
    expect(figure.value).toBe(160 / 76)
    expect(figure.verdicts.map(each => each.met)).toEqual([false])
  })

  test('of a city is built from all its schools, and the city has no 差异系数', () => {
    const dataset = countyWith(fiveSchools)
    expect(figureOf(dataset, 'test/R1-P', cityCode)).toMatchObject({
      value: 1913 / 302,
      verdicts: [],
    })
    const ids = engine.compute(dataset, { period: '2023', orgs: [cityCode] }).map(f => f.indicator)
    expect(ids.filter(id => id.includes('#'))).toEqual([])
  })

  test('with one school silent is missing and names the school', () => {
    const dataset = countyWith([
      ...fiveSchools,
      { name: '兴安三校', reports: { pupils: 10, 'library-books': null } },
      { name: '兴安四校', reports: { pupils: 10 } },
    ])
    expect(figureOf(dataset, 'test/R1-P')).toMatchObject({
      status: 'missing',
      value: null,
      verdicts: [],
      missing: ['兴安三校未填报 图书册数（2023年 小学）', '兴安四校未填报 图书册数（2023年 小学）'],
    })
  })

  test('over zero pupils is not applicable and says why', () => {
    const dataset = countyWith([{ name: '空校', reports: { pupils: 0, 'library-books': 5 } }])
    expect(figureOf(dataset, 'test/R1-P', 's1')).toMatchObject({
      status: 'not-applicable',
      value: null,
      missing: ['空校的“在校学生数”为0（2023年），不能作分母'],
    })
  })

  test('leaves out the units its standard excludes', () => {
    const special = {
      name: '特校',
      attributes: { type: 'special-school' },
      reports: { pupils: 1000, 'library-books': 1 },
    }
    const dataset = countyWith([...fiveSchools, special])
    expect(figureOf(dataset, 'test/R1-P').value).toBe(1913 / 302)
    expect(figureOf(dataset, 'test/R1-P', 's6')).toMatchObject({
      status: 'not-applicable',
      missing: ['特校不计入：特殊教育学校'],
    })
  })

  test('uses the county totals where no school has reported', () => {
    const dataset = countyWith(
      [{ name: '一校', reports: {} }],
      [value(countyCode, 'pupils', 200), value(countyCode, 'library-books', 1000)],
    )
    expect(figureOf(dataset, 'test/R1-P').value).toBe(5)
  })

  test('never mixes the county total of one part with the schools’ sum of another', () => {
    const dataset = countyWith(fiveSchools, [value(countyCode, 'pupils', 1)])
    expect(figureOf(dataset, 'test/R1-P').value).toBe(1913 / 302)
  })
})

describe('a 差异系数', () => {
  test('of five schools is 0.515257 and fails 0.50', () => {
    const figure = figureOf(countyWith(fiveSchools), 'test/R1-P#cv')
    expect(figure.value?.toFixed(6)).toBe('0.515257')
    expect(figure).toMatchObject({ name: '生均图书册数差异系数', unit: null, stage: 'primary' })
    expect(figure.verdicts).toMatchObject([{ criterion: 'test/R9-P', op: '<=', met: false }])
  })

  test('leaves out a school without pupils, whatever else it reports', () => {
    const dataset = countyWith([
      ...fiveSchools,
      { name: '空校', reports: { pupils: 0, 'library-books': null } },
    ])
    expect(figureOf(dataset, 'test/R1-P#cv').value?.toFixed(6)).toBe('0.515257')
  })

  test('is missing when a school has not reported, and names it', () => {
    const dataset = countyWith([...fiveSchools, { name: '兴安三校', reports: { pupils: 3 } }])
    expect(figureOf(dataset, 'test/R1-P#cv')).toMatchObject({
      status: 'missing',
      missing: ['兴安三校未填报 图书册数（2023年 小学）'],
    })
  })

  test('exactly at the limit meets it', () => {
    // Means 2/3, deviation 1/3: 0.5 although neither can be written out.
    const dataset = countyWith([
      { name: '一校', reports: { pupils: 3, 'library-books': 1 } },
      { name: '二校', reports: { pupils: 3, 'library-books': 3 } },
    ])
    const figure = figureOf(dataset, 'test/R1-P#cv')
    expect(figure.value).toBe(0.5)
    expect(figure.verdicts.map(each => each.met)).toEqual([true])
  })

  test('with nothing to compare is not applicable', () => {
    expect(figureOf(countyWith([]), 'test/R1-P#cv').status).toBe('not-applicable')
    const zeros = countyWith([{ name: '一校', reports: { pupils: 3, 'library-books': 0 } }])
    expect(figureOf(zeros, 'test/R1-P#cv')).toMatchObject({
      status: 'not-applicable',
      missing: ['兴安区“生均图书册数”（2023年）平均值为0，不能计算差异系数'],
    })
  })
})

describe('a composite', () => {
  const twoIndicators = countyWith([
    { name: '一校', reports: { pupils: 10, 'library-books': 10, computers: 10 } },
    { name: '二校', reports: { pupils: 10, 'library-books': 30, computers: 10 } },
  ])

  test('is the mean of the single ones, under the code that defines it', () => {
    const figure = figureOf(twoIndicators, 'test/R9-P#cv-composite')
    expect(figure).toMatchObject({ name: '综合差异系数', value: 0.25, stage: 'primary' })
    expect(figure.verdicts).toMatchObject([{ criterion: 'test/R9-P-composite', met: true }])
  })

  test('is missing when a single one is', () => {
    const figure = figureOf(countyWith(fiveSchools), 'test/R9-P#cv-composite')
    expect(figure.status).toBe('missing')
    expect(figure.missing).toContain('一校未填报 教学用计算机台数（2023年 小学）')
  })
})

describe('综合达标', () => {
  const school = (name: string, books: number, computers: number) => ({
    name,
    reports: { pupils: 100, 'library-books': books, computers },
  })
  // Limits are 5 books and 10 computers; one must be met, the other reach 85 %.
  const dataset = countyWith([
    school('两项达标', 500, 10),
    school('余项恰到85%', 425, 10),
    school('余项不足85%', 424, 10),
    school('均未达标', 450, 9),
  ])

  test('is 1 or 0 for a school', () => {
    const values = ['s1', 's2', 's3', 's4'].map(code => figureOf(dataset, 'test/R8-P', code).value)
    expect(values).toEqual([1, 1, 0, 0])
  })

  test('is the share of schools for a county, judged by the county’s own limit', () => {
    const figure = figureOf(dataset, 'test/R8-P')
    expect(figure).toMatchObject({ value: 50, unit: '%' })
    expect(figure.verdicts).toMatchObject([{ criterion: 'test/R8-P', met: false }])
    expect(figureOf(dataset, 'test/R8-P', 's1').verdicts).toMatchObject([
      { criterion: 'test/R8-P-school', met: true },
    ])
  })

  test('is missing for the county while one school is', () => {
    const more = countyWith([school('甲', 500, 10), { name: '乙', reports: { pupils: 9 } }])
    expect(figureOf(more, 'test/R8-P').missing).toEqual([
      '乙未填报 图书册数（2023年 小学）',
      '乙未填报 教学用计算机台数（2023年 小学）',
    ])
  })
})

describe('an additive element asked of a government', () => {
  const kindergarten = (code: string, children: number, ofPublic: number) => ({
    unit: org(code, { kind: 'kindergarten', stages: ['preschool'] }),
    values: [
      value(code, 'kindergarten-children', children, { stage: 'preschool' }),
      value(code, 'kindergarten-children-public', ofPublic, { stage: 'preschool' }),
    ],
  })
  const two = [kindergarten('k1', 373, 373), kindergarten('k2', 526, 0)]
  const summed = {
    orgs: [city, county, ...two.map(each => each.unit)],
    values: two.flatMap(each => each.values),
  }

  test('is the sum of what its institutions report: 373 of 899 children are 41.49 %', () => {
    const figure = figureOf(summed, 'test/K3')
    expect(figure.value?.toFixed(2)).toBe('41.49')
    expect(figure.verdicts).toMatchObject([{ met: false }])
  })

  test('is the government’s own figure where it has reported one', () => {
    const own = value(countyCode, 'kindergarten-children', 746, { stage: 'preschool' })
    const dataset = { ...summed, values: [...summed.values, own] }
    expect(figureOf(dataset, 'test/K3').value).toBe(50)
  })

  test('by the number of kindergartens is another figure: 11 of 13 are 84.62 %', () => {
    expect(((11 / 13) * 100).toFixed(2)).toBe('84.62')
  })
})

describe('growth', () => {
  const spending = (now: number | null, before?: number) => ({
    orgs: [county],
    values: [
      value(countyCode, 'education-expenditure', now, { stage: null }),
      ...(before === undefined
        ? []
        : [value(countyCode, 'education-expenditure', before, { stage: null, period: '2022' })]),
    ],
  })

  test('compares with the year before, exactly', () => {
    expect(figureOf(spending(110, 100), 'test/F1').value).toBe(10)
    expect(figureOf(spending(99.99, 100), 'test/F1').verdicts).toMatchObject([{ met: false }])
  })

  test('without the year before is missing and says which year', () => {
    expect(figureOf(spending(110), 'test/F1').missing).toEqual([
      '兴安区未填报 一般公共预算教育支出（2022年）',
    ])
  })

  test('from zero is not applicable', () => {
    expect(figureOf(spending(110, 0), 'test/F1')).toMatchObject({
      status: 'not-applicable',
      missing: ['兴安区的“一般公共预算教育支出”为0（2022年），不能作分母'],
    })
  })

  test('of another indicator follows it back a year', () => {
    const rate = (period: string, amount: number) =>
      value(countyCode, 'retention-rate', amount, { stage: null, period })
    const dataset = { orgs: [county], values: [rate('2023', 95.3), rate('2022', 95.1)] }
    expect(figureOf(dataset, 'test/Q2').value).toBe(0.2)
  })
})

test('a rate of a city is not guessed from its counties', () => {
  const rate = value(countyCode, 'retention-rate', 95, { stage: null })
  expect(figureOf({ orgs: [city, county], values: [rate] }, 'test/Q1', cityCode)).toMatchObject({
    status: 'missing',
    missing: ['鹤岗市未填报 九年义务教育巩固率（2023年）'],
  })
})

test('a limit applies in the years it holds and to the units it judges', () => {
  const limits = [
    criterion('test/old', '>=', 6, { validity: { from: null, to: 2022 }, judgedAt: ['county'] }),
    criterion('test/new', '>=', 7, { validity: { from: 2023, to: null }, judgedAt: ['county'] }),
  ]
  const library = libraryOf(fixtureElements, [
    indicator('X', '生均图书册数', '生均(图书册数, 在校学生数)', { criteria: limits }),
  ])
  const dated = createEngine(library)
  const dataset = countyWith(fiveSchools)
  const verdicts = (code: string) =>
    dated.compute(dataset, { period: '2023', orgs: [code] }).flatMap(each => each.verdicts)
  expect(verdicts(countyCode).map(each => each.criterion)).toEqual(['test/new'])
  expect(verdicts('s1')).toEqual([])
})

test('an indicator whose only rows are schools has no row for the county', () => {
  const library = libraryOf(fixtureElements, [
    indicator('G4', '学校规模', '在校学生数', { units: ['school'] }),
  ])
  const figures = createEngine(library).compute(countyWith(fiveSchools), { period: '2023' })
  expect(figures.map(each => each.org)).toEqual(['s1', 's2', 's3', 's4', 's5'])
})

describe('asking', () => {
  test('computes every unit by default, unit by unit', () => {
    const figures = engine.compute(countyWith(fiveSchools), { period: '2023' })
    expect([...new Set(figures.map(each => each.org))]).toEqual([
      cityCode,
      countyCode,
      's1',
      's2',
      's3',
      's4',
      's5',
    ])
    const ofSchool = figures.filter(each => each.org === 's1').map(each => each.indicator)
    expect(ofSchool).toEqual(['test/R1-P', 'test/R2-P', 'test/R8-P'])
  })

  test('for an unknown standard or unit says what is near', () => {
    const dataset = countyWith(fiveSchools)
    expect(() => engine.compute(dataset, { period: '2023', standards: ['tset'] })).toThrow(
      '没有标准或评价方案“tset”，是不是“test”？',
    )
    expect(() => engine.compute(dataset, { period: '2023', orgs: ['2304055'] })).toThrow(
      '没有单位代码“2304055”，是不是“230405”？',
    )
  })

  test('a library with a broken formula is refused with the indicator named', () => {
    const broken = libraryOf(fixtureElements, [
      indicator('X', '坏公式', '生均(图书, 在校学生数)'),
      indicator('A', '环', 'B + 1'),
      indicator('B', '环', 'A + 1'),
    ])
    const codes = () => {
      try {
        createEngine(broken)
        return []
      } catch (error) {
        return error instanceof InputError
          ? error.problems.map(each => [each.code, each.field])
          : []
      }
    }
    expect(codes()).toEqual([
      ['unknown-name', 'test/X'],
      ['circular-reference', 'test/A'],
    ])
  })
})
