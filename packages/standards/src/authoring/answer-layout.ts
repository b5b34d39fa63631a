import type { AnswerMark, UnplacedAnswer } from '@mingjian/model'
import { bareHeading } from './sheet-layout.ts'

/** How a year's answers are laid out in a workbook. Any other column is part of the answer. */

export const answerSheetNames = { info: '答复信息', answers: '答复', unplaced: '未归位' } as const

export const answerInfoColumns = { framework: '方案编号', org: '单位代码' } as const

export const answerColumns = {
  point: '要点编号',
  item: '内容编号',
  title: '名称（供核对）',
  mark: '待确认',
  from: '原编号',
} as const

export const unplacedColumns = {
  point: '要点编号',
  item: '内容编号',
  framework: '方案编号',
  reason: '未归位原因',
  mark: '待确认',
  from: '原编号',
} as const

export const markWords: Record<AnswerMark['kind'], string> = {
  split: '由拆分而来',
  merged: '由合并而来',
  regrouped: '由重组而来',
}

export const reasonWords: Record<UnplacedAnswer['reason'], string> = {
  dropped: '新方案已取消',
  unknown: '原方案没有此编号',
}

/** Heading of an answer that is one text and nothing else. */
export const wholeAnswer = '内容'

const headings = new Set(
  [answerInfoColumns, answerColumns, unplacedColumns].flatMap(Object.values).map(bareHeading),
)

/** Whether a row is the header of one of the sheets of answers; for the reader of tables. */
export function isAnswerHeader(cells: readonly string[]): boolean {
  return cells.filter(cell => headings.has(bareHeading(cell))).length > 1
}
