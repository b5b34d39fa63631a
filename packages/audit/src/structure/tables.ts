import { Exact, type Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { once } from './once.ts'
import { linesOf } from './segments.ts'
import { columnsInTitle } from './table-titles.ts'

export interface TableCell {
  /** Null for an empty cell or one without a number. */
  value: Exact | null
  span: Span
}

export interface TableRow {
  label: string
  cells: TableCell[]
}

/** Lines of cells parted by |, tabs or blanks; the first cell names the row. */
export interface Table {
  start: number
  /** Names of the number columns: the first line, when it has no numbers, or a list in the title above it. */
  header: string[]
  rows: TableRow[]
  /** Its cells are parted by marks, and not by blanks alone. */
  isMarked: boolean
}

/** What parts the cells of a line. */
export const SEPARATOR = /[|\t]|\d[ \u3000]+[-−]?\d/
const MARK = /[|\t]/
const FEWEST_ALIGNED = 3
const FEWEST_NAMED = 2
/** 招生入学 164 151 -13, 其中:女生 81 76 -5, and 类别 2022年 2023年 增减 above it. */
const ALIGNED =
  /^\s*(?:其中[:：])?[^\s，,。；;：:]{1,16}(?:[ \u3000]+(?:[-−—]|[-−]?\d[\d,.]*(?:[%％]|[人名所个家元])?)){2,}\s*$/
const ALIGNED_NAMES =
  /^\s*[^\s，,。；;：:、]{1,12}(?:[ \u3000]+(?:其中[:：])?[^\s，,。；;：:、]{1,12}){2,}\s*$/

/** Consecutive lines with the same number of cells are one table. */
export function readTables({ text }: { text: string }): Table[] {
  const tables: Table[] = []
  let open: Table | null = null
  let width = 0
  let names: readonly Span[] = []
  for (const line of linesOf(text)) {
    const cells = padded(text, line, cellsOf(text, line), width)
    const written = text.slice(...line)
    const isMarked = MARK.test(written)
    const fewest = isPairOf(text, cells) ? 2 : FEWEST_CELLS
    if (cells.length < fewest || /^[\s|:-]+$/.test(written)) {
      if (cells.length < fewest) open = null
      continue
    }
    if (!open || cells.length !== width || isMarked !== open.isMarked) {
      const header: string[] =
        open && cells.length === width + 1 ? namesAbove(text, open, names) : []
      open = { start: line[0], header, rows: [], isMarked }
      width = cells.length
      tables.push(open)
    }
    names = cells
    addRow(text, open, cells)
  }
  return tables
    .filter(one => one.rows.length >= fewestRows(one))
    .map(table => withTitle(text, table))
}

/** 其他收入 | 379.30 | |: in a line that opens without a mark what stands before the last one is a cell, too. */
function padded(text: string, [start, end]: Span, cells: Span[], width: number): Span[] {
  const line = text.slice(start, end)
  const isOpen = /[|\t]\s*$/.test(line) && !/^\s*[|\t]/.test(line)
  return isOpen && cells.length === width - 1 ? [...cells, [end, end]] : cells
}

/** Columns that are named one and all, above rows whose own names stand under no name. */
function namesAbove(text: string, { rows, isMarked }: Table, names: readonly Span[]): string[] {
  return isMarked || rows.length > 0 ? [] : names.map(span => text.slice(...span).trim())
}

/** Where their columns are named, fewer lines are no chance. */
function fewestRows({ header, rows, isMarked }: Table): number {
  if (isMarked) return 1
  return header.length > 0 || isOfYears(rows[0]) ? FEWEST_NAMED : FEWEST_ALIGNED
}

/** 年份 2021 2022 2023: a head, though it is of numbers. */
const isOfYears = (row: TableRow | undefined): boolean =>
  row?.cells.every(({ value }) => value?.gt(1900) && value.lt(2100) && value.isInteger()) === true

/** Without a line of names, the columns are called what the title says. */
const withTitle = (text: string, table: Table): Table =>
  table.header.length > 0
    ? table
    : { ...table, header: columnsInTitle(text, table.start, table.rows[0]?.cells.length ?? 0) }

const FEWEST_CELLS = 3

/** 小学|386214, 小学：386214: a name and a number of its own are a row, too. */
const isPairOf = (text: string, [, second, ...others]: readonly Span[]): boolean =>
  second !== undefined && others.length === 0 && numberIn(text.slice(...second)) !== null

/** The tables of a report, read once for all who ask. */
export const tablesOf = once(readTables)

function addRow(text: string, table: Table, [first, ...rest]: Span[]): void {
  if (!first) return
  const cells = rest.map(span => ({ span, value: numberIn(text.slice(...span)) }))
  if (cells.every(cell => cell.value === null) && table.rows.length === 0) {
    table.header = rest.map(span => text.slice(...span).trim())
    return
  }
  table.rows.push({ label: text.slice(...first).trim(), cells })
}

function cellsOf(text: string, [start, end]: Span): Span[] {
  const line = text.slice(start, end)
  if (!MARK.test(line)) {
    const pair = PAIR.exec(line)
    if (pair) return placesOf(start, line, [pair[1] ?? '', pair[2] ?? ''])
    if (!ALIGNED.test(line) && !ALIGNED_NAMES.test(line)) return []
    return matchesOf(/\S+/g, line).map(({ index, 0: cell }): Span => {
      const from = start + index
      return [from, from + cell.length]
    })
  }
  const cells: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== '|' && text[at] !== '\t') continue
    const written = text.slice(from, at)
    const content = written.trim()
    const begin = content ? from + written.indexOf(content) : from
    cells.push([begin, begin + content.length])
    from = at + 1
  }
  const isEmpty = (span: Span | undefined) => span !== undefined && span[0] === span[1]
  if (isEmpty(cells[0])) cells.shift()
  if (isEmpty(cells.at(-1))) cells.pop()
  return cells
}

