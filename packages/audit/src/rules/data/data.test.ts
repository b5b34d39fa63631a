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
