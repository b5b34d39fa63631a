import type { Finding } from '@mingjian/model'
import { expect, test } from 'vitest'
import {
  type FindingFacts,
  noFilters,
  readAuditView,
  splitDismissed,
  visibleFindings,
  writeAuditView,
} from './audit-view.ts'

const finding = (severity: Finding['severity'], at: number, message = ''): Finding => ({
  key: `x/y:${at}`,
  rule: 'x/y',
  category: 'limit',
  severity,
  message,
  quotes: [''],
  spans: [[at, at + 1]],
  computation: null,
  clause: null,
  claims: [],
  suggestion: null,
})
const facts: FindingFacts = {
  statusOf: key => (key === 'x/y:2' ? 'dismissed' : 'open'),
  chapterOf: one => ((one.spans[0]?.[0] ?? 0) < 5 ? '一、总体情况' : '二、存在问题'),
}
const keys = (findings: readonly Finding[]) => findings.map(({ key }) => key)

test('a refreshed result page has the same tab, filters and chosen finding', () => {
  const view = {
    tab: 'claims',
    finding: 'limit/weak-figure:0a1b2c3d4e5f.2',
    claim: 'c9',
    severity: 'warning',
    category: 'limit',
    rule: 'limit/weak-figure',
    chapter: '一、总体情况',
    status: 'accepted',
    words: '公办园 占比',
  } as const
  expect(readAuditView(new URLSearchParams(writeAuditView(view)))).toEqual(view)
})

test('nonsense in the address is no filter', () => {
  const search = new URLSearchParams('tab=x&severity=fatal&category=&status=gone&words=')
  const nothing = { ...noFilters, tab: 'text', finding: null, claim: null }
  expect(readAuditView(search)).toEqual(nothing)
})

test('errors come first, then the order of the text', () => {
  const findings = [finding('note', 1), finding('error', 9), finding('error', 2)]
  expect(keys(visibleFindings(findings, noFilters, facts))).toEqual(['x/y:2', 'x/y:9', 'x/y:1'])
})

test('each filter narrows by what it names', () => {
  const findings = [
    finding('note', 1, '公办园占比41.49%'),
    finding('error', 9),
    finding('error', 2),
  ]
  const fit = (filters: object) =>
    keys(visibleFindings(findings, { ...noFilters, ...filters }, facts))
  expect(fit({ severity: 'note' })).toEqual(['x/y:1'])
  expect(fit({ category: 'form' })).toEqual([])
  expect(fit({ rule: 'x/z' })).toEqual([])
  expect(fit({ chapter: '二、存在问题' })).toEqual(['x/y:9'])
  expect(fit({ status: 'dismissed' })).toEqual(['x/y:2'])
  expect(fit({ words: '41.49 公办园' })).toEqual(['x/y:1'])
  expect(fit({ words: '41.49 民办园' })).toEqual([])
})

test('what was dismissed stands apart', () => {
  const { standing, dismissed } = splitDismissed(
    [finding('note', 1), finding('error', 2)],
    facts.statusOf,
  )
  expect([keys(standing), keys(dismissed)]).toEqual([['x/y:1'], ['x/y:2']])
})
