import { type Flow, flowsOf } from './columns.ts'
import type { RowedPage } from './furniture.ts'
import type { Page, Run } from './page-runs.ts'
import { joined, type Line, lineOf, paragraphsOf } from './paragraphs.ts'
import { type Row, rowsOf } from './rows.ts'
import { fieldOf, type Grid, gridsOf, piecesOf } from './ruled-tables.ts'
import type { TablePart } from './table-part.ts'

export type Content = Line | TablePart

export const isTable = (content: Content): content is TablePart => 'rows' in content

/** A page with the runs of its ruled tables in their cells and the others in rows. */
export function withRows(page: Page): RowedPage {
  let runs = page.runs
  const tables = gridsOf(page.rulings).flatMap(grid => {
    const outside = runs.filter(run => fieldOf(run, grid) === null)
    if (outside.length === runs.length) return []
    const part = fillGrid(grid, runs, page.number)
    runs = outside
    return [{ top: grid.ys[0] ?? 0, part }]
  })
  return { ...page, rows: rowsOf(runs), tables }
}

/** What a page holds in reading order: lines, and tables between them. */
export function contentOf(page: RowedPage): Content[] {
  const left = page.rows.reduce(
    (edge, row) => Math.min(edge, row.segments[0]?.x0 ?? edge),
    page.width,
  )
  const right = page.rows.reduce((edge, row) => Math.max(edge, row.segments.at(-1)?.x1 ?? 0), 0)
  const edges = { left, right }
  if (page.rows.length < TELLING_LINES) edges.right = Math.max(right, page.width - left)
  const content: Content[] = []
  let from = 0
  for (const table of page.tables) {
    const to = page.rows.findIndex((row, at) => at >= from && row.y > table.top)
    const end = to < 0 ? page.rows.length : to
    content.push(...linesOf(page.rows.slice(from, end), page, edges), table.part)
    from = end
  }
  return [...content, ...linesOf(page.rows.slice(from), page, edges)]
}

/** Fewer lines than this do not show where the text ends on the right; margins are symmetric enough. */
const TELLING_LINES = 4

interface Edges {
  left: number
  right: number
}

function linesOf(rows: Row[], page: RowedPage, edges: Edges): Line[] {
  return flowsOf(rows, page.width).flatMap(flow => {
    const own = flow.column ? columnEdges(flow) : edges
    return flow.rows.map(row => lineOf(row, page.number, own))
  })
}

function columnEdges({ rows }: Flow): Edges {
  const segments = rows.flatMap(row => row.segments)
  return {
    left: segments.reduce((edge, { x0 }) => Math.min(edge, x0), Number.POSITIVE_INFINITY),
    right: segments.reduce((edge, { x1 }) => Math.max(edge, x1), 0),
  }
}

/** Takes the runs that stand in the fields of a grid out of a page, as the rows of a table. */
function fillGrid(grid: Grid, runs: readonly Run[], page: number): TablePart {
  const columns = grid.xs.length - 1
  const cells = new Map<number, Run[]>()
  for (const run of runs.flatMap(one => piecesOf(one, grid))) {
    const field = fieldOf(run, grid)
    const anchor = field === null ? undefined : grid.anchors[field]
    if (anchor === undefined) continue
    const cell = cells.get(anchor)
    if (cell) cell.push(run)
    else cells.set(anchor, [run])
  }
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      cellText(cells.get(row * columns + column) ?? [], grid, row * columns + column, page),
    ),
  )
  return { page, xs: grid.xs, rows }
}

/** Lines of one cell, joined where they go on. */
function cellText(runs: Run[], grid: Grid, field: number, page: number): string {
  if (runs.length === 0) return ''
  const columns = grid.xs.length - 1
  let last = field % columns
  while (last + 1 < columns && grid.anchors[field - (field % columns) + last + 1] === field)
    last += 1
  const [left = 0, right = 0] = [grid.xs[field % columns], grid.xs[last + 1]]
  const rows = rowsOf(runs)
  const padding = Math.max(0, Math.min(...runs.map(run => run.x)) - left)
  const edges = { left: left + padding, right: right - padding }
  const lines = rows.map(row => ({ ...lineOf(row, page, edges), split: false }))
  const isLabel = lines.reduce((sum, line) => sum + line.text.length, 0) <= LABEL_CHARS
  const paragraphs = isLabel ? [joined(lines)] : paragraphsOf(lines)
  return paragraphs.map(({ text }) => text.replaceAll('\t', ' ')).join('\n')
}

/** A short cell is one label or one figure, centred or broken as its column is narrow. */
const LABEL_CHARS = 40
