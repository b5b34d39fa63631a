import { charsWide, type Junction, junctionOf } from './joining.ts'
import type { Row, Segment } from './rows.ts'

/** A row on its way into a paragraph, with the edges of the text around it. */
export interface Line {
  page: number
  text: string
  segments: readonly Segment[]
  /** More than one segment: a table row, never continued. */
  split: boolean
  x0: number
  x1: number
  y: number
  size: number
  left: number
  right: number
}

export interface Paragraph {
  page: number
  text: string
  /** Where further pages begin in the text. */
  turns: { page: number; at: number }[]
}

export function lineOf(row: Row, page: number, edges: { left: number; right: number }): Line {
  return {
    page,
    text: row.segments.map(segment => segment.text).join('\t'),
    segments: row.segments,
    split: row.segments.length > 1,
    x0: row.segments[0]?.x0 ?? 0,
    x1: row.segments.at(-1)?.x1 ?? 0,
    y: row.y,
    size: row.segments.reduce((size, segment) => Math.max(size, segment.size), 0),
    ...edges,
  }
}

/** Joins lines that run to the right edge and go on at the left one, also over a page break. */
export function paragraphsOf(lines: Line[]): Paragraph[] {
  const pitch = typicalPitch(lines)
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const previous = open?.at(-1)
    if (open && previous && continues(previous, line, pitch)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(joined)
}

/** The lines as one text. */
export function joined(lines: Line[]): Paragraph {
  const paragraph: Paragraph = { page: lines[0]?.page ?? 1, text: '', turns: [] }
  lines.forEach(({ text, page }, at) => {
    const before = lines[at - 1]
    const { glue, dropHyphen } = before ? junctionOf(before.text, text) : start
    if (dropHyphen) paragraph.text = paragraph.text.slice(0, -1)
    paragraph.text += glue
    if (before && page !== before.page) paragraph.turns.push({ page, at: paragraph.text.length })
    paragraph.text += text
  })
  return paragraph
}

const start: Junction = { glue: '', dropHyphen: false }

function continues(before: Line, after: Line, pitch: number): boolean {
  if (before.split || after.split) return false
  if (Math.abs(before.size - after.size) > 0.1 * before.size) return false
  const isFull = before.x1 + Math.max(2 * before.size, openingWidth(after)) >= before.right
  const isIndented = after.x0 > after.left + 1.2 * after.size
  const step = after.y - before.y
  const sameBlock = step > 0 && before.page === after.page ? step <= 1.4 * pitch : true
  return isFull && !isIndented && sameBlock
}

/**
 * Points that the first word of a line takes, with the blank before it: a line stops this far from the
 * edge when the word does not fit. A figure is one word, marks stay with what they follow or precede.
 */
function openingWidth({ text, x0, x1, size }: Line): number {
  const word = /^[（《“〔(]*(?:[!-~]+|.[!-~]*)[，。；：、！？）》”〕…%]*/u.exec(text)?.[0] ?? ''
  return ((x1 - x0) * charsWide(word)) / charsWide(text) + size
}

/** The distance between lines that most of the text has. */
function typicalPitch(lines: Line[]): number {
  const steps: number[] = []
  lines.forEach((line, index) => {
    const step = line.y - (lines[index - 1]?.y ?? line.y)
    if (step > 0) steps.push(step)
  })
  steps.sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}
