import {
  type Criterion,
  closestName,
  type Point,
  type PointScoring,
  type Problem,
  type Table,
} from '@mingjian/model'
import { type CellRef, findPlace, writtenAt } from '../read/places.ts'
import { readLimitText, readNumberText } from './number-text.ts'
import { scoringColumns, scoringWords, sheetNames } from './sheet-layout.ts'
import { readSheet, type SheetRow, untilTooMany } from './sheet-reading.ts'

type ScoringRow = SheetRow<keyof typeof scoringColumns>

/** The rows of one point: the first says how, each one a step. */
interface Block {
  code: string
  first: ScoringRow
  rows: ScoringRow[]
}

/** The points with the scoring that the scoring sheet says for them. A workbook without that sheet has none. */
export function readScoring(
  tables: readonly Table[],
  points: readonly Point[],
  problems: Problem[],
): void {
  if (!tables.some(table => table.sheet?.trim() === sheetNames.scoring)) return
  const needed = ['code', 'by', 'points'] as const
  const rows = readSheet(tables, sheetNames.scoring, scoringColumns, needed, problems)
  const byCode = new Map(points.map(point => [point.code, point]))
  const seen = new Set<string>()
  for (const block of untilTooMany(blocksOf(rows ?? []), problems)) {
    const { code, first } = block
    const point = byCode.get(code)
    const scoring = scoringOf(block)
    if (!point) {
      if (scoring !== 'none')
        first.refuse('code', 'point-unknown', { code, closest: closestName(code, byCode.keys()) })
    } else if (seen.has(code)) first.refuse('code', 'scoring-repeated', { code })
    else if (scoring !== 'none' && scoring !== null) attach(point, scoring, block)
    seen.add(code)
  }
}

function blocksOf(rows: readonly ScoringRow[]): Block[] {
  const blocks: Block[] = []
  for (const row of rows) {
    const code = row.text('code')
    const last = blocks.at(-1)
    if (code !== '' && code !== last?.code) blocks.push({ code, first: row, rows: [row] })
    else if (last) last.rows.push(row)
    else row.refuse('code', 'scoring-without-point')
  }
  return blocks
}

function attach(point: Point, scoring: PointScoring, { first, rows }: Block): void {
  point.scoring = scoring
  const place = findPlace(point)
  if (!place || !('cells' in place)) return
  const cells: Record<string, CellRef | undefined> = {
    ...place.cells,
    scoring: first.place.cells.points,
  }
  rows.forEach((row, step) => {
    cells[`scoring.steps.${step}`] = row.place.cells.when
  })
  const known = Object.entries(cells).flatMap(([key, cell]) => (cell ? [[key, cell]] : []))
  writtenAt(point, { ...place, cells: Object.fromEntries(known) })
}

/** none: the point is not scored. null: it is, in a way that could not be read and has been said. */
function scoringOf(block: Block): PointScoring | 'none' | null {
  const { first, rows } = block
  const columns = ['by', 'points', 'when', 'score', 'each'] as const
  if (rows.every(row => columns.every(key => row.text(key) === ''))) return 'none'
  if (first.needed('by') === null) return null
  const by = first.choice('by', scoringWords)
  const points = scoreIn(first, 'points')
  if (by === null || points === null) return null
  if (by === 'deduction') return deductionOf(block, points)
  return by === 'steps' ? stepsOf(block, points) : gradesOf(block, points)
}

function deductionOf({ code, first, rows }: Block, points: number): PointScoring | null {
  const [, second] = rows
  if (second) return second.refuse('code', 'scoring-too-many', { code })
  const each = scoreIn(first, 'each')
  if (each === 0) return first.refuse('each', 'cell-number', { text: first.text('each') })
  return each === null ? null : { by: 'deduction', points, each }
}

function stepsOf(block: Block, points: number): PointScoring | null {
  const steps = eachStep(block, 1, row => {
    const text = row.needed('when')
    const limit = text === null ? null : readLimitText(text)
    if (text !== null && limit === null) return row.refuse('when', 'cell-condition', { text })
    return limit as Pick<Criterion, 'op' | 'limit'> | null
  })
  return (
    steps && { by: 'steps', points, steps: steps.map(one => ({ ...one.when, points: one.points })) }
  )
}

function gradesOf(block: Block, points: number): PointScoring | null {
  const grades = eachStep(block, 2, row => row.needed('when'))
  return (
    grades && {
      by: 'grades',
      points,
      grades: grades.map(one => ({ name: one.when, points: one.points })),
    }
  )
}

function eachStep<When>(
  { code, first, rows }: Block,
  least: number,
  readWhen: (row: ScoringRow) => When | null,
): { when: When; points: number }[] | null {
  const steps = rows.map(row => ({ when: readWhen(row), points: scoreIn(row, 'score') }))
  if (steps.length < least) return first.refuse('when', 'scoring-too-few', { code, least })
  const read = steps.flatMap(({ when, points }) =>
    when === null || points === null ? [] : [{ when, points }],
  )
  return read.length === steps.length ? read : null
}

function scoreIn(row: ScoringRow, key: 'points' | 'score' | 'each'): number | null {
  const text = row.needed(key)
  if (text === null) return null
  const score = readNumberText(text)
  return score === null || score < 0 ? row.refuse(key, 'cell-number', { text }) : score
}
