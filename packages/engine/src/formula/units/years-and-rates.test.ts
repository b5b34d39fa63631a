import { describe, expect, test } from 'vitest'
import { element, indicator, libraryOf } from '../../testing/fixture-library.ts'
import { createCatalog } from '../catalog.ts'
import { compileFormula, isCompiled } from '../index.ts'

const elements = [
  element('pupils', '在校生数'),
  element('spending', '教育支出', {
    unit: '元',
    domain: 'amount',
    stages: [],
    periodKind: 'fiscal-year',
  }),
  element('pay', '平均工资', {
    unit: '元',
    additive: false,
    stages: [],
    periodKind: 'calendar-year',
  }),
  element('myopia', '近视率', { unit: '%', domain: 'share', additive: false }),
]
const indicators = [
  indicator('P', '人均支出', '教育支出 ÷ 2', { stage: null }),
  indicator('A', '甲', 'B + 教育支出', { stage: null }),
  indicator('B', '乙', 'A + 教育支出', { stage: null }),
]
const catalog = createCatalog(libraryOf(elements, indicators))
const compile = (text: string) => compileFormula(text, catalog, { standard: 'test', stage: null })
const codesOf = (text: string) => {
  const answer = compile(text)
  return isCompiled(answer) ? [] : answer.map(each => each.code)
}

describe('kinds of year', () => {
  test.each([
    '生均(教育支出, 在校生数)',
    '教育支出 ÷ 在校生数',
    '教育支出 > 平均工资',
    'P ÷ 在校生数',
    '教育支出 × 2 ÷ 上年(在校生数)',
  ])('%s mixes two and is refused', formula => {
    expect(codesOf(formula)).toEqual(['mixed-periods'])
  })

  test('the message names both and the way to say it outright', () => {
    expect(compile('教育支出 ÷ 在校生数')).toMatchObject([
      { message: expect.stringMatching(/财政年度.*学年.*按财政年度\( \)/u) },
    ])
  })

  test.each([
    '教育支出 ÷ 按财政年度(在校生数)',
    '按学年(教育支出) ÷ 在校生数',
    '按自然年(教育支出) > 平均工资',
    '在校生数 > 100 且 教育支出 > 100',
    '教育支出 ÷ 12',
  ])('%s does not', formula => {
    expect(codesOf(formula)).toEqual([])
  })
})

describe('rates', () => {
  test('of several stages are not added up; the message says how to do it', () => {
    const answer = compile('(近视率〔小学〕 + 近视率〔初中〕) ÷ 2')
    expect(answer).toMatchObject([
      { code: 'sum-of-ratios', message: expect.stringContaining('分子、分母分别加总') },
    ])
    expect(codesOf('近视率〔小学〕 + 1 + 近视率〔初中〕')).toEqual(['sum-of-ratios'])
    expect(codesOf('在校生数〔小学〕 + 在校生数〔初中〕')).toEqual([])
    expect(codesOf('近视率〔小学〕 - 近视率〔初中〕')).toEqual([])
  })

  test.each([
    ['在校生数', true],
    ['在校生数 + 2 × 在校生数', true],
    ['在校生数 ÷ 12', true],
    ['增减(在校生数)', true],
    ['近视率', false],
    ['在校生数 ÷ 在校生数', false],
    ['占比(在校生数, 在校生数)', false],
    ['12 ÷ 在校生数', false],
    ['向上取整(在校生数 ÷ 12)', false],
    ['上年(近视率)', false],
  ])('%s may be added over units: %s', (formula, additive) => {
    const answer = compile(formula)
    expect(isCompiled(answer) && answer.measure.additive).toBe(additive)
  })
})

test('indicators that refer to each other do not send the checker round in circles', () => {
  expect(codesOf('A + 教育支出')).toEqual([])
})
