import { InputError } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { createEngine } from './engine.ts'
import { engine } from './testing/figure-of.ts'
import { cityCode, countyCode, countyWith, fiveSchools } from './testing/fixture-dataset.ts'
import {
  criterion,
  fixtureElements,
  fixtureLibrary,
  indicator,
  libraryOf,
} from './testing/fixture-library.ts'

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

  test('for a framework computes the standards it names', () => {
    const [standard] = fixtureLibrary.standards
    const other = indicator('Z', '别的', '图书册数', { standard: 'other' })
    const framework = {
      id: 'county-2023',
      title: '评价方案',
      documentNumber: null,
      level: 'county' as const,
      year: 2023,
      region: null,
      areas: [],
      standards: ['other'],
      confidence: 'seen' as const,
      sources: [],
      note: null,
    }
    const base = libraryOf(fixtureElements, [...(standard?.indicators ?? []), other])
    const both = createEngine({ ...base, frameworks: [framework] })
    for (const asked of [framework, 'county-2023', 'other']) {
      const request = { period: '2023', orgs: [countyCode], standards: [asked] }
      const figures = both.compute(countyWith(fiveSchools), request)
      expect(figures.map(each => each.indicator)).toEqual(['other/Z'])
    }
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
