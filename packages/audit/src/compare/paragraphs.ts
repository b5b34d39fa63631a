import type { AuditReport } from '@mingjian/model'
import { readPassages } from '../sentences/read-passages.ts'

/** A paragraph, heading or table row of a report. */
export interface Paragraph {
  start: number
  end: number
  /** Without the line breaks that only lay it out. */
  text: string
  /** The same for paragraphs that differ in blanks alone. */
  content: string
}

/** A paragraph of the old text beside the one it became; one of them is null when it is new or gone. */
export type Aligned =
  | { before: Paragraph; after: Paragraph }
  | { before: Paragraph; after: null }
  | { before: null; after: Paragraph }

/** Lines of one sentence that layout has torn apart are one paragraph, as for claims; an empty line ends it. */
export function readParagraphs({ text, file, blocks = [] }: AuditReport): Paragraph[] {
  const passages = readPassages({ text, file, blocks, format: 'txt', notices: [] })
  return passages.flatMap(({ at }) => {
    const [start, last] = [at[0], at.at(-1)]
    return start === undefined || last === undefined ? [] : paragraphsIn(text, start, last + 1)
  })
}

function paragraphsIn(text: string, start: number, end: number): Paragraph[] {
  let next = start
  return text
    .slice(start, end)
    .split(/(\n\s*\n)/)
    .flatMap((written, at) => {
      const from = next
      next += written.length
      const isGap = at % 2 === 1 || written.trim() === ''
      return isGap ? [] : [paragraphOf(written, from)]
    })
}

const paragraphOf = (written: string, start: number): Paragraph => ({
  start,
  end: start + written.length,
  text: written.replace(/\s*\n\s*/g, ''),
  content: written.replace(/\s/g, ''),
})
