import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editionFingerprint } from '../editions/edition-fingerprint.ts'
import { readOwnLibrary } from '../load-standards.ts'
import { getFramework, getScheme } from '../lookup.ts'
import { readLibrary } from '../read/read-library.ts'
import { soundLibrary, writeLibrary } from '../testing/write-library.ts'
import { checkLibrary } from './check-library.ts'

const own = readOwnLibrary()
const published = soundLibrary['frameworks/plan.yaml'].replace(
  'year: 2024',
  'year: 2024\nedition: {series: plan, status: published}',
)
const fingerprint = (plan: string) => {
  const { library } = readLibrary(writeLibrary({ 'frameworks/plan.yaml': plan }))
  return editionFingerprint(getFramework(library, 'plan'), library)
}
const lock = () => `editions:\n  plan: "${fingerprint(published)}"\n`

function codes(files: Record<string, string>) {
  const { library, problems } = readLibrary(
    writeLibrary({ 'editions.lock.yaml': lock(), ...files }),
  )
  expect(problems).toEqual([])
  const found = checkLibrary(library)
  expect(found.every(one => one.file !== undefined && one.line !== undefined)).toBe(true)
  return found.map(one => one.code)
}

test('a published edition that is as it was locked has no problem', () => {
  expect(codes({ 'frameworks/plan.yaml': published })).toEqual([])
})

const changes: [what: string, plan: string][] = [
  ['another title of an item', published.replace('title: 图书,', 'title: 藏书,')],
  ['another year', published.replace('year: 2024', 'year: 2025')],
  ['another indicator', published.replace('small/A1*', 'small/A1-P')],
  ['an added item', `${published}      - {code: '2', title: 新增, note: 待定}\n`],
]
test.each(changes)('%s in a published edition asks for a new edition', (_what, plan) => {
  expect(codes({ 'frameworks/plan.yaml': plan })).toEqual(['edition-changed'])
})

test('words by which a report is recognised may still be tuned', () => {
  const plan = published.replace('title: 图书,', 'title: 图书, keywords: [藏书], note: 试,')
  expect(codes({ 'frameworks/plan.yaml': plan })).toEqual([])
})

test('a new indicator of a standard does not slip into an edition that asked for a pattern', () => {
  const standard = `${soundLibrary['standards/small.yaml']}      - {code: A12, name: 人数, kind: additive, unit: 人, formula: 人口数}\n`
  expect(codes({ 'frameworks/plan.yaml': published, 'standards/small.yaml': standard })).toEqual([
    'edition-changed',
  ])
})

test('a published edition cannot become a draft, vanish, or go unlocked', () => {
  const draft = published.replace('published', 'draft')
  expect(codes({ 'frameworks/plan.yaml': draft })).toEqual(['edition-withdrawn'])
  const renamed = published.replace('id: plan', 'id: other')
  expect(codes({ 'frameworks/plan.yaml': renamed })).toEqual([
    'edition-unlocked',
    'edition-missing',
  ])
})

test('a series has one edition a year', () => {
  const second = published.replace('id: plan', 'id: second').replace('published', 'draft')
  expect(codes({ 'frameworks/plan.yaml': published, 'frameworks/second.yaml': second })).toEqual([
    'duplicate-edition',
  ])
})

test('a changed grade line of its scheme changes the edition', () => {
  const scheme = (from: number) => ({
    schemes: [{ ...getScheme(own, 'ningxia-2019'), grades: [{ name: '优秀', from }] }],
  })
  const framework = { ...getFramework(own, 'heilongjiang-county-2024'), scheme: 'ningxia-2019' }
  expect(editionFingerprint(framework, scheme(90))).not.toBe(
    editionFingerprint(framework, scheme(85)),
  )
})

test('a damaged lock is said at its line', () => {
  const folder = writeLibrary({ 'editions.lock.yaml': 'editions:\n  plan: abc\n' })
  expect(readLibrary(folder).problems).toMatchObject([{ code: 'yaml-form', line: 2 }])
})

test('the fingerprint does not hang on the order of keys', () => {
  const [framework] = readOwnLibrary().frameworks
  if (!framework) throw new Error('the library has a framework')
  const keys = Object.entries(framework)
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), shuffled => {
      const again = Object.fromEntries(shuffled) as typeof framework
      expect(editionFingerprint(again, {})).toBe(editionFingerprint(framework, {}))
    }),
    { numRuns: 20 },
  )
})

test('editions of one series judge one level of government', () => {
  const next = soundLibrary['frameworks/plan.yaml']
    .replace('id: plan', 'id: plan-2025')
    .replace('year: 2024', 'year: 2025\nedition: {series: plan, status: draft}')
  const together = (text: string) =>
    codes({ 'frameworks/plan.yaml': published, 'frameworks/plan-2025.yaml': text })
  expect(together(next)).toEqual([])
  expect(together(next.replace('level: county', 'level: city'))).toEqual(['series-differs'])
  expect(together(next.replace('region: null', "region: '23'"))).toEqual([])
})
