import type { Dataset } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../engine.ts'
import { countyCode, countyWith, type School, value } from '../../testing/fixture-dataset.ts'
import {
  criterion,
  element,
  fixtureElements,
  indicator,
  libraryOf,
} from '../../testing/fixture-library.ts'
import { checkFormulas } from '../check-formulas.ts'

const school = (
  name: string,
  pupils: number | null,
  books: number,
  more: Partial<School> = {},
) => ({
  name,
  reports: { pupils, 'library-books': books },
  attributes: { area: 'urban' },
  ...more,
})
const schools: readonly School[] = [
  school('一校', 100, 500),
  school('二校', 50, 400, { ownership: 'private', attributes: { area: 'rural' } }),
  school('三校', 200, 900, { ownership: 'inclusive' }),
  school('四校', 10, 10, { attributes: { area: 'rural', type: 'special-school' } }),
]
const lastYear = [100, 80, 140, 10].map((pupils, index) =>
  value(`s${index + 1}`, 'pupils', pupils, { period: '2022' }),
)
const county = countyWith(schools, [
  ...lastYear,
  value('s1', 'pupils', 70, { period: '2020' }),
  value(countyCode, 'myopia', 48.2),
  value(countyCode, 'myopia', 50.7, { period: '2022' }),
])

const elements = [
  ...fixtureElements,
  element('myopia', '近视率', { unit: '%', domain: 'share', additive: false }),
]
const books = indicator('R1-P', '生均图书册数', '生均(图书册数, 在校学生数)', {
  criteria: [criterion('test/R1-P', '>=', 5)],
})
const districtOnly = indicator('D1', '县的指标', '近视率', { units: ['county'] })

function evaluate(formula: string, { at = countyCode, of = county } = {}) {
  const asked = indicator('X', '试算', formula)
  const engine = createEngine(libraryOf(elements, [books, districtOnly, asked]))
  const figures = engine.compute(of, { period: '2023', orgs: [at] })
  return figures.find(each => each.indicator === 'test/X')
}

describe('the schools of a county, the special school left out', () => {
  test.each([
    ['合计(在校学生数)', 350],
    ['合计(在校学生数, 办别 = 公办)', 100],
    ['合计(在校学生数, 办别 = 民办)', 250],
    ['合计(在校学生数, 办别 = 普惠性民办)', 200],
    ['合计(在校学生数, 办别 = 民办 且 城乡 = 农村)', 50],
    ['合计(在校学生数, 学校类型 = 教学点 或 单位类别 = 幼儿园)', null],
    ['合计(在校学生数, 单位类别 = 幼儿园)', 0],
    ['占比(合计(在校学生数, 城乡 ≠ 城区), 合计(在校学生数))', 100 / 7],
    ['单位数(在校学生数 < 100)', 1],
    ['单位数(非 办别 = 公办)', 2],
    ['单位数(学段 = 小学)', 3],
    ['最大(在校学生数)', 200],
    ['最小(在校学生数)', 50],
    ['最大(R1-P)', 8],
    ['最小(生均(图书册数, 在校学生数), 城乡 = 城区)', 4.5],
    ['达标单位数(R1-P)', 2],
    ['达标单位占比(R1-P)', 200 / 3],
    ['合计(增减(在校学生数))', 30],
    ['年平均(在校学生数)', (320 * 8 + 350 * 4) / 12],
    ['如果(单位数(办别 = 公办) > 0, 合计(在校学生数), 年前(在校学生数, 9))', 350],
    ['四舍五入(占比(合计(在校学生数, 办别 = 公办), 合计(在校学生数)), 1)', 28.6],
    ['百分点差(近视率)', -2.5],
  ])('%s is %s', (formula, wanted) => {
    if (wanted === null) expect(evaluate(formula)?.status).not.toBe('ok')
    else expect(evaluate(formula)?.value).toBeCloseTo(wanted, 10)
  })

  test('a school alone is all its own units', () => {
    expect(
      evaluate('占比(合计(在校学生数, 办别 = 公办), 合计(在校学生数))', { at: 's1' })?.value,
    ).toBe(100)
    expect(evaluate('达标单位数(R1-P)', { at: 's3' })?.value).toBe(0)
  })

  test('年前 reads other years at the unit itself', () => {
    expect(evaluate('年前(在校学生数, 3)', { at: 's1' })?.value).toBe(70)
    expect(evaluate('n年前(在校学生数, 2)', { at: 's1' })?.missing[0]).toContain('2021年')
  })
})

