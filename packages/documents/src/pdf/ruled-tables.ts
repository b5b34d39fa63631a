import { charsWide } from './joining.ts'
import type { Run } from './page-runs.ts'
import type { Ruling } from './rulings.ts'

/** A table by its drawn lines. */
export interface Grid {
  /** Edges of its columns and rows, ascending. */
  xs: number[]
  ys: number[]
  /** For every field, row by row, the number of the field whose cell it belongs to: its top left one. */
  anchors: number[]
}

/** Lines this near to each other are drawn as one, points. */
const SNAP = 3
/** Share of a field's side that must be drawn for its edge to count. */
const DRAWN = 0.6
const MAX_FIELDS = 5_000

/** The tables of a page: lines that touch, with at least two columns and a row between them. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  return groupsOf(rulings)
    .map(gridOf)
    .filter(grid => grid !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

/** Which field of the grid holds the middle of this run; null outside. */
export function fieldOf(run: Run, { xs, ys }: Grid): number | null {
  const column = betweenOf(xs, run.x + run.width / 2)
  const row = betweenOf(ys, run.y - run.size * 0.35)
  return column === null || row === null ? null : row * (xs.length - 1) + column
}

/** pdf.js joins runs that stand close: one that crosses a wall is parted at its blanks again. */
export function piecesOf(run: Run, grid: Grid): Run[] {
  const crossing =
    run.text.includes(' ') && cellAt(run.x, run, grid) !== cellAt(run.x + run.width, run, grid)
  if (!crossing) return [run]
  const scale = run.width / charsWide(run.text)
  let at = 0
  return run.text.split(' ').flatMap(text => {
    const x = run.x + scale * charsWide(run.text.slice(0, at))
    at += text.length + 1
    return text === '' ? [] : [{ ...run, text, x, width: scale * charsWide(text) }]
  })
}

/** The cell at this place of the line on which the run stands. */
function cellAt(x: number, { y, size }: Run, grid: Grid): number | undefined {
  const field = fieldOf({ text: '', x, y, size, width: 0 }, grid)
  return field === null ? undefined : grid.anchors[field]
}

function betweenOf(edges: readonly number[], at: number): number | null {
  const next = edges.findIndex(edge => edge > at)
  return next <= 0 ? null : next - 1
}

/** Lines connected by crossing or touching. */
function groupsOf(rulings: readonly Ruling[]): Ruling[][] {
  const across = rulings.filter(line => line.isAcross).sort((a, b) => a.at - b.at)
  const down = rulings.filter(line => !line.isAcross)
  const lines = [...across, ...down]
  const parents = lines.map((_, at) => at)
  const ys = across.map(line => line.at)
  down.forEach((line, index) => {
    for (
      let at = firstFrom(ys, line.from - SNAP);
      (ys[at] ?? Infinity) <= line.to + SNAP;
      at += 1
    ) {
      const other = across[at]
      if (other && line.at >= other.from - SNAP && line.at <= other.to + SNAP) {
        parents[rootOf(parents, across.length + index)] = rootOf(parents, at)
      }
    }
  })
  const groups = new Map<number, Ruling[]>()
  lines.forEach((line, at) => {
    const root = rootOf(parents, at)
    const group = groups.get(root)
    if (group) group.push(line)
    else groups.set(root, [line])
  })
  return [...groups.values()]
}

function firstFrom(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function rootOf(parents: number[], at: number): number {
  let root = at
  while (parents[root] !== root) {
    const above = parents[root] ?? root
    parents[root] = parents[above] ?? above
    root = above
  }
  return root
}

function gridOf(lines: readonly Ruling[]): Grid | null {
  const xs = edgesOf(lines.filter(line => !line.isAcross))
  const ys = edgesOf(lines.filter(line => line.isAcross))
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 1 || columns * rows > MAX_FIELDS) return null
  const walls = xs.map(x => lines.filter(line => !line.isAcross && isNear(line, x)))
  const floors = ys.map(y => lines.filter(line => line.isAcross && isNear(line, y)))
  const parents = Array.from({ length: columns * rows }, (_, at) => at)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const field = row * columns + column
      const [top = 0, bottom = 0] = [ys[row], ys[row + 1]]
      const [left = 0, right = 0] = [xs[column], xs[column + 1]]
      if (column > 0 && !isDrawn(walls[column], top, bottom)) join(parents, field, field - 1)
      if (row > 0 && !isDrawn(floors[row], left, right)) join(parents, field, field - columns)
    }
  }
  const anchors = parents.map((_, field) => rootOf(parents, field))
  return new Set(anchors).size < 2 ? null : { xs, ys, anchors }
}

/** The smaller field is the anchor. */
function join(parents: number[], field: number, other: number): void {
  const [one, two] = [rootOf(parents, field), rootOf(parents, other)]
  parents[Math.max(one, two)] = Math.min(one, two)
}

/** Where lines stand, those of almost one place taken together. */
function edgesOf(lines: readonly Ruling[]): number[] {
  const edges: number[] = []
  for (const at of lines.map(line => line.at).sort((a, b) => a - b)) {
    if (at - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > SNAP) edges.push(at)
  }
  return edges
}

const isNear = (line: Ruling, edge: number) => Math.abs(line.at - edge) <= SNAP + 1

function isDrawn(lines: readonly Ruling[] = [], from: number, to: number): boolean {
  const drawn = lines.reduce(
    (sum, line) => sum + Math.max(0, Math.min(to, line.to) - Math.max(from, line.from)),
    0,
  )
  return drawn >= DRAWN * (to - from)
}
