import type { Framework, Indicator, Standard } from '@mingjian/model'
import { expect, test } from 'vitest'
import {
  countHits,
  groupByClause,
  pointsAsking,
  searchIndicators,
  searchLibrary,
  searchPoints,
  twinsOf,
} from './search-rules.ts'

const indicator = (parts: Partial<Indicator>): Indicator => ({
  id: 'law/K1',
  standard: 'law',
  code: 'K1',
  name: '生均图书册数',
  aliases: [],
  kind: 'ratio',
  stage: 'primary',
  unit: '册',
  better: 'higher',
  decimals: 1,
  units: ['school'],
  formula: '生均(图书册数, 在校生数)',
  dispersion: null,
  exclusions: [],
  criteria: [],
  definition: { numerator: null, denominator: null },
  confidence: 'seen',
  sources: [],
  note: null,
  ...parts,
})

const standard = (id: string, indicators: Indicator[]): Standard => ({
  id,
  title: '某办法',
  documentNumber: '某督〔2020〕9号',
  issuer: '某部',
  issued: null,
  scope: '',
  validity: { from: null, to: null },
  confidence: 'seen',
  sources: [],
  indicators,
})

const criterion: Indicator['criteria'][number] = {
  id: 'law/K2',
  on: 'value',
  op: '>=',
  limit: 1,
  judgedAt: ['county'],
  validity: { from: null, to: null },
  clause: '某法第三十一条',
  confidence: 'seen',
  sources: [],
  note: null,
}

test('an indicator is found by name, stage, formula and the clause of a limit', () => {
  const other = indicator({
    id: 'law/K2',
    name: '教师工资',
    stage: null,
    formula: null,
    criteria: [criterion],
  })
  const library = [standard('law', [indicator({}), other]), standard('empty', [])]
  const found = (text: string) =>
    searchIndicators(library, text).flatMap(({ indicators }) => indicators.map(({ id }) => id))
  expect(found('图书 小学')).toEqual(['law/K1'])
  expect(found('在校生数')).toEqual(['law/K1'])
  expect(found('第三十一条')).toEqual(['law/K2'])
  expect(found('某督〔2020〕9号')).toEqual(['law/K1', 'law/K2'])
  expect(found('图书 工资')).toEqual([])
})

test('a search keeps no standard without a hit', () => {
  expect(searchIndicators([standard('law', [indicator({})])], '没有的词')).toEqual([])
})

test('indicators stay in library order under the clause they stand under', () => {
  const [a, b, c] = ['甲', '甲', '乙'].map((clause, at) => indicator({ id: `law/${at}`, clause }))
  const back = indicator({ id: 'law/back', clause: '甲' })
  const groups = groupByClause([a, b, c, back].filter(each => each !== undefined))
  expect(groups.map(({ clause, indicators }) => [clause, indicators.length])).toEqual([
    ['甲', 2],
    ['乙', 1],
    ['甲', 1],
  ])
  expect(new Set(groups.map(({ key }) => key)).size).toBe(3)
})

const point = (code: string, text: string, indicators: string[]) => ({
  code,
  text,
  indicators,
  needsFigure: true,
  keywords: [],
})
const framework: Framework = {
  id: 'plan',
  title: '某方案',
  documentNumber: null,
  level: 'county',
  year: 2024,
  region: null,
  areas: [
    {
      code: '1',
      title: '投入',
      items: [
        {
          code: '1-1',
          title: '经费',
          keywords: [],
          points: [point('1-1.1', '总额', ['law/K1']), point('1-1.2', '工资', [])],
          note: null,
        },
      ],
    },
  ],
  standards: ['law'],
  confidence: 'recalled',
  sources: [],
  note: null,
}

test('a plan shows only the points that fit, under their item', () => {
  const [found] = searchPoints([framework], '工资')
  expect(found?.areas[0]?.items[0]?.points.map(({ code }) => code)).toEqual(['1-1.2'])
  expect(searchPoints([framework], '没有的词')).toEqual([])
})

test('an indicator knows the points that ask for it', () => {
  expect(pointsAsking([framework], 'law/K1').map(({ point: { code } }) => code)).toEqual(['1-1.1'])
  expect(pointsAsking([framework], 'law/K2')).toEqual([])
})

test('one search counts hits, not the standards and plans around them', () => {
  const law = standard('law', [indicator({}), indicator({ stage: 'junior' })])
  const library = { standards: [law], frameworks: [framework], elements: [] }
  expect(countHits(searchLibrary(library, '生均'))).toEqual({
    standards: 2,
    frameworks: 0,
    elements: 0,
  })
  expect(searchLibrary(library, '')).toBe(library)
})

test('the same figure is found from either standard, of the same stage alone', () => {
  const one = (id: string, stage: Indicator['stage'], sameAs?: string[]) =>
    ({ id, stage, ...(sameAs && { sameAs }) }) as Indicator
  const first = one('a/1', 'primary')
  const second = one('b/1', 'primary', ['a/1'])
  const other = one('b/1', 'junior', ['a/1'])
  const standards = [{ indicators: [first] }, { indicators: [second, other] }] as Standard[]
  expect(twinsOf(standards, first)).toEqual([second])
  expect(twinsOf(standards, second)).toEqual([first])
  expect(twinsOf(standards, other)).toEqual([])
})