describe('without an answer', () => {
  const withGap = (more: Partial<School>): Dataset =>
    countyWith([...schools, school('五校', null, 20, more)])

  test('one silent school leaves a gap, but only where it fulfils the condition', () => {
    const of = withGap({})
    for (const formula of ['合计(在校学生数)', '最大(在校学生数)', '单位数(在校学生数 > 60)']) {
      expect(evaluate(formula, { of })).toMatchObject({
        status: 'missing',
        missing: ['五校未填报 在校学生数（2023年 小学）'],
      })
    }
    expect(evaluate('达标单位占比(R1-P)', { of })?.status).toBe('missing')
    expect(evaluate('合计(在校学生数, 办别 = 民办)', { of })?.value).toBe(250)
  })

  test('what is not recorded of a school is missing, not different', () => {
    const of = withGap({ attributes: {} })
    expect(evaluate('单位数(城乡 ≠ 农村)', { of })?.missing).toEqual(['五校未登记“城乡”'])
  })

  test('a county without schools has no sum and no share', () => {
    const of = countyWith([])
    for (const formula of ['合计(在校学生数)', '单位数(办别 = 公办)', '达标单位占比(R1-P)'])
      expect(evaluate(formula, { of })?.status).toBe('not-applicable')
  })

  test('the largest of no school is not applicable', () => {
    expect(evaluate('最大(在校学生数, 单位类别 = 幼儿园)')?.status).toBe('not-applicable')
  })

  test('如果 needs only the branch it takes', () => {
    const at = 's2'
    expect(evaluate('如果(在校学生数 < 100, 100, 上年(图书册数))', { at })?.value).toBe(100)
    expect(evaluate('如果(在校学生数 > 100, 100, 上年(图书册数))', { at })?.status).toBe('missing')
    expect(evaluate('如果(上年(图书册数) > 1, 1, 2)', { at })?.missing).toHaveLength(1)
  })
})

describe('refused before it runs', () => {
  test.each([
    ['合计(近视率)', 'sum-of-ratios'],
    ['合计(生均(图书册数, 在校学生数))', 'sum-of-ratios'],
    ['合计(R1-P)', 'sum-of-ratios'],
    ['合计(在校学生数, 办别 = 私立)', 'unknown-fact-value'],
    ['合计(在校学生数, 办别 > 公办)', 'fact-not-compared'],
    ['合计(在校学生数, 办别)', 'unknown-name'],
    ['合计(在校学生数, 图书册数)', 'not-a-truth'],
    ['合计()', 'argument-count'],
    ['达标单位数(在校学生数)', 'unknown-name'],
    ['达标单位数(D1)', 'not-of-institutions'],
    ['百分点差(在校学生数)', 'not-percent'],
    ['年前(在校学生数, 0)', 'not-whole'],
    ['年前(在校学生数, 1.5)', 'not-whole'],
    ['年前(在校学生数, 在校学生数)', 'not-whole'],
    ['四舍五入(R1-P, 1) ≥ 5', 'rounded-in-comparison'],
    ['如果(在校学生数 > 1, 在校学生数, 图书册数)', 'mixed-units'],
    ['如果(在校学生数, 1, 2)', 'not-a-truth'],
    ['年平均(在校学生数) ÷ 在校学生数', 'mixed-periods'],
  ])('%s: %s', (formula, code) => {
    const problems = checkFormulas(
      libraryOf(elements, [books, districtOnly, indicator('X', '试算', formula)]),
    )
    expect(problems.map(each => each.code)).toEqual([code])
  })

  test('rounding before a limit, also by way of another indicator', () => {
    const rounded = indicator('A', '舍入', '四舍五入(R1-P, 0)')
    const judged = indicator('X', '判定', 'A', { criteria: [criterion('test/X', '>=', 5)] })
    expect(checkFormulas(libraryOf(elements, [books, rounded, judged]))).toMatchObject([
      { code: 'rounded-in-comparison', field: 'test/X' },
    ])
  })
})

test('the account of a sum names every school, the ones left out and the cells looked at', () => {
  const asked = indicator('X', '试算', '合计(图书册数, 在校学生数 ≥ 100)')
  const engine = createEngine(libraryOf(elements, [asked]))
  const explained = engine.explain(county, { org: countyCode, indicator: 'test/X', period: '2023' })
  expect(explained.figure.value).toBe(1400)
  expect(explained.root.expression).toBe('500 + 900')
  expect(explained.root.children.map(each => each.label)).toEqual([
    '一校：在校学生数 ≥ 100',
    '一校：图书册数（2023年 小学，一校填报）',
    '二校：在校学生数 ≥ 100',
    '三校：在校学生数 ≥ 100',
    '三校：图书册数（2023年 小学，三校填报）',
  ])
  expect(explained.inputs).toHaveLength(5)
  expect(explained.units.find(each => each.name === '四校')).toMatchObject({ included: false })
})
