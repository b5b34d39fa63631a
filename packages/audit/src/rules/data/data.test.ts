import type { Claim, EarlierReport } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { findingsBy } from '../../checks/testing.ts'
import { claimOf, collectedOf, figureOf } from '../../figures/testing.ts'
import { verdictDiffers } from './verdict-differs.ts'

const county = { level: 'county', year: 2023 } as const

describe('data/differs-from-collected', () => {
  const collected = collectedOf(
    figureOf({
      code: 'teacher-training-funds',
      name: '教师培训经费',
      value: 126.8,
      decimals: 1,
      unit: '万元',
    }),
  )
  const say = (text: string) =>
    findingsBy('data/differs-from-collected', text, { ...county, collected })

  test('names both numbers and who entered the collected one', () => {
    const [finding] = say('青山县2023年教师培训经费128.6万元。')
    expect(finding).toMatchObject({
      severity: 'warning',
      message: '2023年教师培训经费，报告写128.6万元，采集数据为126.8万元；数据来源：王芳填报',
    })
  })

  test('a slip of the unit is a warning, a number of another size a question', () => {
    expect(say('青山县2023年教师培训经费126.8元。')[0]?.severity).toBe('warning')
    expect(say('青山县2023年教师培训经费520万元。')[0]?.severity).toBe('question')
  })

  test.each([
    '青山县2023年教师培训经费126.8万元。',
    '青山县2023年教师培训经费127万元。',
    '青山县2023年教师培训经费约130万元。',
    '青山县2023年教师培训经费超过120万元。',
    '青山县2024年计划教师培训经费150万元。',
    '青山县2023年教师培训经费增长12%。',
  ])('%s is left alone', text => {
    expect(say(text)).toEqual([])
  })
})

describe('data/change-differs-from-collected', () => {
  const spending = (period: string, value: number | null) =>
    figureOf({
      code: 'general-budget-education-expenditure',
      name: '一般公共预算教育支出',
      unit: '万元',
      period,
      value,
    })
  const children = (period: string, value: number) =>
    figureOf({ name: '在校生数', stage: 'primary', period, value })
  const collected = collectedOf(
    spending('2023', 48310),
    spending('2022', 46270),
    children('2023', 10806),
    children('2022', 10584),
    children('2021', 10020),
  )
  const say = (text: string, figures = collected) =>
    findingsBy('data/change-differs-from-collected', text, { ...county, collected: figures })

  test('says both years, the change they make and who entered them', () => {
    const [finding] = say('青山县2023年一般公共预算教育支出4.83亿元，比上年增长6.1%。')
    expect(finding).toMatchObject({
      severity: 'warning',
      quotes: ['比上年增长6.1%'],
      message:
        '2023年一般公共预算教育支出比上年，报告写增长6.1%，按采集数据为增长4.41%（46270万元 → 48310万元）；数据来源：王芳填报',
    })
  })

  test.each([
    ['青山县2023年一般公共预算教育支出比上年下降4.4%。', '增长4.41%'],
    ['青山县2023年一般公共预算教育支出比上年增加0.31亿元。', '增加0.204亿元'],
    ['青山县2023年一般公共预算教育支出同比增长-4.4%。', '增长4.41%'],
  ])('%s', (text, computed) => {
    expect(say(text)[0]?.message).toContain(`按采集数据为${computed}（`)
  })

  test.each([
    '青山县2023年一般公共预算教育支出比上年增长4.4%。',
    '青山县2023年一般公共预算教育支出比上年增长4.41%。',
    '青山县2023年一般公共预算教育支出比上年增加0.2亿元。',
    '青山县2023年一般公共预算教育支出比上年增加2040万元。',
    // Not from one year to the next, planned, or of a part.
    '青山县2023年一般公共预算教育支出比2020年增长16.1%。',
    '青山县2023年一般公共预算教育支出增长16.1%。',
    '青山县2024年计划一般公共预算教育支出比上年增长6.1%。',
    // The pupils of 2022 beside those of 2021: a school year goes by either of its years.
    '青山县2023年小学在校生比上年增长5.6%。',
  ])('%s is left alone', text => {
    expect(say(text)).toEqual([])
  })

  test('nothing is said where one of the years is not collected, or was nought', () => {
    const text = '青山县2023年一般公共预算教育支出比上年增长6.1%。'
    for (const before of [spending('2022', null), spending('2022', 0), spending('2021', 40000)])
      expect(say(text, collectedOf(spending('2023', 48310), before))).toEqual([])
  })
})

test('without collected figures, and with none of this unit, nothing is said', () => {
  const text = '青山县2023年交流轮岗教师86人。'
  for (const collected of [null, collectedOf()])
    for (const rule of ['data/differs-from-collected', 'data/collected-missing'])
      expect(findingsBy(rule, text, { ...county, collected })).toEqual([])
})

test('a report that misses the limit itself is told once, by the limit', () => {
  const { collected } = verdictDiffers.example
  const text = '青山县公办园在园幼儿占比49.43%，已达到国家规定标准。'
  const options = { ...county, collected: collected ?? null }
  expect(findingsBy('limit/claimed-met-but-fails', text, options)).toHaveLength(1)
  expect(findingsBy('data/verdict-differs', text, options)).toEqual([])
})

describe('against last year’s report', () => {
  const before = (...facts: Partial<Claim>[]): EarlierReport => ({
    title: '2022年报告',
    year: 2022,
    claims: facts.map(fact => claimOf({ period: '2022', ...fact })),
  })
  const funds = { code: 'teacher-training-funds', unit: '万元', value: 118.5, decimals: 1 }

  test.each([
    ['another number', '青山县2023年教师培训经费126.8万元，上年为115.8万元。', [funds], 1],
    ['the same number', '青山县2023年教师培训经费126.8万元，上年为118.5万元。', [funds], 0],
    ['rounded', '青山县2023年教师培训经费126.8万元，上年为119万元。', [funds], 0],
    [
      'one of two it gave itself',
      '青山县2023年教师培训经费126.8万元，上年为115.8万元。',
      [funds, { ...funds, value: 115.8 }],
      0,
    ],
    [
      'a plan of then',
      '青山县2023年教师培训经费126.8万元，上年为115.8万元。',
      [{ ...funds, modality: 'plan' as const }],
      0,
    ],
  ])('%s', (_, text, claims, count) => {
    const found = findingsBy('data/differs-from-last-year-report', text, {
      ...county,
      earlier: before(...claims),
    })
    expect(found).toHaveLength(count)
  })

  test.each([
    ['ten times', '青山县2023年教师培训经费1185万元。', 1],
    ['a tenth more', '青山县2023年教师培训经费130万元。', 0],
    ['told by the report itself', '青山县2023年教师培训经费1185万元，上年为118.5万元。', 0],
  ])('%s', (_, text, count) => {
    const found = findingsBy('data/implausible-change-from-last-year', text, {
      ...county,
      earlier: before(funds),
    })
    expect(found).toHaveLength(count)
  })
})
