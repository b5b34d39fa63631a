import type { Dataset, DataValue, OrgUnit, Tier } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { countyCode, countyWith, value } from '../testing/fixture-dataset.ts'
import { criterion, fixtureElements, indicator, libraryOf } from '../testing/fixture-library.ts'

const type = (label: string, ...types: string[]): Tier => ({
  label,
  when: [{ fact: 'type', name: '学校类型', in: types }],
})
const size = (label: string, from?: number, below?: number): Tier => ({
  label,
  when: [{ element: 'pupils', from, below }],
})
const built = (label: string, from?: number, below?: number): Tier => ({
  label,
  when: [{ fact: 'built', name: '建成年份', from, below }],
})
const at = (limit: number, appliesTo: Tier) => criterion('test/A', '>=', limit, { appliesTo })

const booksWith = (criteria: ReturnType<typeof at>[]) =>
  createEngine(
    libraryOf(fixtureElements, [
      indicator('A', '生均图书册数', '生均(图书册数, 在校学生数)', { unit: '册', criteria }),
    ]),
  )

const schoolOf = (attributes: Record<string, string>, pupils: number | null = 100): Dataset =>
  countyWith([{ name: '一校', attributes, reports: { pupils, 'library-books': 1000 } }])

function figureIn(dataset: Dataset, criteria: ReturnType<typeof at>[], code = 's1') {
  const [figure] = booksWith(criteria).compute(dataset, { period: '2023', orgs: [code] })
  if (!figure) throw new Error(`no figure at ${code}`)
  return figure
}
const judged = (dataset: Dataset, criteria: ReturnType<typeof at>[], code = 's1') =>
  figureIn(dataset, criteria, code).verdicts.map(({ limit, met, tier }) => [tier, limit, met])

describe('a limit holds for the units of its tier', () => {
  const byType = [at(8, type('九年一贯制', 'nine-year')), at(12, type('小学', 'primary'))]
  const byAge = [at(8, built('2017年以前', undefined, 2017)), at(12, built('2017年起', 2017))]
  const bySize = [at(8, size('不足100人', undefined, 100)), at(12, size('100人及以上', 100))]

  test.each([
    ['by a recorded fact', { type: 'nine-year' }, byType, [['九年一贯制', 8, true]]],
    ['by another value of it', { type: 'primary' }, byType, [['小学', 12, false]]],
    ['by the year it was built', { built: '2016' }, byAge, [['2017年以前', 8, true]]],
    ['the first year belonging to the new', { built: '2017' }, byAge, [['2017年起', 12, false]]],
    ['in no tier there is no limit', { type: 'junior' }, byType, []],
  ])('%s', (_what, attributes, criteria, verdicts) => {
    expect(judged(schoolOf(attributes), criteria)).toEqual(verdicts)
  })

  test.each([
    [99, [['不足100人', 8, true]]],
    [100, [['100人及以上', 12, false]]],
  ])('by size: %d pupils', (pupils, verdicts) => {
    expect(judged(schoolOf({}, pupils), bySize)).toEqual(verdicts)
  })

  test('by ownership and kind together', () => {
    const both: Tier = {
      label: '民办学校',
      when: [
        { fact: 'ownership', name: '办别', in: ['private', 'inclusive'] },
        { fact: 'kind', name: '单位类别', in: ['school'] },
      ],
    }
    const [school] = [{ name: '一校', reports: { pupils: 10, 'library-books': 100 } }]
    if (!school) return
    expect(judged(countyWith([school]), [at(8, both)])).toEqual([])
    expect(judged(countyWith([{ ...school, ownership: 'inclusive' }]), [at(8, both)])).toEqual([
      ['民办学校', 8, true],
    ])
  })

  test('a county’s size is the sum of all its schools, left out of the indicator or not', () => {
    const special = {
      name: '特校',
      attributes: { type: 'special-school' },
      reports: { pupils: 60, 'library-books': 1 },
    }
    const normal = { name: '一校', reports: { pupils: 50, 'library-books': 1000 } }
    expect(judged(countyWith([normal, special]), bySize, countyCode)).toEqual([
      ['100人及以上', 12, true],
    ])
  })

  test('a county that gives its own size is taken at its word', () => {
    const own: DataValue = value(countyCode, 'pupils', 90)
    const two = { name: '一校', reports: { pupils: 200, 'library-books': 4000 } }
    expect(judged(countyWith([two], [own]), bySize, countyCode)).toEqual([['不足100人', 8, true]])
  })
})

