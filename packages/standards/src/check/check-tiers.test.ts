import { describe, expect, test } from 'vitest'
import { applyOverlays } from '../overlays/apply-overlays.ts'
import { readLibrary } from '../read/read-library.ts'
import { soundLibrary, writeLibrary } from '../testing/write-library.ts'
import { checkLibrary } from './check-library.ts'

/** The primary limit of the small library, replaced by these. */
function withCriteria(...criteria: string[]) {
  const text = soundLibrary['standards/small.yaml'].replace(
    "criteria: [{op: '>=', limit: 15}]",
    `criteria: [${criteria.join(', ')}]`,
  )
  return { 'standards/small.yaml': text }
}
function read(files: Record<string, string>) {
  const { library, problems } = readLibrary(writeLibrary(files))
  expect(problems).toEqual([])
  return library
}
const codes = (...criteria: string[]) =>
  checkLibrary(read(withCriteria(...criteria))).map(each => each.code)

const limit = (at: number, when: string, more = '') =>
  `{op: '>=', limit: ${at}, ${more} appliesTo: {label: 档${at}, when: [${when}]}}`
const type = (...types: string[]) => `{fact: type, name: 学校类型, in: [${types.join(', ')}]}`
const size = (range: string) => `{element: pupils, ${range}}`

describe('limits of several tiers stand side by side', () => {
  test.each([
    ['of other values of a fact', [limit(10, type('a', 'b')), limit(20, type('c'))]],
    ['of sizes that touch', [limit(10, size('below: 100')), limit(20, size('from: 100'))]],
    ['with a gap between them', [limit(10, size('below: 100')), limit(20, size('from: 500'))]],
    [
      'when one of several conditions keeps them apart',
      [
        limit(10, `${type('a')}, ${size('below: 100')}`),
        limit(20, `${type('a')}, ${size('from: 100')}`),
      ],
    ],
    [
      'of a number and of other words',
      [
        limit(10, '{fact: built, name: 年份, from: 2017}'),
        limit(20, '{fact: built, name: 年份, in: [unknown]}'),
      ],
    ],
  ])('%s', (_what, criteria) => {
    expect(codes(...criteria)).toEqual([])
  })

  test.each([
    ['a value in both', [limit(10, type('a', 'b')), limit(20, type('b'))]],
    ['sizes that overlap', [limit(10, size('below: 101')), limit(20, size('from: 100'))]],
    ['different facts', [limit(10, type('a')), limit(20, size('from: 100'))]],
    ['one without a tier', [limit(10, type('a')), "{op: '>=', limit: 20}"]],
    [
      'the same size of two stages',
      [limit(10, size('from: 100')), limit(20, '{element: pupils, stage: junior, below: 100}')],
    ],
  ])('but not two for one school: %s', (_what, criteria) => {
    expect(codes(...criteria)).toEqual(['overlapping-criteria'])
  })

  test('two tiers of other years or levels do not meet', () => {
    expect(
      codes(
        limit(10, type('a'), 'judgedAt: [school],'),
        limit(20, type('a'), 'judgedAt: [county],'),
      ),
    ).toEqual([])
  })
})

describe('a tier that no unit can be in', () => {
  test.each([
    ['ends before it begins', size('from: 100, below: 100')],
    ['lies below nothing', size('below: 0')],
    ['contradicts itself', `${type('a')}, ${type('b')}`],
    ['asks for an ownership nobody has', '{fact: ownership, name: 办别, in: [state]}'],
    ['asks for a kind that is not judged', '{fact: kind, name: 类别, in: [kindergarten]}'],
  ])('%s', (_what, when) => {
    expect(codes(limit(10, when))).toEqual(['unreachable-tier'])
  })
})

test('a size is a known data element, collected for its stage', () => {
  expect(codes(limit(10, '{element: pupil, from: 1}'))).toEqual(['unknown-element'])
  expect(codes(limit(10, '{element: books, stage: senior, from: 1}'))).toEqual([
    'tier-without-size',
  ])
})

test('a tier has a name', () => {
  const { problems } = readLibrary(
    writeLibrary(withCriteria(`{op: '>=', limit: 1, appliesTo: {when: [${type('a')}]}}`)),
  )
  expect(problems.map(each => each.code)).toEqual(['yaml-form'])
})

describe('a place changes a limit of a tier', () => {
  const overlay = (criterion: string) => `id: local
title: 地方要求
documentNumber: 地〔2022〕1号
region: '41'
bases: [small]
from: null
to: null
confidence: seen
references: {page: https://example.cn/local}
sources: [page]
criteria: [{indicator: small/A1-P, op: '>=', judgedAt: [school, county], ${criterion}}]
`
  const base = withCriteria(limit(10, type('a')), limit(20, type('b')))
  const laid = (criterion: string) =>
    applyOverlays(read({ ...base, 'overlays/local.yaml': overlay(criterion) }), '41')
      .standards[0]?.indicators[0]?.criteria.map(one => [one.limit, one.appliesTo?.label])
      .sort()

  test('and leaves the other tiers', () => {
    expect(
      laid(`change: tighten, limit: 25, appliesTo: {label: 乙, when: [${type('b')}]}`),
    ).toEqual([
      [10, '档10'],
      [25, '乙'],
    ])
  })

  test('or adds one for a tier without', () => {
    expect(
      laid(`change: add, limit: 5, appliesTo: {label: 丙, when: [${type('c')}]}`),
    ).toHaveLength(3)
  })

  test('but not for more or fewer units than the limit stands for', () => {
    expect(() => laid('change: tighten, limit: 30')).toThrow('适用范围')
    expect(() =>
      laid(`change: tighten, limit: 30, appliesTo: {label: 甲乙, when: [${type('a', 'b')}]}`),
    ).toThrow('适用范围')
  })
})
