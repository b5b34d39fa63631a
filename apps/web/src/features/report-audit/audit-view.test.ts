import type { Finding } from '@mingjian/model'
import { expect, test } from 'vitest'
import { readAuditView, visibleFindings, writeAuditView } from './audit-view.ts'

const finding = (severity: Finding['severity'], at: number): Finding => ({
  key: `x/y:${at}`,
  rule: 'x/y',
  category: 'limit',
  severity,
  message: '',
  quotes: [''],
  spans: [[at, at + 1]],
  computation: null,
  clause: null,
  claims: [],
  suggestion: null,
})

test('a refreshed result page has the same tab, filters and chosen finding', () => {
  const view = {
    tab: 'claims',
    finding: 3,
    claim: 'c9',
    severity: 'warning',
    category: 'limit',
  } as const
  expect(readAuditView(new URLSearchParams(writeAuditView(view)))).toEqual(view)
})

test('nonsense in the address is no filter', () => {
  const search = new URLSearchParams('tab=x&finding=-1&severity=fatal&category=')
  expect(readAuditView(search)).toEqual({
    tab: 'text',
    finding: null,
    claim: null,
    severity: null,
    category: null,
  })
})

test('errors come first, then the order of the text, and the place in the list stays the name', () => {
  const findings = [finding('note', 1), finding('error', 9), finding('error', 2)]
  const all = visibleFindings(findings, { severity: null, category: null })
  expect(all.map(({ index }) => index)).toEqual([2, 1, 0])
  const notes = visibleFindings(findings, { severity: 'note', category: null })
  expect(notes.map(({ index }) => index)).toEqual([0])
})
