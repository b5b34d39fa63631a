import type { SourceText } from '@mingjian/model'
import { expect, test } from 'vitest'
import { readPassages } from './read-passages.ts'

const plain = (text: string): SourceText => ({
  file: '报告.txt',
  format: 'txt',
  text,
  blocks: [],
  notices: [],
})
const textsOf = (text: string) => readPassages(plain(text)).map(passage => passage.text)

test('a sentence torn apart by a page break is read as one', () => {
  expect(
    textsOf('全区共有学校十余所，办学条件逐年改善，现有在校\n\n\n生1200人，教师90人。'),
  ).toEqual(['全区共有学校十余所,办学条件逐年改善,现有在校生1200人,教师90人。'])
})

test('headings and finished sentences stay apart', () => {
  expect(textsOf('一、基本情况\n全县有小学8所。\n（一）教育经费\n支出3亿元。')).toEqual([
    '一、基本情况',
    '全县有小学8所。',
    '(一)教育经费',
    '支出3亿元。',
  ])
})

test('a blank between thousands is dropped, one between two numbers is kept', () => {
  expect(textsOf('在校生12 345人，编号3 27号')).toEqual(['在校生12345人,编号3 27号'])
})

test('footnote marks are not part of the sentence', () => {
  expect(textsOf('在园幼儿[3]4656人。')).toEqual(['在园幼儿4656人。'])
})

test('rows of a table know their cells', () => {
  const [row] = readPassages(plain('| 小学 | 12 | 3 456 |'))
  expect(row?.kind).toBe('row')
  expect(row?.cells.map(cell => row.text.slice(cell.start, cell.end))).toEqual([
    '小学',
    '12',
    '3456',
  ])
})

test('every character of a passage points at its place in the text', () => {
  const text = '一、概况\n\n全县　有 小学 8 所，\n在校生2 100人。\n甲|1|2\n'
  for (const passage of readPassages(plain(text))) {
    if (passage.kind === 'row') continue
    expect(passage.at.map(at => text.charAt(at)).join('')).toHaveLength(passage.text.length)
    expect([...passage.at].sort((a, b) => a - b)).toEqual(passage.at)
  }
})
