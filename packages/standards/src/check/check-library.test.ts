import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../load-standards.ts'
import { readLibrary } from '../read/read-library.ts'
import { soundLibrary, writeLibrary } from '../testing/write-library.ts'
import { tiersMeet } from '../tiers/tiers-meet.ts'
import { checkLibrary } from './check-library.ts'

const standard = soundLibrary['standards/small.yaml']
const elements = soundLibrary['elements/few.yaml']
const plan = soundLibrary['frameworks/plan.yaml']

const localOverlay = (id: string, limit: number) => `id: ${id}
title: 地方要求
documentNumber: null
region: '41'
bases: [small]
from: 2022
to: null
confidence: seen
references: {page: https://example.cn/local}
sources: [page]
criteria: [{change: tighten, indicator: small/A1-P, op: '>=', limit: ${limit}}]
`

function check(files: Record<string, string> = {}) {
  const { library, problems } = readLibrary(writeLibrary(files))
  expect(problems).toEqual([])
  return checkLibrary(library)
}
const withStandard = (text: string) => check({ 'standards/small.yaml': text })

test('a sound library has no problems', () => {
  expect(check()).toEqual([])
})

const faults: [fault: string, code: string, problems: () => ReturnType<typeof check>][] = [
  [
    'an id used twice',
    'duplicate-id',
    () => check({ 'elements/few.yaml': elements.replace('id: books', 'id: pupils') }),
  ],
  [
    'an alias that is another element’s name',
    'duplicate-name',
    () => check({ 'elements/few.yaml': elements.replace('[在校学生数]', '[图书册数]') }),
  ],
  [
    'an indicator named like an element it is not',
    'duplicate-name',
    () => withStandard(standard.replace('name: 生均图书册数', 'name: 人口数')),
  ],
  [
    'an indicator without unit',
    'missing-unit',
    () => withStandard(standard.replace('        unit: 册\n', '')),
  ],
  [
    'a ratio without formula',
    'missing-definition',
    () => withStandard(standard.replace(/ {8}formula: .*\n/, '')),
  ],
  [
    'an indicator without source that claims to have been seen',
    'missing-source',
    () => withStandard(standard.replace('kind: ratio', 'kind: ratio\n        sources: []')),
  ],
  [
    'a validity that ends before it begins',
    'validity-order',
    () => withStandard(standard.replace('limit: 25', 'limit: 25, from: 2025, to: 2020')),
  ],
  [
    'a range turned round',
    'limit-order',
    () => withStandard(standard.replace("op: '>=', limit: 25", 'op: between, limit: [7, 5]')),
  ],
  [
    'two limits in one year',
    'overlapping-criteria',
    () =>
      withStandard(
        standard.replace('limit: 25}', "limit: 25, to: 2025}, {op: '>=', limit: 30, from: 2025}"),
      ),
  ],
  [
    'an upper limit where more is better',
    'direction-conflict',
    () => withStandard(standard.replace("op: '>=', limit: 25", "op: '<=', limit: 25")),
  ],
  [
    'a formula with an unknown name',
    'unknown-element',
    () => withStandard(standard.replace('(图书册数', '(图书馆册数')),
  ],
  [
    'a formula that asks for a stage the element does not have',
    'unknown-stage',
    () => withStandard(standard.replace('在校生数)', '在校生数〔高等教育〕)')),
  ],
  [
    'a formula that mixes fiscal and school years',
    'mixed-period-kinds',
    () => withStandard(standard.replace('(图书册数', '(教育支出')),
  ],
  [
    'a share that may be summed',
    'element-not-additive',
    () =>
      check({
        'elements/few.yaml': elements.replace(
          'name: 图书册数, unit: 册',
          'name: 图书册数, unit: 册, domain: share',
        ),
      }),
  ],
  [
    'a framework of an unknown standard',
    'unknown-standard',
    () => check({ 'frameworks/plan.yaml': plan.replace('[small]', '[smal]') }),
  ],
  [
    'an item without points and without a word why',
    'item-without-point',
    () => check({ 'frameworks/plan.yaml': plan.replace(/points: .*\]\}/, 'points: []}') }),
  ],
  [
    'an overlay that asks for less under the name of tightening',
    'overlay-loosens',
    () =>
      check({
        'overlays/local.yaml': localOverlay('local', 14),
      }),
  ],
  [
    'a share that should be above 100 %',
    'limit-outside-domain',
    () =>
      withStandard(standard.replace('unit: 册', "unit: '%'").replace('limit: 25', 'limit: 250')),
  ],
  [
    'a limit below nothing',
    'limit-outside-domain',
    () => withStandard(standard.replace('limit: 25', 'limit: -25')),
  ],
  [
    'a province judged by a figure it does not have',
    'judged-without-figure',
    () => withStandard(standard.replace('limit: 25', 'limit: 25, judgedAt: [province]')),
  ],
  [
    'a limit that was seen nowhere',
    'missing-source',
    () => withStandard(standard.replace('limit: 25', 'limit: 25, sources: []')),
  ],
  [
    'a given figure in another unit than it is collected in',
    'given-in-other-unit',
    () =>
      withStandard(
        standard.replace('kind: ratio', 'kind: given').replace(/formula: .*/, 'formula: 在校生数'),
      ),
  ],
  [
    'an element nobody answers for',
    'element-without-owner',
    () => check({ 'elements/few.yaml': elements.replace('owner: 教育局', "owner: ''") }),
  ],
  [
    'a point that asks for a standard the framework does not name',
    'standard-not-listed',
    () => check({ 'frameworks/plan.yaml': plan.replace('[small]', '[]') }),
  ],
  [
    'two points of one code',
    'duplicate-point',
    () =>
      check({
        'frameworks/plan.yaml': plan.replace('points: [', "points: [{code: '1.1', text: 藏书}, "),
      }),
  ],
  [
    'a point that needs a figure nobody can name',
    'figure-unnamed',
    () =>
      check({
        'frameworks/plan.yaml': plan.replace('indicators: [small/A1*]', 'needsFigure: true'),
      }),
  ],
  [
    'two overlays of one place about one limit',
    'overlay-conflict',
    () =>
      check({ 'overlays/a.yaml': localOverlay('a', 18), 'overlays/b.yaml': localOverlay('b', 20) }),
  ],
  [
    'evidence with a formula',
    'evidence-with-formula',
    () => withStandard(standard.replace('kind: ratio', 'kind: evidence')),
  ],
  [
    'a lower limit with two ends',
    'limit-shape',
    () => withStandard(standard.replace('limit: 25', 'limit: [25, 30]')),
  ],
  [
    'a range with one end',
    'limit-shape',
    () => withStandard(standard.replace("op: '>=', limit: 25", 'op: between, limit: 25')),
  ],
  [
    'a limit of years before its standard',
    'limit-outside-standard',
    () => withStandard(standard.replace('limit: 25', 'limit: 25, from: 2015, to: 2019')),
  ],
  [
    'an alias that differs from another name in its brackets',
    'name-alike',
    () => check({ 'elements/few.yaml': elements.replace('[在校学生数]', '[图书（册数）]') }),
  ],
  [
    'a condition that nobody records',
    'unknown-attribute',
    () =>
      withStandard(
        standard.replace(
          'clause: 第一条',
          'clause: 第一条, exclusions: [{when: {typ: special}, reason: 特殊教育}]',
        ),
      ),
  ],
  [
    'an ownership that there is not',
    'unknown-attribute',
    () =>
      withStandard(
        standard.replace(
          'clause: 第一条',
          'clause: 第一条, exclusions: [{when: {ownership: 民办}, reason: 民办}]',
        ),
      ),
  ],
  [
    'an exclusion without a condition',
    'exclusion-of-nothing',
    () =>
      withStandard(
        standard.replace(
          'clause: 第一条',
          'clause: 第一条, exclusions: [{when: {}, reason: 特殊教育}]',
        ),
      ),
  ],
  [
    'an overlay that changes nothing',
    'overlay-empty',
    () => check({ 'overlays/local.yaml': localOverlay('local', 20).replace(/criteria: .*/, '') }),
  ],
  [
    'an overlay that ends before it begins',
    'validity-order',
    () =>
      check({ 'overlays/local.yaml': localOverlay('local', 20).replace('to: null', 'to: 2021') }),
  ],
  [
    'a place of three digits',
    'region-not-division',
    () => check({ 'overlays/local.yaml': localOverlay('local', 20).replace("'41'", "'410'") }),
  ],
  [
    'a keyword of one character',
    'keyword-too-short',
    () =>
      check({ 'frameworks/plan.yaml': plan.replace('title: 图书', 'title: 图书, keywords: [书]') }),
  ],
]

