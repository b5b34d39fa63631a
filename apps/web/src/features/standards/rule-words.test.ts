import type { Criterion } from '@mingjian/model'
import { expect, test } from 'vitest'
import { criterionWords, formulaWords, unitWords, validityWords } from './rule-words.ts'

const limit: Criterion = {
  id: 'law/K1',
  on: 'value',
  op: '<=',
  limit: 0.5,
  judgedAt: ['county'],
  validity: { from: 2017, to: null },
  clause: '',
  confidence: 'seen',
  sources: [],
  note: null,
}

test('years of a rule are said, open ends included', () => {
  expect(validityWords({ from: 2017, to: null })).toBe('2017年起')
  expect(validityWords({ from: 2017, to: 2020 })).toBe('2017—2020年')
  expect(validityWords({ from: 2020, to: 2020 })).toBe('2020年')
  expect(validityWords({ from: null, to: 2020 })).toBe('至2020年')
  expect(validityWords({ from: null, to: null })).toBe('不限年度')
})

test('a limit on a 差异系数 says so and does not carry the indicator’s unit', () => {
  expect(criterionWords({ ...limit, on: 'cv' }, '㎡')).toBe('差异系数 ≤ 0.5')
  expect(criterionWords({ ...limit, on: 'cv-composite' }, '㎡')).toBe('综合差异系数 ≤ 0.5')
  expect(criterionWords(limit, '㎡')).toBe('≤ 0.5\u2009㎡')
})

test('an indicator without a formula says how it is found out', () => {
  expect(formulaWords({ formula: null, kind: 'evidence' })).toContain('材料')
  expect(formulaWords({ formula: null, kind: 'dispersion' })).toContain('差异系数')
  expect(unitWords('1:x')).toBe('1:n')
})
