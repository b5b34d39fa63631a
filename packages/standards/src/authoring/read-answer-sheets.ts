import type {
  Answer,
  AnswerFile,
  AnswerPlace,
  Problem,
  Table,
  UnplacedAnswer,
} from '@mingjian/model'
import {
  answerColumns,
  answerInfoColumns,
  answerSheetNames,
  markWords,
  reasonWords,
  unplacedColumns,
} from './answer-layout.ts'
import { readSheet, type SheetRow } from './sheet-reading.ts'

/** The answers that the sheets of a workbook hold; null when a cell could not be read, which is said. */
export function readAnswerSheets(tables: readonly Table[]): {
  file: AnswerFile | null
  problems: Problem[]
} {
  const problems: Problem[] = []
  const { info, answers: sheet, unplaced: unplacedSheet } = answerSheetNames
  type Info = keyof typeof answerInfoColumns
  const [head] = readSheet<Info>(tables, info, answerInfoColumns, ['framework'], problems) ?? []
  const framework = head?.needed('framework') ?? ''
  const org = head?.text('org') ?? ''
  const rows = readSheet(tables, sheet, answerColumns, ['point', 'item'], problems) ?? []
  const answers = rows.flatMap(row => answerOf(row) ?? [])
  const hasUnplaced = tables.some(table => table.sheet?.trim() === unplacedSheet)
  const left = hasUnplaced
    ? readSheet(tables, unplacedSheet, unplacedColumns, ['point', 'item', 'reason'], problems)
    : null
  const unplaced = (left ?? []).flatMap(row => unplacedOf(row) ?? [])
  if (problems.length > 0) return { file: null, problems }
  return { file: { framework, ...(org && { org }), answers, unplaced }, problems }
}

function answerOf(row: SheetRow<keyof typeof answerColumns>): Answer | null {
  const place = placeOf(row)
  return place && { ...place, ...contentOf(row) }
}

function unplacedOf(row: SheetRow<keyof typeof unplacedColumns>): UnplacedAnswer | null {
  const place = placeOf(row)
  const reason = row.needed('reason') === null ? null : row.choice('reason', reasonWords)
  const framework = row.needed('framework')
  if (!place || reason === null || framework === null) return null
  return { ...place, ...contentOf(row), framework, reason }
}

type PlacedRow = Pick<
  SheetRow<'point' | 'item' | 'mark' | 'from'>,
  'text' | 'needed' | 'choice' | 'refuse' | 'others'
>

function placeOf(row: PlacedRow): AnswerPlace | null {
  const [point, item] = [row.text('point'), row.text('item')]
  if (point !== '' && item !== '') return row.refuse('item', 'answer-with-two-places')
  if (point !== '') return { point }
  return item === '' ? row.refuse('point', 'cell-empty') : { item }
}

function contentOf(row: PlacedRow): Pick<Answer, 'content' | 'mark'> {
  const kind = row.choice('mark', markWords)
  const from = row.text('from')
  return { content: row.others(), ...(kind && { mark: { kind, from } }) }
}