test.each(faults)('%s is found', (_fault, code, problems) => {
  const found = problems()
  expect(found.map(one => one.code)).toContain(code)
  expect(found.every(one => one.file !== undefined && one.line !== undefined)).toBe(true)
})

test('a problem points at the line of the fault', () => {
  const text = standard.replace('limit: 25', 'limit: 25, from: 2025, to: 2020')
  const line = text.slice(0, text.indexOf('2025')).split('\n').length
  expect(withStandard(text)).toMatchObject([
    { file: 'standards/small.yaml', line, message: expect.stringContaining('small/A1-J') },
  ])
})

test('an unknown name is found wherever it stands in a formula', () => {
  const { library } = readLibrary(writeLibrary())
  const [first] = library.standards
  const [indicator] = first?.indicators ?? []
  if (!first || !indicator) throw new Error('the small library has an indicator')
  const known = fc.constantFrom(
    '图书册数',
    '在校生数',
    'books',
    'pupils',
    '在校学生数〔初中〕',
    '15',
  )
  const operator = fc.constantFrom(' + ', '-', ' ÷ ', '×', ' >= ', ' 且 ', ', ')
  fc.assert(
    fc.property(known, operator, operator, known, (left, before, after, right) => {
      const formula = `生均(${left}${before} 不存在 ${after}${right}, 在校生数)`
      const changed = { ...first, indicators: [{ ...indicator, formula }] }
      const problems = checkLibrary({ ...library, standards: [changed], frameworks: [] })
      expect(problems.map(one => one.code)).toEqual(['unknown-element'])
    }),
  )
})

