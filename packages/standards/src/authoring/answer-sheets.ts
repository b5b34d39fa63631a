import type {
  Answer,
  AnswerFile,
  AnswerPlace,
  Framework,
  SheetContent,
  UnplacedAnswer,
} from '@mingjian/model'
import {
  answerColumns,
  answerInfoColumns,
  answerSheetNames,
  markWords,
  reasonWords,
  unplacedColumns,
  wholeAnswer,
} from './answer-layout.ts'

/**
 * A year's answers as sheets of a workbook, a row each; `framework` gives the names to read them by.
 * A content that is more than texts under headings is written as JSON.
 */
export function answerSheets(file: AnswerFile, framework: Framework): SheetContent[] {
  const titles = titlesOf(framework)
  const answers = file.answers.map(answer => ({
    place: [...codesOf(answer), titles.get(keyOf(answer)) ?? '', ...markCells(answer)],
    content: textsOf(answer.content),
  }))
  const unplaced = file.unplaced.map(answer => ({
    place: [...codesOf(answer), answer.framework, reasonWords[answer.reason], ...markCells(answer)],
    content: textsOf(answer.content),
  }))
  return [
    {
      name: answerSheetNames.info,
      columns: Object.values(answerInfoColumns).map(header => ({ header, width: 32 })),
      rows: [[file.framework, file.org ?? '']],
      form: {},
    },
    sheetOf(answerSheetNames.answers, Object.values(answerColumns), answers),
    sheetOf(answerSheetNames.unplaced, Object.values(unplacedColumns), unplaced),
  ]
}

interface WrittenAnswer {
  place: string[]
  content: Record<string, string>
}

const placeWidth = 14
const contentWidth = 60

function sheetOf(name: string, own: readonly string[], answers: WrittenAnswer[]): SheetContent {
  const headings = [...new Set(answers.flatMap(one => Object.keys(one.content)))]
  const contents = headings.length > 0 ? headings : [wholeAnswer]
  return {
    name,
    columns: [
      ...own.map(header => ({ header, width: placeWidth })),
      ...contents.map(header => ({ header, width: contentWidth })),
    ],
    rows: answers.map(({ place, content }) => [
      ...place,
      ...contents.map(one => content[one] ?? ''),
    ]),
    form: { muted: own.flatMap((header, at) => (header === answerColumns.title ? [at] : [])) },
  }
}

const codesOf = (place: AnswerPlace): [string, string] =>
  'point' in place ? [place.point, ''] : ['', place.item]

const keyOf = (place: AnswerPlace) =>
  'point' in place ? `point ${place.point}` : `item ${place.item}`

const markCells = ({ mark }: Answer | UnplacedAnswer): [string, string] =>
  mark ? [markWords[mark.kind], mark.from] : ['', '']

function titlesOf({ areas }: Framework): Map<string, string> {
  const items = areas.flatMap(area => area.items)
  return new Map([
    ...items.map(({ code, title }) => [`item ${code}`, title] as const),
    ...items.flatMap(item => item.points.map(({ code, text }) => [`point ${code}`, text] as const)),
  ])
}

function textsOf(content: Answer['content']): Record<string, string> {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return { [wholeAnswer]: textOf(content) }
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, textOf(value)]))
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
