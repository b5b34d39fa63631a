import { isCjk } from './joining.ts'
import type { Run } from './page-runs.ts'
import { settleSuperscripts } from './superscripts.ts'

/** Runs that touch: a line of prose, or one cell of a table row. */
export interface Segment {
  text: string
  x0: number
  x1: number
  y: number
  size: number
}

/** What stands at one height of a page, left to right. */
export interface Row {
  y: number
  segments: Segment[]
}

/**
 * Wider than this many characters, a gap separates cells or columns: one full-width space stays inside,
 * the padding between two cells of a Word table does not.
 */
const CELL_GAP = 1.2

/** Groups runs into rows, top to bottom. */
export function rowsOf(unsorted: readonly Run[]): Row[] {
  const runs = settleSuperscripts(unsorted).sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: Run[][] = []
  for (const run of runs) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && run.y - first.y < 0.5 * Math.min(run.size, first.size)) row.push(run)
    else rows.push([run])
  }
  return rows.map(row => ({ y: row[0]?.y ?? 0, segments: segmentsOf(row) }))
}

function segmentsOf(row: Run[]): Segment[] {
  const segments: Segment[] = []
  for (const run of row.sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const gap = last ? (run.x - last.x1) / run.size : Number.POSITIVE_INFINITY
    if (last && gap < CELL_GAP) {
      last.text += spaceFor(gap, last.text, run.text) + run.text
      last.x1 = Math.max(last.x1, run.x + run.width)
      last.size = Math.max(last.size, run.size)
    } else {
      segments.push({ text: run.text, x0: run.x, x1: run.x + run.width, y: run.y, size: run.size })
    }
  }
  for (const segment of segments) segment.text = unstretched(segment.text)
  return segments
}

/** Justified Chinese is stretched between characters; only a wide gap there is a space. */
function spaceFor(gap: number, before: string, after: string): string {
  const chinese = isCjk(before.at(-1)) || isCjk(after.at(0))
  return gap > (chinese ? 0.6 : 0.2) ? ' ' : ''
}

const CHINESE = '[\\u3400-\\u9fff\\u3001-\\u3011\\uff00-\\uffef]'
const stretchedPair = new RegExp(`(?<=${CHINESE}) (?=${CHINESE})`, 'g')
const tightPair = new RegExp(`(?<=${CHINESE})(?=${CHINESE})`, 'g')

/** When most characters of a line stand apart, the spaces between them are justification. */
function unstretched(text: string): string {
  const stretched = text.match(stretchedPair)?.length ?? 0
  const tight = text.match(tightPair)?.length ?? 0
  return stretched >= 3 && stretched >= tight ? text.replace(stretchedPair, '') : text
}