describe('laws of the library that comes with the product', () => {
  const library = loadStandards()
  const indicators = library.standards.flatMap(one => one.indicators)

  test('every limit holds in an ordered span of years within living memory', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...indicators.flatMap(one => one.criteria)),
        ({ validity, op, limit }) => {
          const from = validity.from ?? 1949
          expect(from).toBeGreaterThanOrEqual(1949)
          expect(from).toBeLessThanOrEqual(validity.to ?? 2100)
          expect(Array.isArray(limit)).toBe(op === 'between')
        },
      ),
      { numRuns: 500 },
    )
  })

  test('in any year a unit of one level stands against at most one limit of an indicator', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...indicators),
        fc.integer({ min: 2010, max: 2035 }),
        fc.constantFrom('school', 'kindergarten', 'county', 'city', 'province'),
        ({ id, criteria }, year, level) => {
          const held = criteria.filter(
            one =>
              one.id === id &&
              one.on === 'value' &&
              one.judgedAt.some(kind => kind === level) &&
              (one.validity.from ?? year) <= year &&
              year <= (one.validity.to ?? year),
          )
          const together = held.filter((one, at) =>
            held.slice(at + 1).some(other => tiersMeet(one.appliesTo, other.appliesTo)),
          )
          expect(together).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('every criterion id is the id of an indicator of the same standard', () => {
    const ids = new Set(indicators.map(one => one.id))
    for (const one of indicators) {
      for (const criterion of one.criteria) {
        expect(ids.has(criterion.id)).toBe(true)
        expect(criterion.id.startsWith(`${one.standard}/`)).toBe(true)
      }
    }
  })
})
