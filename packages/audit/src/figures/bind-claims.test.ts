import { loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { bindClaims } from './bind-claims.ts'
import { bind, claimOf, collectedOf, figureOf } from './testing.ts'

const exchanged = { code: 'teachers-exchanged', subject: '交流轮岗教师数', unit: '人' }
const pupils = { code: 'pupils', subject: '在校生数', unit: '人' }
const spending = { code: 'general-budget-education-expenditure', unit: '亿元' }

describe('a claim is bound to the figure it speaks of', () => {
  test('and agrees with it, or not', () => {
    const figure = figureOf({ code: 'teachers-exchanged', value: 68 })
    expect(bind(claimOf({ ...exchanged, value: 68 }), [figure])).toMatchObject({
      status: 'bound',
      agrees: true,
      figure,
    })
    expect(bind(claimOf({ ...exchanged, value: 86 }), [figure])).toMatchObject({
      status: 'bound',
      agrees: false,
    })
  })

  test('in another unit and with fewer digits', () => {
    const figure = figureOf({ code: spending.code, value: 48310, unit: '万元' })
    const claim = claimOf({ ...spending, value: 4.83, decimals: 2 })
    expect(bind(claim, [figure]).agrees).toBe(true)
    expect(bind({ ...claim, value: 4.38 }, [figure]).agrees).toBe(false)
  })

  test('of the stage it names, and of two stages together where people are counted', () => {
    const primary = figureOf({ stage: 'primary', value: 10806 })
    const junior = figureOf({ stage: 'junior', value: 5550 })
    const of = (qualifier: string, value: number) =>
      bind(claimOf({ ...pupils, qualifier, value }), [primary, junior])
    expect(of('小学', 10806)).toMatchObject({ agrees: true, figure: { stage: 'primary' } })
    expect(of('初中', 10806)).toMatchObject({ status: 'bound', agrees: false })
    expect(of('义务教育', 16356)).toMatchObject({ agrees: true, figure: { origin: 'sum' } })
  })

  test('of the place it names: its own, the whole, a county below', () => {
    const own = figureOf({ code: 'teachers-exchanged', value: 68 })
    const below = figureOf({ code: 'teachers-exchanged', org: '11', value: 7 })
    const of = (org: string | null, value: number) =>
      bind(claimOf({ ...exchanged, org, value }), [own, below])
    for (const name of ['青山县', '青山县人民政府', '全县', '我县', null])
      expect(of(name, 68)).toMatchObject({ agrees: true, figure: { org: '1' } })
    expect(of('柳河县', 7)).toMatchObject({ agrees: true, figure: { org: '11' } })
    expect(of('白桦县', 7)).toMatchObject({ status: 'no-figure', reason: '数据中没有“白桦县”' })
  })

  test('a school year written with both its years', () => {
    const figure = figureOf({ stage: 'primary', period: '2022', value: 10806 })
    const claim = claimOf({ ...pupils, qualifier: '小学', period: '2022-2023学年', value: 10806 })
    expect(bind(claim, [figure]).agrees).toBe(true)
  })

  test('a coefficient named with its indicator is that one, not the mean of all', () => {
    const mean = figureOf({
      code: 'jiaodu-2017-6/R9-J#cv-composite',
      stage: 'junior',
      value: 0.2251,
      unit: null,
    })
    const own = figureOf({
      code: 'jiaodu-2017-6/R6-J#cv',
      stage: 'junior',
      value: 0.47619,
      unit: null,
    })
    const quote = '差异系数为0.476'
    const claim = claimOf({
      code: 'jiaodu-2017-6/R9-J',
      subject: '校际差异系数',
      qualifier: '初中',
      quote,
      start: 12,
      end: 12 + quote.length,
      value: 0.476,
      decimals: 3,
      unit: '',
    })
    const text = `初中生均教学仪器设备值的${quote}`
    expect(bind(claim, [mean, own], text)).toMatchObject({
      agrees: true,
      figure: { code: own.code },
    })
  })
})

describe('what is not surely meant is left to a person, not reported', () => {
  test('a part of the whole that is not collected', () => {
    const figure = figureOf({ code: 'teachers-exchanged', value: 68 })
    const claim = claimOf({ ...exchanged, qualifier: '骨干教师', value: 15 })
    expect(bind(claim, [figure])).toMatchObject({ status: 'ambiguous', candidates: [figure] })
  })

  test('no stage said where every stage has its own', () => {
    const figure = figureOf({ stage: 'primary', value: 10806 })
    expect(bind(claimOf({ ...pupils, value: 900 }), [figure]).status).toBe('ambiguous')
    expect(bind(claimOf({ ...pupils, value: 10806 }), [figure]).agrees).toBe(true)
  })

  test('a number that a figure of a longer name has exactly', () => {
    const all = figureOf({ code: 'migrant-children', name: '随迁子女数', value: 463 })
    const eligible = figureOf({
      code: 'migrant-children-eligible',
      name: '符合条件的随迁子女数',
      value: 452,
    })
    const claim = claimOf({ code: 'migrant-children', subject: '随迁子女数', value: 452 })
    expect(bind(claim, [all, eligible])).toMatchObject({
      status: 'ambiguous',
      candidates: [{ code: 'migrant-children-eligible' }, { code: 'migrant-children' }],
    })
  })

  test('some of them: the number stands before its noun, or after a word for the rest', () => {
    const figure = figureOf({
      code: 'kindergartens-public',
      stage: 'preschool',
      value: 4,
      unit: '所',
    })
    const of = (quote: string) =>
      bind(claimOf({ code: 'kindergartens-public', unit: '所', value: 3, quote }), [figure]).status
    expect(of('3所公办幼儿园划归区属')).toBe('ambiguous')
    expect(of('其余公办幼儿园3所')).toBe('ambiguous')
    expect(of('公办幼儿园3所')).toBe('bound')
  })

  test('a school year that may go by its other year', () => {
    const now = figureOf({ stage: 'primary', value: 10806 })
    const before = figureOf({ stage: 'primary', period: '2022', value: 10950 })
    const claim = claimOf({ ...pupils, qualifier: '小学', value: 10950 })
    expect(bind(claim, [now, before]).status).toBe('ambiguous')
  })
})

test('of two numbers that one sentence gives one name, only the one that fits is bound', () => {
  const figure = figureOf({ code: 'teachers-exchanged', value: 68 })
  const scene = { library: loadStandards(), year: 2023 }
  const at = (id: string, quote: string, text: string) => {
    const start = text.indexOf(quote)
    const value = Number(/\d+/.exec(quote)?.[0])
    return claimOf({ ...exchanged, id, quote, start, end: start + quote.length, value })
  }
  const statesIn = (text: string) =>
    bindClaims([at('c1', '交流轮岗68人', text), at('c2', '86人', text)], collectedOf(figure), {
      ...scene,
      text,
    }).map(one => [one.status, one.agrees])
  expect(statesIn('交流轮岗68人，跟岗86人。')).toEqual([
    ['bound', true],
    ['ambiguous', null],
  ])
  expect(statesIn('交流轮岗68人。又写交流86人。')[1]).toEqual(['bound', false])
})

test('last year’s money printed as this year’s is said to be so', () => {
  const now = figureOf({ code: spending.code, value: 48310, unit: '万元' })
  const before = figureOf({ code: spending.code, period: '2022', value: 46820, unit: '万元' })
  const claim = claimOf({ ...spending, unit: '万元', value: 46820 })
  expect(bind(claim, [now, before])).toMatchObject({
    status: 'bound',
    agrees: false,
    reason: '与2022年的数相同，可能没有更新',
  })
})

test.each([
  ['a plan', { modality: 'plan' }, 'aside'],
  ['a limit', { modality: 'norm' }, 'aside'],
  ['a growth', { comparator: '增长', unit: '%' }, 'aside'],
  ['a stretch of time nobody collects', { period: '十三五' }, 'aside'],
  ['an unknown subject', { code: null }, 'no-source'],
  ['a known subject without a value', { code: 'teachers-backbone-exchanged' }, 'no-figure'],
] as const)('%s is %s', (_, facts, status) => {
  const figure = figureOf({ code: 'teachers-exchanged', value: 68 })
  const binding = bind(claimOf({ ...exchanged, value: 86, ...facts }), [figure])
  expect(binding).toMatchObject({ status, agrees: null, figure: null })
})

test('who has not reported is told', () => {
  const missing = ['大岭镇中心小学未填报 体育艺术教师数']
  const figure = figureOf({ code: 'teachers-exchanged', value: null, missing })
  expect(bind(claimOf({ ...exchanged, value: 68 }), [figure]).reason).toBe(missing[0])
})
