import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { engine, figureOf } from '../testing/figure-of.ts'
import {
  city,
  cityCode,
  county,
  countyCode,
  countyWith,
  fiveSchools,
  org,
  value,
} from '../testing/fixture-dataset.ts'
import { element, indicator, libraryOf } from '../testing/fixture-library.ts'

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
    const counted = (id: string, name: string) =>
      element(id, name, { unit: '所', levels: ['county'], stages: [] })
    const library = libraryOf(
      [
        counted('kindergartens', '幼儿园数'),
        counted('kindergartens-public', '公办园数'),
        counted('kindergartens-inclusive-private', '普惠性民办园数'),
      ],
      [
        indicator('X', '普惠性幼儿园占比', '占比(公办园数 + 普惠性民办园数, 幼儿园数)', {
          units: ['county'],
          stage: null,
        }),
      ],
    )
    const given = {
      kindergartens: 13,
      'kindergartens-public': 4,
      'kindergartens-inclusive-private': 7,
    }
    const values = Object.entries(given).map(([id, count]) =>
      value(countyCode, id, count, { stage: null }),
    )
    const [figure] = createEngine(library).compute({ orgs: [county], values }, { period: '2023' })
    expect(figure?.value?.toFixed(2)).toBe('84.62')
  })
})

test('a rate of a city is not guessed from its counties', () => {
  const rate = value(countyCode, 'retention-rate', 95, { stage: null })
  expect(figureOf({ orgs: [city, county], values: [rate] }, 'test/Q1', cityCode)).toMatchObject({
    status: 'missing',
    missing: ['鹤岗市未填报 九年义务教育巩固率（2023年）'],
  })
})
