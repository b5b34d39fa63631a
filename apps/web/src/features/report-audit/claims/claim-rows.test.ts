import type { CurrentBinding, ProposedValue } from '@mingjian/contract'
import type { Claim, CollectedFigure } from '@mingjian/model'
import { expect, test } from 'vitest'
import {
  countStates,
  filterRows,
  rowsOf,
  sentenceAround,
  stateOf,
  writableRows,
} from './claim-rows.ts'

const claim = (id: string, quote: string, facts: Partial<Claim> = {}): Claim => ({
  id,
  quote,
  start: 0,
  end: quote.length,
  subject: '交流轮岗教师数',
  code: 'teachers-exchanged',
  org: '明川县',
  period: '2023',
  qualifier: null,
  value: 86,
  decimals: 0,
  unit: '人',
  comparator: null,
  modality: 'done',
  ...facts,
})

const figure = { name: '交流轮岗教师数', source: '王芳填报（名册）', value: 68 } as CollectedFigure

const binding = (id: string, facts: Partial<CurrentBinding>): CurrentBinding => ({
  claim: id,
  status: 'no-source',
  agrees: null,
  figure: null,
  candidates: [],
  reason: null,
  decided: null,
  proposal: null,
  ...facts,
})

const proposal = (value: number): ProposedValue => ({
  element: 'teachers-exchanged',
  elementName: '交流轮岗教师数',
  org: '239921',
  orgName: '明川县（示例）',
  stage: null,
  period: '2023',
  value,
  unit: '人',
})

const rows = rowsOf(
  [
    claim('c1', '交流轮岗教师86人'),
    claim('c2', '交流68人'),
    claim('c3', '会议4次'),
    claim('c4', '其余'),
  ],
  [
    binding('c1', { status: 'bound', agrees: false, figure }),
    binding('c2', { status: 'bound', agrees: true, figure }),
    binding('c3', { status: 'no-figure', proposal: proposal(4) }),
  ],
)

test('a claim is bound only where the numbers agree; before comparing it has no state', () => {
  expect(rows.map(stateOf)).toEqual(['differs', 'agrees', 'no-figure', null])
  expect([...countStates(rows)]).toEqual([
    ['differs', 1],
    ['agrees', 1],
    ['no-figure', 1],
  ])
})

test('words are looked for in the claim and in who reported the figure, all of them', () => {
  const found = (words: string) => filterRows(rows, { state: null, words }).map(row => row.claim.id)
  expect(found('王芳')).toEqual(['c1', 'c2'])
  expect(found('王芳  86')).toEqual(['c1', 'c2'])
  expect(found('会议')).toEqual(['c3'])
  expect(filterRows(rows, { state: 'differs', words: '会议' })).toEqual([])
})

test('a value that two claims state is written once; two different ones are both shown', () => {
  const many = rowsOf(
    [claim('a', '4次'), claim('b', '再说4次'), claim('c', '5次')],
    [4, 4, 5].map((value, index) =>
      binding('abc'.charAt(index), { status: 'no-figure', proposal: proposal(value) }),
    ),
  )
  expect(writableRows(many).map(row => row.claim.id)).toEqual(['a', 'c'])
})

test('the sentence is cut at its stops', () => {
  const text = '前一句。全年交流轮岗教师86人，名单附后。后一句。'
  const start = text.indexOf('交流')
  expect(sentenceAround({ start, end: start + 9 }, text)).toEqual([
    '全年',
    '交流轮岗教师86人',
    '，名单附后。',
  ])
})
