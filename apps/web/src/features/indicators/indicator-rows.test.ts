import type { IndicatorRow } from '@mingjian/contract'
import { expect, test } from 'vitest'
import { displayName, filterRows, groupByStandard } from './indicator-rows.ts'
import { countStates, rowState } from './row-state.ts'

const row = (changes: Partial<IndicatorRow>): IndicatorRow => ({
  indicator: 'a/1',
  name: '生均图书',
  org: '230405',
  period: '2023',
  stage: 'primary',
  value: 1,
  unit: '册',
  status: 'ok',
  missing: [],
  verdicts: [],
  standard: 'a',
  standardTitle: '标准甲',
  documentNumber: '甲〔2017〕6号',
  decimals: 2,
  confidence: 'seen',
  note: null,
  ...changes,
})

const verdict = (met: boolean) => ({
  criterion: 'a/1',
  op: '>=' as const,
  limit: 1,
  met,
  clause: '第一条',
  confidence: 'seen' as const,
})

test('one failed criterion makes the figure fail', () => {
  expect(rowState(row({ verdicts: [verdict(true), verdict(false)] }))).toBe('not-met')
})

test('a figure whose tier nobody recorded is not judged, and not said to have no limit', () => {
  const unjudged = ['全日制幼儿园的标准值是否适用不能确定：一园未登记“办园形式”']
  expect(rowState(row({ unjudged }))).toBe('unjudged')
  expect(rowState(row({ unjudged, verdicts: [verdict(true)] }))).toBe('met')
})

test('a figure without a limit is neither met nor not met', () => {
  expect(rowState(row({}))).toBe('no-limit')
})

test('missing wins over any verdict: missing is never judged', () => {
  expect(rowState(row({ status: 'missing', value: null, verdicts: [verdict(false)] }))).toBe(
    'missing',
  )
})

test('a dispersion is named as one, once', () => {
  expect(displayName(row({ indicator: 'a/1#cv' }))).toBe('生均图书 差异系数')
  expect(displayName(row({ indicator: 'a/1#cv', name: '生均图书差异系数' }))).toBe(
    '生均图书差异系数',
  )
})

test('search needs every word, in the name, the stage or the 文号', () => {
  const rows = [row({}), row({ indicator: 'a/2', stage: 'junior' })]
  expect(filterRows(rows, { standard: null, state: null, text: '图书 初中' })).toEqual([rows[1]])
  expect(filterRows(rows, { standard: null, state: null, text: '〔2017〕6号' })).toHaveLength(2)
})

test('groups keep the order of the standards and lose no row', () => {
  const rows = [row({ standard: 'b' }), row({}), row({ standard: 'b', indicator: 'b/2' })]
  const groups = groupByStandard(rows)
  expect(groups.map(group => [group.standard, group.rows.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
  expect(countStates(rows)['no-limit']).toBe(3)
})
