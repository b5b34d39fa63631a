import type { PDFPageProxy } from 'pdfjs-dist'
import { apply, multiply } from './matrix.ts'

/** A straight line drawn along or across the page; points, y grows downward. */
export interface Ruling {
  isAcross: boolean
  /** y of a line that goes across, x of one that goes down. */
  at: number
  from: number
  to: number
}

/** More lines than any table has: a drawing. */
const MOST = 10_000
/** A filled rectangle thinner than this is a line. */
const THIN = 3

type Point = [x: number, y: number]

/** The lines of a page, in the coordinates that `viewport` turns the page into. */
export async function readRulings(page: PDFPageProxy, viewport: number[]): Promise<Ruling[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke])
  strokes.add(OPS.closeFillStroke).add(OPS.closeEOFillStroke)
  const { fnArray, argsArray } = await page.getOperatorList()
  const rulings: Ruling[] = []
  const saved: number[][] = []
  let matrix = viewport
  for (let at = 0; at < fnArray.length && rulings.length <= MOST; at += 1) {
    const [operator, args] = [fnArray[at], argsArray[at]]
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      matrix = saved.pop() ?? viewport
    } else if (operator === OPS.transform) matrix = multiply(matrix, args)
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) {
      matrix = multiply(matrix, args[0])
    } else if (operator === OPS.constructPath && args[0] !== OPS.endPath) {
      const isStroked = strokes.has(args[0])
      for (const part of partsOf(args[1]?.[0], matrix)) rulings.push(...linesOf(part, isStroked))
    }
  }
  return rulings.length > MOST ? [] : rulings.filter(({ from, to }) => to - from > 1)
}

/** The pieces of a path between its moves; curves count as straight. Numbers are pdf.js's own coding. */
function partsOf(data: Float32Array | null | undefined, matrix: number[]): Point[][] {
  const parts: Point[][] = []
  let open: Point[] = []
  for (let at = 0; data && at < data.length; ) {
    const code = data[at] ?? 0
    const step = CODE_LENGTHS[code]
    if (step === undefined) break
    if (code === MOVE) {
      open = []
      parts.push(open)
    }
    const first = open[0]
    if (code === CLOSE && first) open.push(first)
    else if (step > 1) open.push(apply(matrix, data[at + step - 2] ?? 0, data[at + step - 1] ?? 0))
    at += step
  }
  return parts
}

const MOVE = 0
const CLOSE = 4
/** Of moveTo, lineTo, curveTo, quadraticCurveTo, closePath, their code included. */
const CODE_LENGTHS = [3, 3, 7, 5, 1]

function linesOf(points: Point[], isStroked: boolean): Ruling[] {
  if (!isStroked) return barOf(points)
  return points.flatMap((point, at) => {
    const next = points[at + 1]
    return next ? lineOf(point, next) : []
  })
}

/** Word draws the lines of a table as thin filled rectangles. */
function barOf(points: Point[]): Ruling[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (points.length < 4 || points.length > 6) return []
  if (bottom - top < THIN && right - left > bottom - top) {
    return [{ isAcross: true, at: (top + bottom) / 2, from: left, to: right }]
  }
  if (right - left < THIN) {
    return [{ isAcross: false, at: (left + right) / 2, from: top, to: bottom }]
  }
  return []
}

function lineOf([x0, y0]: Point, [x1, y1]: Point): Ruling[] {
  if (![x0, y0, x1, y1].every(Number.isFinite)) return []
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (high < 1 && wide > 1) {
    return [{ isAcross: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }]
  }
  if (wide < 1 && high > 1) {
    return [{ isAcross: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }]
  }
  return []
}
