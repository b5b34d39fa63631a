import type { Row, Segment } from './rows.ts'

/** Rows read one after another between the same edges: a page, or one of its columns. */
export interface Flow {
  rows: Row[]
  /** A column of a page set in two. */
  column: boolean
}

const MIN_LINES = 5
/** Share of its column a line of running text fills, at least in the middle of the range. */
const FILLED = 0.6

/** Splits a page set in two columns so that the left one is read before the right one. */
export function flowsOf(rows: Row[], pageWidth: number): Flow[] {
  const gutter = findGutter(rows, pageWidth)
  if (gutter === null) return [{ rows, column: false }]
  const first = rows.findIndex(row => isSplit(row, gutter))
  const last = rows.findLastIndex(row => isSplit(row, gutter))
  const band = rows.slice(first, last + 1)
  return [
    { rows: rows.slice(0, first), column: false },
    { rows: side(band, segment => segment.x0 < gutter), column: true },
    { rows: side(band, segment => segment.x0 >= gutter), column: true },
    { rows: rows.slice(last + 1), column: false },
  ].filter(flow => flow.rows.length > 0)
}

/** The left edge of the right column; null for one column, and for tables, whose cells are short. */
function findGutter(rows: Row[], pageWidth: number): number | null {
  const starts = new Map<number, number>()
  for (const { x0 } of rows.flatMap(row => row.segments)) {
    if (x0 < pageWidth * 0.35 || x0 > pageWidth * 0.7) continue
    const rounded = Math.floor(x0)
    starts.set(rounded, (starts.get(rounded) ?? 0) + 1)
  }
  const [best] = [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!best || best[1] < MIN_LINES) return null
  const gutter = best[0] - 0.5
  const split = rows.filter(row => isSplit(row, gutter))
  const first = rows.findIndex(row => isSplit(row, gutter))
  const last = rows.findLastIndex(row => isSplit(row, gutter))
  if (split.length < MIN_LINES) return null
  const segments = rows.slice(first, last + 1).flatMap(row => row.segments)
  if (segments.some(segment => segment.x0 < gutter && segment.x1 > gutter)) return null
  const isProse = (part: Segment[]) => part.length >= MIN_LINES && fillsColumn(part)
  const left = segments.filter(segment => segment.x0 < gutter)
  const right = segments.filter(segment => segment.x0 >= gutter)
  return isProse(left) && isProse(right) ? gutter : null
}

const isSplit = (row: Row, gutter: number) =>
  row.segments.length === 2 &&
  (row.segments[0]?.x1 ?? 0) <= gutter &&
  (row.segments[1]?.x0 ?? 0) >= gutter

function fillsColumn(segments: Segment[]): boolean {
  const widths = segments.map(segment => segment.x1 - segment.x0).sort((a, b) => a - b)
  const widest = widths.at(-1) ?? 0
  const median = widths[Math.floor(widths.length / 2)] ?? 0
  const size = segments[0]?.size ?? 1
  return median >= FILLED * widest && widest >= 10 * size
}

function side(rows: Row[], belongs: (segment: Segment) => boolean): Row[] {
  return rows
    .map(row => ({ y: row.y, segments: row.segments.filter(belongs) }))
    .filter(row => row.segments.length > 0)
}
