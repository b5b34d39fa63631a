import type { AuditJob } from '@mingjian/contract'
import { describe, expect, test } from 'vitest'
import { bySeries, proposePredecessor } from './series.ts'

const job = (id: string, file: string, series = id): AuditJob => ({
  id,
  file,
  series,
  bytes: 1,
  organisation: '239921',
  createdBy: '王芳',
  createdAt: '2024-07-30T01:00:00.000Z',
  status: 'done',
  progress: 100,
  problem: null,
  summary: null,
  open: null,
  follows: null,
  version: 1,
})

test('audits are gathered by report, the latest version first', () => {
  const all = [job('c', 'x', 'a'), job('b', 'y'), job('a', 'x')]
  expect(bySeries(all).map(one => [one.latest.id, one.earlier.map(({ id }) => id)])).toEqual([
    ['c', ['a']],
    ['b', []],
  ])
})

describe('the report that a file seems to be a new version of', () => {
  const kept = bySeries([
    job('a', '明川县2023年度履行教育职责自评报告.docx'),
    job('b', '学前普惠督导.pdf'),
  ])
  test.each([
    '明川县2023年度履行教育职责自评报告（修改稿）.docx',
    '明川县2023年度履行教育职责自评报告(2).docx',
    '明川县2023年度履行教育职责自评报告-终稿0730.pdf',
    '明川县2023年度履行教育职责自评报告 v2.docx',
    '明川县履行教育职责自评报告.docx',
  ])('%s', file => {
    expect(proposePredecessor(file, kept)?.id).toBe('a')
  })
  test.each([
    '明川县2024年度履行教育职责自评报告.docx',
    '清溪县义务教育优质均衡申报材料.docx',
    '报告.docx',
    '(1).docx',
  ])('%s is proposed as nothing', file => {
    expect(proposePredecessor(file, kept)).toBeNull()
  })
})