/** 初中：118092: a name and a bare number, with nothing said of it. */
const PAIR = /^\s*([^\s，,。；;：:\d]{2,16})\s*[：:]\s*(\d[\d,]*(?:\.\d+)?)\s*$/

/** Where parts of a line stand, one behind the other. */
function placesOf(start: number, line: string, parts: readonly string[]): Span[] {
  let at = 0
  return parts.map((part): Span => {
    const from = line.indexOf(part, at)
    at = from + part.length
    return [start + from, start + at]
  })
}

/** 1936人: what is written beside every number of a column, and multiplies none. */
const COUNTED_IN = /(?<=\d)[人名所个家元]$/

function numberIn(written: string): Exact | null {
  const digits = written.replace(/[,\s]/g, '').replace(COUNTED_IN, '')
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? new Exact(digits) : null
}

/** The name of the column that an offset stands in, '' where it has none; null outside of the rows of tables. */
export function columnAt(tables: readonly Table[], offset: number): string | null {
  for (const { header, rows } of tables)
    for (const { cells } of rows) {
      const at = cells.findIndex(({ span: [start, end] }) => start <= offset && offset < end)
      if (at >= 0) return header[at] ?? ''
    }
  return null
}

/** Whether two offsets stand in different rows of one table, which tell of different things. */
export const areOfTwoRows = (tables: readonly Table[], a: number, b: number): boolean =>
  tables.some(({ rows }) => {
    const [x, y] = [a, b].map(at => rows.find(row => holdsOffset(row, at)))
    return x !== undefined && y !== undefined && x.label !== y.label
  })

const holdsOffset = ({ cells }: TableRow, at: number): boolean =>
  (cells[0]?.span[0] ?? at + 1) <= at && at < (cells.at(-1)?.span[1] ?? at)

const SUMMED = '(?:[总合共小]\\s*计|总数|总和)数?'
const OF_PLACE = '全[国省市县区州旗]'

/** 合计, 共计, 全县合计: the row or column that holds the sums. */
export const isTotalLabel = (label: string): boolean => TOTAL_LABEL.test(label)

/** The same, and 全县: what holds for all of them, a sum or not. */
export const isWholeLabel = (label: string): boolean => WHOLE_LABEL.test(label)

const TOTAL_LABEL = new RegExp(`^(?:${OF_PLACE}|\\p{Script=Han}{2,4})?${SUMMED}$`, 'u')
const WHOLE_LABEL = new RegExp(`^(?:${OF_PLACE}|(?:${OF_PLACE})?${SUMMED})$`)
