import { expect, test } from 'vitest'
import { readLibrary } from '../read/read-library.ts'
import { soundLibrary, writeLibrary } from '../testing/write-library.ts'
import { checkLibrary } from './check-library.ts'

const plan = soundLibrary['frameworks/plan.yaml']

function check(files: Record<string, string>) {
  const { library, problems } = readLibrary(writeLibrary(files))
  expect(problems).toEqual([])
  return checkLibrary(library)
}

const scheme = `id: local
title: 评分办法
region: null
levels: [county]
from: 2022
to: null
total: 100
grades: [{name: 优秀, from: 90}, {name: 合格, from: 60}, {name: 不合格, from: 0}]
rules:
  - {code: V1, text: 弄虚作假, effect: {kind: veto, to: 不合格}}
  - {code: V2, text: 重大事故, effect: {kind: downgrade}}
clause: 试行办法
confidence: seen
references: {}
sources: []
`
const withScheme = (text: string) => check({ 'schemes/local.yaml': text })
test('a sound scheme has no problems', () => {
  expect(withScheme(scheme)).toEqual([])
})

function withScoring(scoring: string) {
  const scored = plan
    .replace('year: 2024', 'year: 2024\nscheme: local')
    .replace('text: 生均图书,', `text: 生均图书, scoring: ${scoring},`)
  return check({ 'frameworks/plan.yaml': scored, 'schemes/local.yaml': scheme })
}
test('points that add up to the scheme’s total are sound', () => {
  expect(withScoring('{by: deduction, points: 100, each: 0.1}')).toEqual([])
})
const ofScheme = (text: string) =>
  check({
    'frameworks/plan.yaml': plan.replace('year: 2024', 'year: 2024\nscheme: local'),
    'schemes/local.yaml': text,
  })

test('steps over an indicator that is evidence alone are found: it never has a figure', () => {
  const evidence = soundLibrary['standards/small.yaml']
    .replace('kind: ratio', 'kind: evidence')
    .replace(/ {8}formula: .*\n/, '')
  const found = check({
    'standards/small.yaml': evidence,
    'frameworks/plan.yaml': plan.replace(
      'text: 生均图书,',
      'text: 生均图书, scoring: {by: steps, points: 2, steps: [{op: ">=", limit: 15, points: 2}]},',
    ),
  })
  expect(found.map(one => one.code)).toEqual(['steps-without-figure'])
})

const faults: [fault: string, code: string, problems: () => ReturnType<typeof check>][] = [
  [
    'a grade that no score reaches',
    'unreachable-grade',
    () => withScheme(scheme.replace('from: 60', 'from: 95')),
  ],
  [
    'a best grade above the total',
    'unreachable-grade',
    () => withScheme(scheme.replace('from: 90', 'from: 101')),
  ],
  ['scores without a grade', 'grade-gap', () => withScheme(scheme.replace('from: 0', 'from: 10'))],
  ['some unknown lines', 'grade-gap', () => withScheme(scheme.replace('from: 60', 'from: null'))],
  [
    'a veto to a grade that is not there',
    'unknown-grade',
    () => withScheme(scheme.replace('to: 不合格', 'to: 较差')),
  ],
  [
    'a step that gives more than the full score',
    'score-above-points',
    () => withScoring('{by: steps, points: 2, steps: [{op: ">=", limit: 15, points: 3}]}'),
  ],
  [
    'a step behind a wider one',
    'unreachable-step',
    () =>
      withScoring(
        '{by: steps, points: 2, steps: [{op: ">=", limit: 10, points: 1}, {op: ">=", limit: 15, points: 2}]}',
      ),
  ],
  [
    'points that do not add up to the scheme’s total',
    'points-do-not-add-up',
    () => withScoring('{by: deduction, points: 99.9, each: 0.1}'),
  ],
  [
    'a framework of an unknown scheme',
    'unknown-scheme',
    () => check({ 'frameworks/plan.yaml': plan.replace('year: 2024', 'year: 2024\nscheme: none') }),
  ],
  ['two rules of one code', 'duplicate-rule', () => withScheme(scheme.replace('V2', 'V1'))],
  [
    'two grades of one name',
    'duplicate-grade',
    () => withScheme(scheme.replace('name: 合格', 'name: 优秀')),
  ],
  [
    'a cap at the best grade',
    'rule-without-effect',
    () => withScheme(scheme.replace('{kind: downgrade}', '{kind: cap, at: 优秀}')),
  ],
  [
    'a scheme that ends before it begins',
    'validity-order',
    () => withScheme(scheme.replace('to: null', 'to: 2021')),
  ],
  [
    'a scheme of another province',
    'scheme-elsewhere',
    () => ofScheme(scheme.replace('region: null', "region: '41'")),
  ],
  [
    'a scheme of another level',
    'scheme-elsewhere',
    () => ofScheme(scheme.replace('levels: [county]', 'levels: [city]')),
  ],
  [
    'a scheme of later years',
    'scheme-elsewhere',
    () => ofScheme(scheme.replace('from: 2022', 'from: 2025')),
  ],
  [
    'steps that never reach the full score',
    'full-score-unreachable',
    () => withScoring('{by: steps, points: 100, steps: [{op: ">=", limit: 15, points: 90}]}'),
  ],
  [
    'a deduction larger than the score',
    'deduction-above-points',
    () => withScoring('{by: deduction, points: 100, each: 1000}'),
  ],
  [
    'a grade written twice',
    'point-grade-repeated',
    () =>
      withScoring(
        '{by: grades, points: 100, grades: [{name: 好, points: 100}, {name: 好, points: 0}]}',
      ),
  ],
  [
    'a worse grade that is worth more',
    'point-grades-rising',
    () =>
      withScoring(
        '{by: grades, points: 100, grades: [{name: 差, points: 0}, {name: 好, points: 100}]}',
      ),
  ],
]

test.each(faults)('%s is found', (_fault, code, problems) => {
  const found = problems()
  expect(found.map(one => one.code)).toContain(code)
  expect(found.every(one => one.file !== undefined && one.line !== undefined)).toBe(true)
})
