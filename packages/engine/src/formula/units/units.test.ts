import { describe, expect, test } from 'vitest'
import {
  criterion,
  element,
  fixtureElements,
  fixtureIndicators,
  indicator,
  libraryOf,
} from '../../testing/fixture-library.ts'
import { createCatalog } from '../catalog.ts'
import { checkFormulas } from '../check-formulas.ts'
import { compileFormula, isCompiled } from '../index.ts'
import { readUnit } from './read-unit.ts'
import { sayUnit } from './say-unit.ts'

const elements = [
  ...fixtureElements,
  element('teacher-pay', '教师平均工资', { unit: '元', domain: 'amount', additive: false }),
  element('classes', '班级数', { unit: '个' }),
  element('carers', '保育员数'),
  element('myopia', '近视率', { unit: '%', domain: 'share', additive: false }),
  element('big-spending', '教育总投入', { unit: '万元', domain: 'amount' }),
  element('big-pupils', '学生总数', { unit: '万人' }),
]
const catalog = createCatalog(libraryOf(elements, fixtureIndicators))

function unitOf(text: string): string {
  const answer = compileFormula(text, catalog, { standard: 'test', stage: 'primary' })
  if (isCompiled(answer)) return sayUnit(answer.measure.unit)
  return answer.map(each => `${each.code} ${text.slice(each.start, each.end)}`).join('; ')
}

describe('the unit of a formula follows from its elements', () => {
  test.each([
    ['在校学生数', '人'],
    ['图书册数 + 图书册数', '册'],
    ['图书册数 × 2 + 100', '册'],
    ['图书册数 ÷ 在校学生数', '册/人'],
    ['生均(图书册数, 在校学生数)', '册/人'],
    ['R1-P', '册/人'],
    ['每百名(教学用计算机台数, 在校学生数)', '台/百人'],
    ['R1-P × 在校学生数', '册'],
    ['保育员数 ÷ 在校学生数', '比值'],
    ['占比(保育员数, 在校学生数)', '%'],
    ['比值(在校学生数, 保育员数)', '1:x'],
    ['增长率(在校学生数)', '%'],
    ['增减(在校学生数)', '人'],
    ['增减(近视率)', '百分点'],
    ['上年(近视率) - 近视率', '百分点'],
    ['近视率 + 增减(近视率)', '%'],
    ['教育总投入 ÷ 在校学生数', '万元/人'],
    ['折合(教育总投入, 元) ÷ 在校学生数', '元/人'],
    ['折合(教育总投入, 元) + 教学仪器设备值', '元'],
    ['折合(教育总投入 ÷ 在校学生数, “元/人”)', '元/人'],
    ['在校学生数 × 在校学生数', '人^2'],
    ['1 + 2', '未定'],
  ])('%s is in %s', (formula, unit) => {
    expect(unitOf(formula)).toBe(unit)
  })
})

describe('what does not go together is refused where it stands', () => {
  test.each([
    ['在校学生数 + 图书册数', 'mixed-units 在校学生数 + 图书册数'],
    ['占比(图书册数, 在校学生数)', 'mixed-units 占比(图书册数, 在校学生数)'],
    ['比值(图书册数, 在校学生数)', 'mixed-units 比值(图书册数, 在校学生数)'],
    ['生均(图书册数, 班级数)', 'not-people 生均(图书册数, 班级数)'],
    ['生均(图书册数, 学生总数)', 'not-people 生均(图书册数, 学生总数)'],
    ['教育总投入 + 教学仪器设备值', 'mixed-scales 教育总投入 + 教学仪器设备值'],
    ['教育总投入 ÷ 教学仪器设备值', 'mixed-scales 教育总投入 ÷ 教学仪器设备值'],
    ['占比(教学仪器设备值, 教育总投入)', 'mixed-scales 占比(教学仪器设备值, 教育总投入)'],
    ['近视率 ≤ 50%', 'mixed-scales 近视率 ≤ 50%'],
    ['R1-P + R2-P', 'mixed-units R1-P + R2-P'],
    ['折合(教育总投入, 人)', 'mixed-units 人'],
    ['折合(教育总投入, 1)', 'argument-not-unit 1'],
  ])('%s', (formula, wanted) => {
    expect(unitOf(formula)).toBe(wanted)
  })

  test('money in two sizes names the factor and the way out', () => {
    const answer = compileFormula('教育总投入 + 教学仪器设备值', catalog)
    expect(answer).toMatchObject([
      { message: '“万元”和“元”相差10000倍，不能直接放在一起；请先折合成同一单位，例：折合(…, 元)' },
    ])
  })

  test('counts of different things may be compared: at least one carer for each class', () => {
    expect(unitOf('保育员数 ≥ 2 × 班级数 且 班级数 > 0')).toBe('未定')
    expect(unitOf('教学仪器设备值 ≥ 班级数')).toContain('mixed-units')
  })
})

describe('the declared unit of an indicator must be the formula’s', () => {
  const problems = (formula: string, unit: string | null) =>
    checkFormulas(
      libraryOf(elements, [
        indicator('X', '试算', formula, { unit, criteria: [criterion('x', '>=', 1)] }),
      ]),
    ).map(each => each.code)

  test.each([
    ['生均(图书册数, 在校学生数)', '册'],
    ['生均(图书册数, 在校学生数)', '册/人'],
    ['每百名(教学用计算机台数, 在校学生数)', '台/百名学生'],
    ['教师平均工资 ÷ 教师平均工资', '倍'],
    ['增减(近视率)', '百分点'],
    ['图书册数 > 1', '%'],
    ['图书册数', null],
  ])('%s fits %s', (formula, unit) => {
    expect(problems(formula, unit)).toEqual([])
  })

  test.each([
    ['生均(图书册数, 在校学生数)', '台'],
    ['教育总投入', '元'],
    ['增减(近视率)', '%'],
    ['占比(保育员数, 在校学生数)', '倍'],
    ['比值(保育员数, 在校学生数)', '倍'],
    ['图书册数 ÷ 在校学生数', '册'],
  ])('%s does not fit %s', (formula, unit) => {
    expect(problems(formula, unit)).toEqual(['declared-unit'])
  })
})

test.each([
  ['万元', '万元'],
  ['万㎡', '万㎡'],
  ['平方米', '㎡'],
  ['亿元', '亿元'],
  ['元/年', '元/年'],
  ['人/百名学生', '%'],
  ['台/百名学生', '台/百人'],
  ['次/3至5年', '次/3至5年'],
  ['倍', '比值'],
])('%s is read as %s', (text, said) => {
  expect(sayUnit(readUnit(text))).toBe(said)
})
