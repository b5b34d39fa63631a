import { expect, test } from 'vitest'
import { soundLibrary, writeLibrary } from '../testing/write-library.ts'
import { readLibrary } from './read-library.ts'

const standard = soundLibrary['standards/small.yaml']
const read = (files: Record<string, string> = {}) => readLibrary(writeLibrary(files))

test('stage variants become indicators of their own that share what is common', () => {
  const { library, problems } = read()
  expect(problems).toEqual([])
  expect(library.standards[0]?.indicators).toMatchObject([
    { id: 'small/A1-P', stage: 'primary', unit: '册', clause: '试〔2020〕1号第一条' },
    { id: 'small/A1-J', stage: 'junior', unit: '册', criteria: [{ limit: 25 }] },
  ])
  expect(library.standards[0]?.indicators[0]?.sources).toEqual(['https://example.cn/page'])
})

test('a pattern in a framework stands for the indicators it begins', () => {
  const { library } = read()
  const point = library.frameworks[0]?.areas[0]?.items[0]?.points[0]
  expect(point?.indicators).toEqual(['small/A1-P', 'small/A1-J'])
})

test('a 差异系数 gives its limit to each indicator it is computed for and keeps the composite', () => {
  const { library } = read({
    'standards/small.yaml': `${standard}      - {code: A2, name: 生均人口, kind: ratio, unit: 人, formula: '生均(人口数, 在校生数)', variants: [{suffix: P, stage: primary}]}
      - code: A9
        name: 差异系数
        kind: dispersion
        better: lower
        dispersionOf: {codes: [A1, A2], form: weighted-population, weight: pupils}
        variants: [{suffix: P, stage: primary, criteria: [{on: cv, op: '<=', limit: 0.5, judgedAt: [county]}]}]
`,
  })
  const indicator = library.standards[0]?.indicators.find(one => one.code === 'A1-P')
  expect(indicator?.dispersion).toEqual({
    form: 'weighted-population',
    weight: 'pupils',
    composite: 'A9-P',
  })
  expect(indicator?.criteria.map(one => [one.id, one.on])).toEqual([
    ['small/A1-P', 'value'],
    ['small/A9-P', 'cv'],
  ])
  expect(library.standards[0]?.indicators.find(one => one.code === 'A1-J')?.dispersion).toBeNull()
})

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

test('a field nobody knows is said with file, line and field', () => {
  const text = standard.replace('unit: 册', 'unitt: 册')
  expect(read({ 'standards/small.yaml': text }).problems).toMatchObject([
    {
      code: 'yaml-form',
      file: 'standards/small.yaml',
      line: lineOf(text, 'unitt'),
      field: 'groups.0.indicators.0.unitt',
      message: expect.stringContaining('unitt'),
    },
  ])
})

test('a limit that is not a number is said at its line', () => {
  const text = standard.replace('limit: 25', 'limit: 二十五')
  const { problems, library } = read({ 'standards/small.yaml': text })
  expect(problems[0]).toMatchObject({ code: 'yaml-form', line: lineOf(text, '二十五') })
  expect(library.standards).toEqual([])
})

test('YAML that cannot be parsed is said at its line', () => {
  const text = standard.replace('kind: ratio', 'kind: [ratio')
  expect(read({ 'standards/small.yaml': text }).problems[0]).toMatchObject({
    code: 'yaml-syntax',
    file: 'standards/small.yaml',
    line: expect.any(Number),
  })
})

test('an empty file is a problem, not a crash', () => {
  const { problems } = read({ 'elements/few.yaml': '' })
  expect(problems).toMatchObject([{ code: 'yaml-form', file: 'elements/few.yaml' }])
})

test('a citation that is not in the table of references is said at the indicator', () => {
  const text = standard.replace('kind: ratio', 'kind: ratio\n        sources: [pgae]')
  expect(read({ 'standards/small.yaml': text }).problems[0]).toMatchObject({
    code: 'unknown-reference',
    line: lineOf(text, 'suffix: P'),
    message: expect.stringContaining('pgae'),
  })
})

test('a framework that asks for an unknown indicator is said at the point', () => {
  const text = soundLibrary['frameworks/plan.yaml'].replace('small/A1*', 'small/Z1')
  expect(read({ 'frameworks/plan.yaml': text }).problems).toMatchObject([
    { code: 'unknown-indicator', file: 'frameworks/plan.yaml', line: lineOf(text, 'small/Z1') },
  ])
})

test('a standard that cannot be read does not make its indicators unknown to frameworks', () => {
  const { problems } = read({ 'standards/small.yaml': standard.replace('limit: 25', 'limit: x') })
  expect(problems.map(one => one.file)).toEqual(['standards/small.yaml'])
})
