import type { MeasureTerm } from '../lexicon/measures.ts'
import type { Vocabulary } from '../lexicon/vocabulary.ts'
import type { Passage } from '../sentences/passage.ts'
import { matchesOf } from '../text/matches.ts'
import { findQuantities } from './find-quantities.ts'
import { namesIn } from './lists.ts'
import type { Clock } from './periods.ts'
import type { Quantity } from './quantity.ts'
import type { Figure } from './scene.ts'
import { nameFor, type Slice, sliceOf, wholeSlice, within } from './slice.ts'

/** What a row or column is about: a measure, a slice, or a unit of government. */
interface Label {
  text: string
  measure: MeasureTerm | null
  slice: Slice
  year: number | null
}

/** A table's rows with the line before it, which may name its columns. */
export interface TableRows {
  caption: string
  /** The last line of it as printed, blanks included. */
  headline: string
  rows: Passage[]
}

const number = /^[-+]?(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d{1,20})?%?$/

/** Figures of a table: each cell is named by its row and its column. */
export function readTable(
  table: TableRows,
  vocabulary: Vocabulary,
  clock: Clock,
): Map<Passage, Figure[]> {
  const found = new Map<Passage, Figure[]>()
  const columns = columnsOf(table, vocabulary)
  const topic = labelOf(
    table.caption.slice(table.caption.lastIndexOf('。', table.caption.length - 2) + 1),
    vocabulary,
  )
  for (const row of table.rows) {
    // A first column of running numbers is not what a row is about.
    const named = row.cells.findIndex((_, index) => !number.test(cellText(row, index)))
    const label = labelOf(cellText(row, Math.max(0, named)), vocabulary)
    const figures: Figure[] = []
    row.cells.forEach((cell, index) => {
      const column = columns[index - 1]
      const text = row.text.slice(cell.start, cell.end)
      if (index <= Math.max(0, named) || !number.test(text)) return
      const quantity = cellQuantity(cell, text)
      figures.push(cellFigure(quantity, label, column ?? emptyLabel, topic, clock))
    })
    found.set(row, figures)
  }
  return found
}

const cellText = (row: Passage, index: number): string => {
  const cell = row.cells[index]
  return cell ? row.text.slice(cell.start, cell.end) : ''
}

/** Column names: a first row without numbers, or a list in the caption with as many names. */
function columnsOf(table: TableRows, vocabulary: Vocabulary): Label[] {
  const [first] = table.rows
  if (!first) return []
  const cells = first.cells.slice(1)
  const isHeader = (cell: string) => !number.test(cell) || /^(?:19|20)\d\d$/.test(cell)
  if (cells.length > 0 && cells.every((_, index) => isHeader(cellText(first, index + 1)))) {
    return cells.map((_, index) => labelOf(cellText(first, index + 1), vocabulary))
  }
  const inBrackets = matchesOf(/\(([^()]*)\)/g, table.caption).map(match => match[1] ?? '')
  const candidates = [...inBrackets, table.caption.replace(/^.*[表 ]/, '').replace(/[:(].*$/, '')]
  for (const list of candidates) {
    const names = namesIn(list, 0, list.length)
    if (names.length === cells.length) {
      return names.map(({ start, end }) => labelOf(list.slice(start, end), vocabulary))
    }
  }
  const words = table.headline.trim().split(/[\s、,，]+/)
  if (words.length === cells.length + 1)
    return words.slice(1).map(word => labelOf(word, vocabulary))
  return []
}

const emptyLabel: Label = { text: '', measure: null, slice: wholeSlice, year: null }

function labelOf(text: string, vocabulary: Vocabulary): Label {
  const mentions = vocabulary.findMentions(text)
  const measure =
    mentions.findLast(({ measure: one }) => one && (!one.adjacent || text.length <= 6))?.measure ??
    null
  const year = /^((?:19|20)\d\d)年?(?:度|学年)?$/.exec(text)?.[1]
  return {
    text: text.replace(/\(.*\)$/, ''),
    measure,
    slice: sliceOf(mentions),
    year: year === undefined ? null : Number(year),
  }
}

function cellQuantity(cell: { start: number; end: number }, text: string): Quantity {
  const [quantity] = findQuantities(`为${text}`, [])
  const digits = text.replaceAll(',', '').replace('%', '')
  return {
    start: cell.start,
    end: cell.end,
    value: Number(digits),
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: quantity?.unit ?? '',
    kind: quantity?.kind ?? 'plain',
    bound: null,
    isRough: false,
    isChinese: false,
    isRange: false,
  }
}

const isPlace = (text: string) => /^(?:全|[一-龥]{1,6})[省市县区州旗镇乡]$/.test(text)

const unitNames: Readonly<Record<string, string>> = {
  person: '人',
  institution: '所',
  percent: '%',
}

function cellFigure(
  quantity: Quantity,
  row: Label,
  column: Label,
  topic: Label,
  clock: Clock,
): Figure {
  const isNamed =
    column.text !== '' && column.year === null && !column.slice.stage && !isPlace(column.text)
  const measure = column.measure ?? row.measure ?? (isNamed ? null : topic.measure)
  const slice = within(within(topic.slice, column.slice), row.slice)
  const specific = measure ? bySliceOfTable(measure, slice) : null
  const unit = quantity.unit || unitNames[measure?.kinds[0] ?? ''] || ''
  const place = [row, column].find(
    label => label.text !== '' && !label.measure && !label.slice.stage,
  )
  return {
    quantity: { ...quantity, unit, kind: measure?.kinds[0] ?? quantity.kind },
    from: quantity.start,
    to: quantity.end,
    subject: specific ?? measure?.name ?? (column.text || row.text),
    measure,
    slice,
    org:
      place && /^[一-龥]{2,6}$/.test(place.text) && !/[总合]计|全/.test(place.text)
        ? place.text
        : null,
    period:
      column.year !== null
        ? String(column.year)
        : (clock.label ?? (clock.year === null ? null : String(clock.year))),
    comparator: null,
    modality: 'done',
    form: 'level',
    depth: 0,
  }
}

/** In a table the kindergarten row of 学校数 counts kindergartens, and its pupils are 在园幼儿. */
function bySliceOfTable(measure: MeasureTerm, slice: Slice): string {
  if (slice.stage === '幼儿园') {
    const twin = kindergartenNames[measure.name]
    if (twin) return twin
  }
  return nameFor(measure, slice)
}

const kindergartenNames: Readonly<Record<string, string>> = {
  学校数: '幼儿园数',
  在校生数: '在园幼儿数',
  招生数: '入园幼儿数',
  毕业生数: '离园幼儿数',
}
