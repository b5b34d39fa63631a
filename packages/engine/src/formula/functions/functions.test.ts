import { describe, expect, test } from 'vitest'
import { createEngine } from '../../engine.ts'
import { countyCode, countyWith, value } from '../../testing/fixture-dataset.ts'
import { element, fixtureElements, indicator, libraryOf } from '../../testing/fixture-library.ts'

const dataset = countyWith(
  [{ name: '一校', reports: { pupils: 40, boarders: 0, 'library-books': 250, computers: 0 } }],
  [value('s1', 'pupils', 32, { period: '2022' }), value('s1', 'computers', 0, { period: '2022' })],
)

const elements = [...fixtureElements, element('boarders', '寄宿生数')]

function evaluate(formula: string, at = 's1') {
  const engine = createEngine(libraryOf(elements, [indicator('X', '试算', formula)]))
  const [figure] = engine.compute(dataset, { period: '2023', orgs: [at] })
  return figure
}

describe('each function and operator', () => {
  test.each([
    ['占比(在校学生数, 上年(在校学生数))', 125],
    ['每百名(图书册数, 在校学生数)', 625],
    ['生均(图书册数, 在校学生数)', 6.25],
    ['比值(在校学生数, 上年(在校学生数))', 1.25],
    ['折合(在校学生数, 万人)', 0.004],
    ['增长率(在校学生数)', 25],
    ['增减(在校学生数)', 8],
    ['上年(在校学生数)', 32],
    ['在校学生数 - 上年(在校学生数)', 8],
    ['向上取整(在校学生数 ÷ 12)', 4],
    ['向上取整(48 ÷ 12)', 4],
    ['向上取整(2 ÷ 3 × 3)', 2],
    ['1 ÷ 3 × 3', 1],
    ['0.1 + 0.2', 0.3],
    ['-(2 - 5) × 50%', 1.5],
    ['1 ÷ 3 × 3 = 1', 1],
    ['1 ≠ 2 且 非 (2 < 1)', 1],
    ['2 < 1 或 1 ≥ 2', 0],
    ['2 < 1 或 3 > 2 且 1 ≤ 1', 1],
  ])('%s is %d', (formula, wanted) => {
    expect(evaluate(formula)).toMatchObject({ status: 'ok', value: wanted })
  })

  test.each([
    ['占比(在校学生数, 寄宿生数)', '寄宿生数', '2023年'],
    ['每百名(图书册数, 寄宿生数)', '寄宿生数', '2023年'],
    ['生均(图书册数, 寄宿生数)', '寄宿生数', '2023年'],
    ['比值(在校学生数, 寄宿生数)', '寄宿生数', '2023年'],
    ['图书册数 ÷ 教学用计算机台数', '教学用计算机台数', '2023年'],
    ['增长率(教学用计算机台数)', '教学用计算机台数', '2022年'],
  ])('%s over zero is not applicable and names it', (formula, element, year) => {
    expect(evaluate(formula)).toMatchObject({
      status: 'not-applicable',
      value: null,
      missing: [`一校的“${element}”为0（${year}），不能作分母`],
    })
  })

  test.each([
    ['上年(图书册数)', '2022年'],
    ['增减(图书册数)', '2022年'],
    ['向上取整(体育、艺术（美术、音乐）专任教师数)', '2023年'],
    ['图书册数 > 0 或 上年(图书册数) > 0', '2022年'],
  ])('%s without a value is missing and says for which year', (formula, year) => {
    const figure = evaluate(formula)
    expect(figure).toMatchObject({ status: 'missing', value: null })
    expect(figure?.missing[0]).toContain(`（${year} 小学）`)
  })

  test('missing comes before not applicable: first get the number, then judge the zero', () => {
    expect(evaluate('上年(图书册数) ÷ 教学用计算机台数')?.status).toBe('missing')
  })
})

test('综合达标 needs indicators that have a limit', () => {
  const indicators = [
    indicator('A', '无标准', '图书册数'),
    indicator('X', '综合', '综合达标([A], 1, 85%)'),
  ]
  const figures = createEngine(libraryOf(fixtureElements, indicators)).compute(dataset, {
    period: '2023',
    orgs: ['s1', countyCode],
  })
  const [ofSchool, ofCounty] = figures.filter(each => each.indicator === 'test/X')
  expect(ofSchool?.missing).toEqual(['“无标准”（test/A）2023年没有标准值'])
  expect(ofCounty?.status).toBe('not-applicable')
})
