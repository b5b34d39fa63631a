import { closestName, type Problem, type Table } from '@mingjian/model'
import type { MessageCode, MessageData, messages } from '../messages.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { CellPlace } from '../read/places.ts'
import { readListText } from './list-text.ts'
import { bareHeading, sheetLimits } from './sheet-layout.ts'

/** One row of a sheet, asked by the keys of its columns; problems are said at their cells. */
export interface SheetRow<Key extends string> {
  place: CellPlace
  /** The same row, with other names for its cells in problems. */
  named(names: Partial<Record<Key, string>>): SheetRow<Key>
  /** Cells of columns that nobody asked for, as far as they say something. */
  others(): Record<string, string>
  /** Trimmed; empty when the cell or its column is. */
  text(key: Key): string
  /** Says a problem and gives null. */
  refuse<C extends MessageCode>(key: Key, code: C, ...data: Parameters<(typeof messages)[C]>): null
  /** A cell that must not be empty; null after saying so. */
  needed(key: Key): string | null
  /** Words of a cell; null after saying that its quotes do not match. */
  list(key: Key): string[] | null
  /** The key of the word that was chosen; null for an empty cell, or after saying that it is none of them. */
  choice<Choice extends string>(key: Key, words: Record<Choice, string>): Choice | null
}

type Columns<Key extends string> = Readonly<Record<Key, string>>

/**
 * The rows of one sheet, or null after saying that the sheet or a needed column is missing. A column
 * that nobody asked for is somebody's own and not read.
 */
export function readSheet<Key extends string>(
  tables: readonly Table[],
  sheet: string,
  columns: Columns<Key>,
  needed: readonly NoInfer<Key>[],
  problems: Problem[],
): SheetRow<Key>[] | null {
  const table = findSheet(tables, sheet, columns)
  if (!table) {
    const found = tables.map(one => one.sheet ?? one.file).join('、') || '无'
    const file = tables[0]?.file
    const problem = libraryProblem('sheet-missing', { sheet, found }, undefined)
    problems.push({ ...problem, ...(file !== undefined && { file }) })
    return null
  }
  const headings = new Map(table.header.map(heading => [bareHeading(heading), heading]))
  const misnamed = missingColumns(columns, needed, headings)
  problems.push(
    ...misnamed.map(data => ({
      ...libraryProblem('column-missing', data, undefined),
      file: table.file,
      sheet,
    })),
  )
  if (misnamed.length > 0) return null
  if (table.rows.length > sheetLimits.rows) {
    const problem = libraryProblem('sheet-too-long', { limit: sheetLimits.rows }, undefined)
    problems.push({ ...problem, file: table.file, sheet })
    return null
  }
  return table.rows.map(row => rowOf(row, table, columns, headings, problems))
}

/** The rows, until there are more problems than a person would mend at once. */
export function* untilTooMany<Row>(rows: Iterable<Row>, problems: readonly Problem[]) {
  for (const row of rows) {
    if (problems.length >= sheetLimits.problems) return
    yield row
  }
}

/** The sheet of that name, if it has at least two of the headings. */
function findSheet(tables: readonly Table[], sheet: string, columns: Columns<string>) {
  const hasHeader = (table: Table) => {
    const wanted = new Set(Object.values(columns).map(bareHeading))
    return table.header.filter(heading => wanted.has(bareHeading(heading))).length > 1
  }
  const named = tables.find(table => bareHeading(table.sheet ?? '') === bareHeading(sheet))
  return named && hasHeader(named) ? named : undefined
}

/** Needed columns that are not there, and any other whose heading looks misspelt. */
function missingColumns<Key extends string>(
  columns: Columns<Key>,
  needed: readonly Key[],
  headings: ReadonlyMap<string, string>,
) {
  const keys = Object.keys(columns) as Key[]
  const known = new Set(keys.map(key => bareHeading(columns[key])))
  const strange = [...headings.keys()].filter(heading => !known.has(heading))
  return keys.flatMap(key => {
    const column = columns[key]
    if (headings.has(bareHeading(column))) return []
    const slip = closestName(bareHeading(column), strange)
    const closest = slip === null ? null : (headings.get(slip) ?? null)
    return needed.includes(key) || closest !== null ? [{ column, closest }] : []
  })
}

function rowOf<Key extends string>(
  row: Table['rows'][number],
  table: Table,
  columns: Columns<Key>,
  headings: ReadonlyMap<string, string>,
  problems: Problem[],
  names: Partial<Record<Key, string>> = {},
): SheetRow<Key> {
  const place = placeOfRow(row.line, table, { ...columns, ...names }, columns, headings)
  const text = (key: Key) => {
    const heading = headings.get(bareHeading(columns[key]))
    return (heading === undefined ? '' : (row.cells[heading] ?? '')).replaceAll('\r\n', '\n').trim()
  }
  const refuse: SheetRow<Key>['refuse'] = (key, code, ...[data]) => {
    problems.push(libraryProblem(code, data as MessageData<typeof code>, place, key))
    return null
  }
  return {
    place,
    others: () => othersIn(row, columns),
    named: other => rowOf(row, table, columns, headings, problems, other),
    text,
    refuse,
    needed: key => text(key) || refuse(key, 'cell-empty'),
    list: key => {
      const words = readListText(text(key))
      if (words === null) return refuse(key, 'cell-quotes')
      const limit = sheetLimits.words
      return words.length > limit ? refuse(key, 'cell-too-many', { limit }) : words
    },
    choice: (key, words) => {
      const typed = text(key)
      if (typed === '') return null
      const choices = Object.keys(words) as (keyof typeof words)[]
      const chosen = choices.find(one => words[one] === typed)
      return chosen ?? refuse(key, 'cell-choice', { text: typed, choices: Object.values(words) })
    },
  }
}

function othersIn({ cells }: Table['rows'][number], columns: Columns<string>) {
  const asked = new Set(Object.values(columns).map(bareHeading))
  const others = Object.entries(cells).filter(
    ([heading, text]) => !asked.has(bareHeading(heading)) && text.trim() !== '',
  )
  return Object.fromEntries(others.map(([heading, text]) => [heading, text.trim()]))
}

function placeOfRow<Key extends string>(
  line: number,
  { file, sheet, header, letters }: Table,
  names: Columns<Key>,
  columns: Columns<Key>,
  headings: ReadonlyMap<string, string>,
): CellPlace {
  const cells = (Object.keys(columns) as Key[]).map(key => {
    const at = header.indexOf(headings.get(bareHeading(columns[key])) ?? '')
    return [key, { sheet, line, letter: letters?.[at] ?? null, heading: names[key] }] as const
  })
  return { file, sheet, line, cells: Object.fromEntries(cells) }
}
