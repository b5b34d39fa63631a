import type {
  Area,
  Framework,
  Item,
  Point,
  Problem,
  StandardsLibrary,
  Table,
} from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import { type CellPlace, findPlace, writtenAt } from '../read/places.ts'
import { readIndicatorWord } from './indicator-text.ts'
import { pointColumns, sheetNames, yesNo } from './sheet-layout.ts'
import { readSheet, type SheetRow, untilTooMany } from './sheet-reading.ts'

type PointRow = SheetRow<keyof typeof pointColumns>

interface Reading {
  areas: Area[]
  library: StandardsLibrary
  standards: Framework['standards']
}

/**
 * Areas with their items and points. Where the cells of an area or an item are empty, the ones above
 * hold, as in merged cells.
 */
export function readPoints(
  tables: readonly Table[],
  library: StandardsLibrary,
  standards: Framework['standards'],
  problems: Problem[],
): Area[] | null {
  const needed = ['areaCode', 'areaTitle', 'itemCode', 'itemTitle', 'code', 'text'] as const
  const rows = readSheet(tables, sheetNames.points, pointColumns, needed, problems)
  if (!rows) return null
  const reading: Reading = { areas: [], library, standards }
  for (const row of untilTooMany(rows, problems)) readRow(row, reading)
  return reading.areas
}

function readRow(row: PointRow, reading: Reading): void {
  const { areas } = reading
  const area = opened(row, 'areaCode', 'areaTitle', areas.at(-1))
  if (area === 'new') areas.push(areaOf(row))
  const items = areas.at(-1)?.items
  const item = opened(row, 'itemCode', 'itemTitle', items?.at(-1))
  if (item === 'new') items?.push(itemOf(row))
  if (area === null || item === null || !isPoint(row)) return
  const last = items?.at(-1)
  if (last) last.points.push(pointOf(row, reading))
  else row.refuse('itemCode', 'point-without-item')
}

/** Whether a row begins a new area or item, goes on with the last one, or (null, said) is unclear. */
function opened<Key extends 'areaCode' | 'areaTitle' | 'itemCode' | 'itemTitle'>(
  row: PointRow,
  codeKey: Key,
  titleKey: Key,
  last: { code: string; title: string } | undefined,
): 'new' | 'same' | null {
  const [code, title] = [row.text(codeKey), row.text(titleKey)]
  if (code === '' && (title === '' || title === last?.title)) return 'same'
  if (code === '') return row.refuse(codeKey, 'cell-empty')
  if (code !== last?.code) return row.needed(titleKey) === null ? null : 'new'
  if (title === '' || title === last.title) return 'same'
  return row.refuse(titleKey, 'title-differs', { code, title, other: last.title })
}

function areaOf(row: PointRow): Area {
  const area = { code: row.text('areaCode'), title: row.text('areaTitle'), items: [] }
  return writtenAt(area, placeOf(row, { code: 'areaCode', items: 'itemCode' }))
}

/** The cells of a row, by the names of an area's or an item's own fields. */
function placeOf(row: PointRow, fields: Record<string, keyof typeof pointColumns>): CellPlace {
  const cells = Object.entries(fields).flatMap(([field, column]) => {
    const cell = row.place.cells[column]
    return cell ? [[field, cell] as const] : []
  })
  return { ...row.place, cells: Object.fromEntries(cells) }
}

function itemOf(row: PointRow): Item {
  const item: Item = {
    code: row.text('itemCode'),
    title: row.text('itemTitle'),
    keywords: row.list('itemKeywords') ?? [],
    points: [],
    note: row.text('itemNote') || null,
  }
  return writtenAt(item, placeOf(row, { code: 'itemCode', title: 'itemTitle', note: 'itemNote' }))
}

const pointKeys = ['code', 'text', 'indicators', 'keywords'] as const

const isPoint = (row: PointRow) => pointKeys.some(key => row.text(key) !== '')

function pointOf(row: PointRow, reading: Reading): Point {
  const point: Point = {
    code: row.needed('code') ?? '',
    text: row.needed('text') ?? '',
    indicators: (row.list('indicators') ?? []).flatMap(word => indicatorsOf(word, row, reading)),
    needsFigure: row.choice('needsFigure', yesNo) === 'yes',
    keywords: row.list('keywords') ?? [],
  }
  return writtenAt(point, row.place)
}

function indicatorsOf(word: string, row: PointRow, { library, standards }: Reading): string[] {
  const read = readIndicatorWord(word, library, standards)
  if ('ids' in read) return read.ids
  // Each code with its own data: narrowed again, since a union of pairs does not spread.
  if (read.code === 'unknown-indicator') row.refuse('indicators', read.code, read.data)
  else row.refuse('indicators', read.code, read.data)
  return []
}

/** An area without an item has nothing to answer. */
export function emptyAreas(areas: readonly Area[]): Problem[] {
  return areas
    .filter(area => area.items.length === 0)
    .map(area => libraryProblem('cell-empty', undefined, findPlace(area), 'items'))
}
