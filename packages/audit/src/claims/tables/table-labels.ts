import type { MeasureTerm } from '../../lexicon/measures.ts'
import { bareUnit } from '../../lexicon/unit-scales.ts'
import { type UnitKind, unitKinds } from '../../lexicon/units.ts'
import type { Vocabulary } from '../../lexicon/vocabulary.ts'
import type { Passage } from '../../sentences/passage.ts'
import { matchesOf } from '../../text/matches.ts'
import { isWhole, type Slice, sliceOf, wholeSlice, within } from '../scene/slice.ts'
import { namesIn } from '../words/lists.ts'
import { isFigure, isYears } from './cell-values.ts'

/** What a row or column is about: a measure, a slice, or a unit of government. */
export interface Label {
  text: string
  measure: MeasureTerm | null
  slice: Slice
  year: number | null
  /** Said in brackets: 在校生数(人), 增长率(%). */
  unit: string | null
}

/** A table's rows with the line before it, which may name its columns. */
export interface TableRows {
  caption: string
  /** The last line of it as printed, blanks included. */
  headline: string
  rows: Passage[]
}

export const cellText = (row: Passage, index: number): string => {
  const cell = row.cells[index]
  return cell ? row.text.slice(cell.start, cell.end) : ''
}

/** Column names: the rows without numbers at its head, or a list in the caption with as many names. */
export function columnsOf(table: TableRows, vocabulary: Vocabulary): Label[] {
  const [first] = table.rows
  if (!first) return []
  const heads = headRows(table.rows)
  const lowest = heads.at(-1)
  if (lowest) {
    return withParts(
      lowest.cells.slice(1).map((_, index) => columnOf(heads, index + 1, vocabulary)),
    )
  }
  const cells = first.cells.slice(1)
  const inBrackets = matchesOf(/\(([^()]*)\)/g, table.caption).map(match =>
    (match[1] ?? '')
      .replace(/^[^、:]{0,24}:/, '')
      .replace(/^(?:每行|各列)?(?:依次|分别)为/, '')
      .replace(/[;,]?单位[:为].*$/, ''),
  )
  const candidates = [
    ...inBrackets,
    table.caption
      .replace(/^.*[表 ]/, '')
      .replace(/^[一二三四五六七八九十]+、/, '')
      .replace(/[:(].*$/, ''),
  ]
  for (const list of candidates) {
    const names = namesIn(list, 0, list.length)
    const words = named(list)
    if (words.length === cells.length + 1 && words.length > names.length)
      return words.slice(1).map(word => labelOf(word, vocabulary))
    if (names.length === cells.length) {
      return names.map(({ start, end }) => labelOf(list.slice(start, end), vocabulary))
    }
  }
  const words = table.headline.trim().split(/[\s、,，]+/)
  if (words.length === cells.length + 1)
    return words.slice(1).map(word => labelOf(word, vocabulary))
  return []
}

/** (市、2022年、2021年,亿元;增长率,%): the columns, the first of them too, without their units. */
const named = (list: string): string[] =>
  list.split(/[、,;]/).filter(word => word !== '' && kindOfUnit(word) === null)

const partMark = /^其中[:：]?/

/** 在校生 | 其中:女生: a part of what the column before it counts. */
function withParts(columns: readonly Label[]): Label[] {
  let whole: Label | null = null
  return columns.map(column => {
    if (!partMark.test(column.text)) {
      whole = column
      return column
    }
    const text = column.text.replace(partMark, '')
    if (column.measure || !whole?.measure) return { ...column, text }
    const other = isWhole(column.slice) ? text : column.slice.other
    return { ...column, text, measure: whole.measure, slice: { ...column.slice, other } }
  })
}

/** Rows before the first one with a number in it; years stand at the head of columns too. */
function headRows(rows: readonly Passage[]): Passage[] {
  const isHead = (row: Passage) =>
    row.cells.slice(1).every((_, index) => {
      const cell = cellText(row, index + 1)
      return !isFigure(cell) || isYears(cell)
    })
  const until = rows.findIndex(row => !isHead(row))
  const heads = until < 0 ? [] : rows.slice(0, until)
  // A row of fewer cells spans columns in a way that its text does not show.
  return heads.filter(
    ({ cells }) => cells.length > 1 && cells.length === heads.at(-1)?.cells.length,
  )
}

/** A column under several heads: the lowest says most, those above what it leaves open. */
function columnOf(heads: readonly Passage[], index: number, vocabulary: Vocabulary): Label {
  const labels = heads.map(row => labelOf(cellText(row, index), vocabulary))
  return labels.reduceRight((low, high) => ({
    text: low.text || high.text,
    measure: low.measure ?? high.measure,
    slice: within(high.slice, low.slice),
    year: low.year ?? high.year,
    unit: low.unit ?? high.unit,
  }))
}

export const emptyLabel: Label = {
  text: '',
  measure: null,
  slice: wholeSlice,
  year: null,
  unit: null,
}

export function labelOf(text: string, vocabulary: Vocabulary): Label {
  const mentions = vocabulary.findMentions(text)
  const measure =
    mentions.findLast(({ measure: one }) => one && (!one.adjacent || text.length <= 6))?.measure ??
    null
  // 2022年, and 2022年学校数
  const [dated = '', year] = /^((?:19|20)\d\d)年?(?:度|学年)?(?=$|[一-龥])/.exec(text) ?? []
  const bracket = /\(([^()]{1,6})\)$/.exec(text)?.[1] ?? null
  return {
    text: text.slice(dated.length).replace(/\(.*\)$/, ''),
    measure,
    slice: sliceOf(mentions),
    year: year === undefined ? null : Number(year),
    unit: bracket !== null && kindOfUnit(bracket) ? bracket : null,
  }
}

/** 万元 → money; null for what is no unit. */
export const kindOfUnit = (unit: string): UnitKind | null => unitKinds.get(bareUnit(unit)) ?? null

/** The one unit that the lines before a table give for all of it: 单位:万元. */
export function unitOfTable({ caption, headline }: TableRows): string | null {
  const unit = /(?:计量)?单位:([^\s,;。、|]{1,5})(?![、,])/.exec(`${caption} ${headline}`)?.[1]
  return unit !== undefined && kindOfUnit(unit) ? unit : null
}

/** What a caption says the table is of, when the vocabulary holds no word of it: 教育经费情况表. */
export function nounOfCaption({ caption }: TableRows): string {
  return (
    /(?:^|[\s\d表])年?度?([一-龥]{2,12}?)(?:基本)?(?:执行)?(?:情况|统计|一览)/.exec(caption)?.[1] ??
    ''
  )
}
