import type { PDFPageProxy } from 'pdfjs-dist'
import { plainCharacters } from './plain-characters.ts'

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
}

/** The horizontal text of a page with its positions. */
export async function readPageRuns(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const runs: Run[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const run = placeRun(plainCharacters(item.str), item.transform, item.width, viewport.transform)
    if (run) runs.push(run)
  }
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, runs }
}

function placeRun(text: string, own: number[], width: number, page: number[]): Run | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiply(page, own)
  const size = Math.hypot(c, d)
  const isLevel = Math.abs(b) < 0.2 * Math.abs(a)
  if (![size, e, f, width].every(Number.isFinite) || size <= 0 || !isLevel) return null
  const lead = text.length - text.trimStart().length
  const x = e + (lead * width) / text.length
  const trimmed = text.trim()
  return { text: trimmed, x, y: f, width: (width * trimmed.length) / text.length, size }
}

function multiply(m: number[], n: number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = n
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}
