import type { AnswerFile } from '@mingjian/model'
import { expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { getFramework } from '../lookup.ts'
import { tablesOf } from '../testing/sheet-tables.ts'
import { answerSheets, readAnswerSheets } from './index.ts'

const county = getFramework(readOwnLibrary(), 'heilongjiang-county-2024')
const file: AnswerFile = {
  framework: county.id,
  org: '230405',
  answers: [
    { point: '4.1', content: { 文字: '毛入园率92%', 佐证材料: '年报' } },
    { item: '12', content: { 文字: '待遇' }, mark: { kind: 'split', from: '1-1' } },
  ],
  unplaced: [
    {
      item: '5-6',
      content: { 文字: '教研' },
      framework: 'heilongjiang-city-2022',
      reason: 'dropped',
    },
  ],
}
const tables = () => tablesOf(answerSheets(file, county), '答复.xlsx')

test('answers come back from their workbook as they were', () => {
  expect(readAnswerSheets(tables())).toEqual({ file, problems: [] })
})

test('an answer stands beside the name of what it answers', () => {
  const [, answers] = answerSheets(file, county)
  expect(answers?.rows.map(row => row[2])).toEqual(['学前三年毛入园率', '教师待遇落实情况'])
})

test('an answer to nothing, and one to two places, are said at their cells', () => {
  const broken = tables()
  const [one, other] = broken.find(table => table.sheet === '答复')?.rows ?? []
  if (!one || !other) throw new Error('two answers are written')
  one.cells.要点编号 = ''
  other.cells.要点编号 = '4.2'
  expect(readAnswerSheets(broken)).toMatchObject({
    file: null,
    problems: [
      { code: 'cell-empty', sheet: '答复', cell: 'A2', field: '要点编号' },
      { code: 'answer-with-two-places', sheet: '答复', cell: 'B3' },
    ],
  })
})
