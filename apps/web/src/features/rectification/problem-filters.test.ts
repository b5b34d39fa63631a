import type { RecordedProblem } from '@mingjian/contract'
import { expect, test } from 'vitest'
import {
  type ProblemFilters,
  readProblemFilters,
  unitsOf,
  visibleProblems,
  writeProblemFilters,
} from './problem-filters.ts'

const problem = (id: string, unit: string, status: RecordedProblem['status']): RecordedProblem => ({
  id,
  title: `公办园占比 ${id}`,
  description: '低于50%',
  finding: {
    key: `x/y:${id}`,
    rule: 'x/y',
    category: 'limit',
    severity: 'error',
    message: '',
    quotes: ['41.49%'],
    spans: [[0, 1]],
    computation: null,
    clause: null,
    claims: [],
    suggestion: null,
  },
  source: { audit: 'a', file: '自评报告.docx' },
  unit: { code: unit, name: unit },
  status,
  events: [],
})
const all = [
  problem('a', '1', 'opened'),
  problem('b', '2', 'withdrawn'),
  problem('c', '2', 'opened'),
]
const none: ProblemFilters = { status: null, unit: null, words: null, problem: null }
const ids = (filters: Partial<ProblemFilters>) =>
  visibleProblems(all, { ...none, ...filters }).map(({ id }) => id)

test('withdrawn problems are shown when asked for', () => {
  expect(ids({})).toEqual(['a', 'c'])
  expect(ids({ status: 'withdrawn' })).toEqual(['b'])
  expect(ids({ problem: 'b' })).toEqual(['a', 'b', 'c'])
})

test('unit and words narrow the list; every word must be found', () => {
  expect(ids({ unit: '2' })).toEqual(['c'])
  expect(ids({ words: '41.49 公办园' })).toEqual(['a', 'c'])
  expect(ids({ words: '41.49 民办园' })).toEqual([])
  expect(unitsOf(all).map(({ code }) => code)).toEqual(['1', '2'])
})

test('the address keeps the filters', () => {
  const filters: ProblemFilters = { status: 'withdrawn', unit: '2', words: '占比', problem: 'b' }
  expect(readProblemFilters(new URLSearchParams(writeProblemFilters(filters)))).toEqual(filters)
  expect(writeProblemFilters(none)).toEqual({})
})
