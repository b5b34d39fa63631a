import type { Line } from './paragraphs.ts'
import type { TablePart } from './table-part.ts'

/**
 * Lines of separate pieces that follow each other as a table without drawn lines: pieces that stand
 * over one another are a column. Null when they show no columns.
 */
export function alignedTable(lines: readonly Line[]): TablePart | null {
  const columns = columnsOf(lines)
  if (lines.length < 2 || columns.length < 2) return null
  const rows = lines.map(line => {
    const cells: string[] = new Array(columns.length).fill('')
    for (const { x0, text } of line.segments) {
      const column = columns.findLastIndex(({ from }) => from <= x0)
      cells[column] = cells[column] ? `${cells[column]} ${text}` : text
    }
    return cells
  })
  return { page: lines[0]?.page ?? 1, xs: columns.map(({ from }) => from), rows }
}

/** Stretches of the line that are covered in some row, left to right. */
function columnsOf(lines: readonly Line[]): { from: number; to: number }[] {
  const segments = lines.flatMap(line => line.segments).sort((a, b) => a.x0 - b.x0)
  const columns: { from: number; to: number }[] = []
  for (const { x0, x1 } of segments) {
    const last = columns.at(-1)
    if (last && x0 < last.to) last.to = Math.max(last.to, x1)
    else columns.push({ from: x0, to: x1 })
  }
  return columns
}