describe('where the fact of a tier is not recorded nobody guesses', () => {
  const criteria = [at(8, type('九年一贯制', 'nine-year'))]

  test('the verdict is left out and the figure says why', () => {
    const figure = figureIn(schoolOf({}), criteria)
    expect(figure).toMatchObject({ status: 'ok', value: 10, verdicts: [] })
    expect(figure.unjudged).toEqual(['九年一贯制的标准值是否适用不能确定：一校未登记“学校类型”'])
  })

  test.each([
    ['empty', { type: '' }, '一校未登记“学校类型”'],
    ['no number', { built: '约2016' }, '一校登记的“建成年份”（约2016）不是数'],
  ])('%s', (_what, attributes, reason) => {
    const tier = 'built' in attributes ? built('2017年起', 2017) : type('小学', 'primary')
    expect(figureIn(schoolOf(attributes), [at(8, tier)]).unjudged?.[0]).toContain(reason)
  })

  test('a size that is not reported is not zero', () => {
    const junior = {
      label: '初中不足100人',
      when: [{ element: 'pupils', stage: 'junior' as const, below: 100 }],
    }
    const dataset = schoolOf({})
    const withJunior = (unit: OrgUnit) =>
      unit.code === 's1' ? { ...unit, stages: ['primary' as const, 'junior' as const] } : unit
    const figure = figureIn({ ...dataset, orgs: dataset.orgs.map(withJunior) }, [at(8, junior)])
    expect(figure.verdicts).toEqual([])
    expect(figure.unjudged?.[0]).toContain('一校未填报 在校学生数（2023年 初中）')
  })

  test('a condition that fails is enough, whatever else is not known', () => {
    const tier = {
      label: '新建九年一贯制',
      when: [...built('', 2017).when, ...type('', 'nine-year').when],
    }
    const figure = figureIn(schoolOf({ type: 'primary' }), [at(8, tier)])
    expect(figure).not.toHaveProperty('unjudged')
  })

  test('a figure without a value has nothing to judge', () => {
    expect(figureIn(schoolOf({}, null), criteria)).not.toHaveProperty('unjudged')
  })
})

test('the explanation lists every tier with what is known', () => {
  const criteria = [
    at(8, type('九年一贯制', 'nine-year')),
    at(9, type('小学', 'primary')),
    at(7, built('2017年起', 2017)),
  ]
  const { tiers } = booksWith(criteria).explain(schoolOf({ type: 'primary' }), {
    org: 's1',
    indicator: 'test/A',
    period: '2023',
  })
  expect(tiers?.map(({ label, holds, reason }) => [label, holds, reason])).toEqual([
    ['九年一贯制', 'no', null],
    ['小学', 'yes', null],
    ['2017年起', 'unknown', '一校未登记“建成年份”'],
  ])
})

describe('综合达标 counts an indicator against the limit of the school’s tier', () => {
  const engine = createEngine(
    libraryOf(fixtureElements, [
      indicator('A', '生均图书册数', '生均(图书册数, 在校学生数)', {
        unit: '册',
        criteria: [at(8, type('九年一贯制', 'nine-year')), at(12, type('小学', 'primary'))],
      }),
      indicator('R', '综合达标', '综合达标([A], 1, 85%)', { kind: 'rule' }),
    ]),
  )
  const ruleAt = (attributes: Record<string, string>) =>
    engine
      .compute(schoolOf(attributes), { period: '2023', orgs: ['s1'] })
      .find(each => each.indicator === 'test/R')

  test('met in one tier, not in the other, missing where the tier is not known', () => {
    expect(ruleAt({ type: 'nine-year' })?.value).toBe(1)
    expect(ruleAt({ type: 'primary' })?.value).toBe(0)
    expect(ruleAt({})).toMatchObject({ status: 'missing' })
    expect(ruleAt({ type: 'junior' })).toMatchObject({ status: 'not-applicable' })
  })
})

test('a school without the facts does not keep its neighbour from being judged', () => {
  const dataset = countyWith([
    { name: '一校', reports: { pupils: 10, 'library-books': 100 } },
    {
      name: '二校',
      attributes: { type: 'primary' },
      reports: { pupils: 10, 'library-books': 130 },
    },
  ])
  expect(judged(dataset, [at(12, type('小学', 'primary'))], 's2')).toEqual([['小学', 12, true]])
})
