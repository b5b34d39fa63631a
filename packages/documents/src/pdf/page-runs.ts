import type { PDFPageProxy } from 'pdfjs-dist'
import { multiply } from './matrix.ts'
import { plainCharacters } from './plain-characters.ts'
import { type Ruling, readRulings } from './rulings.ts'

/** A run of characters on a page; points, y grows downward. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  /** Font size. */
  size: number
}

export interface Page {
  /** 1-based. */
  number: number
  width: number
  height: number
  runs: Run[]
  /** Lines drawn on it. */
  rulings: Ruling[]
  /** Text across the reading direction (watermarks, stamps, notes along the edge) was left out. */
  hasSlanted: boolean
}

interface Glyphs {
  str: string
  transform: number[]
  width: number
  height: number
  dir: string
}

/** The text of a page with its positions, turned so that most of it reads from left to right. */
export async function readPageRuns(page: PDFPageProxy): Promise<Page> {
  const content = await page.getTextContent()
  const items = content.items.filter((item): item is Glyphs & typeof item =>
    'str' in item ? item.str.trim() !== '' : false,
  )
  const isVertical = charsOf(items.filter(item => item.dir === 'ttb')) > charsOf(items) / 2
  const turn = isVertical ? 0 : dominantTurn(items, page.getViewport({ scale: 1 }).transform)
  const rotation = (page.rotate + turn) % 360
  const { width, height, transform } = page.getViewport({ scale: 1, rotation })
  const placed = items.map(item =>
    isVertical ? placeColumn(item, width, transform) : placeRun(item, transform),
  )
  const runs = placed.filter(run => run !== null)
  const rulings = isVertical || !hasCells(runs) ? [] : await readRulings(page, transform)
  return {
    number: page.pageNumber,
    width: isVertical ? height : width,
    height: isVertical ? width : height,
    runs: withoutDoubles(runs),
    rulings,
    hasSlanted: runs.length < placed.length,
  }
}

const charsOf = (items: readonly { str: string }[]) =>
  items.reduce((sum, item) => sum + item.str.length, 0)

/** The quarter turn, clockwise, after which most characters stand upright. */
function dominantTurn(items: readonly Glyphs[], page: number[]): number {
  const chars = new Map<number, number>()
  for (const { str, transform } of items) {
    const [a = 0, b = 0] = multiply(page, transform)
    const turn = ((Math.round((Math.atan2(-b, a) * 2) / Math.PI) + 4) % 4) * 90
    chars.set(turn, (chars.get(turn) ?? 0) + str.length)
  }
  const [best] = [...chars].sort((one, other) => other[1] - one[1])
  return best?.[0] ?? 0
}

function placeRun({ str, transform, width }: Glyphs, page: number[]): Run | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiply(page, transform)
  const size = Math.hypot(c, d)
  const isLevel = a > 0 && Math.abs(b) < 0.2 * a
  if (![size, e, f, width].every(Number.isFinite) || size <= 0 || !isLevel) return null
  const text = plainCharacters(str)
  const lead = text.length - text.trimStart().length
  const x = e + (lead * width) / text.length
  const trimmed = text.trim()
  return { text: trimmed, x, y: f, width: (width * trimmed.length) / text.length, size }
}

/** A column of vertical writing as a line: columns go from right to left, so the right edge is the top. */
function placeColumn(item: Glyphs, pageWidth: number, page: number[]): Run | null {
  const [, , c = 0, d = 0, e = 0, f = 0] = multiply(page, item.transform)
  const size = Math.hypot(c, d)
  if (item.dir !== 'ttb' || ![size, e, f, item.height].every(Number.isFinite) || size <= 0)
    return null
  return {
    text: plainCharacters(item.str).trim(),
    x: f,
    y: pageWidth - e,
    width: item.height,
    size,
  }
}

/** Two runs at one height with a gap between them may be cells; without any there is no table. */
function hasCells(runs: readonly Run[]): boolean {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x)
  return sorted.some((run, at) => {
    const before = sorted[at - 1]
    if (!before || run.y - before.y > 0.5 * run.size) return false
    return Math.abs(run.x - (before.x + before.width)) > 0.5 * run.size
  })
}

/** Some programs make bold type by printing it twice, a hair apart. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>()
  return runs.filter(run => {
    const twins = seen.get(run.text) ?? []
    const isDouble = twins.some(
      twin =>
        Math.abs(twin.x - run.x) < 0.15 * run.size && Math.abs(twin.y - run.y) < 0.15 * run.size,
    )
    if (!isDouble) seen.set(run.text, [...twins.slice(-TWINS), run])
    return !isDouble
  })
}

/** The second printing follows soon after the first. */
const TWINS = 8
