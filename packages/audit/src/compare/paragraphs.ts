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

/** Lines of one sentence that layout has torn apart are one paragraph, as for claims. */
export function readParagraphs({ text, file, blocks = [] }: AuditReport): Paragraph[] {
  const passages = readPassages({ text, file, blocks, format: 'txt', notices: [] })
  return passages.flatMap(({ at }) => {
    const [start, last] = [at[0], at.at(-1)]
    if (start === undefined || last === undefined) return []
    const end = last + 1
    const written = text.slice(start, end)
    return [
      {
        start,
        end,
        text: written.replace(/\s*\n\s*/g, ''),
        content: written.replace(/\s/g, ''),
      },
    ]
  })
}
