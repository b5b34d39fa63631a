import type { Block, SourceText } from '@mingjian/model'
import type { Reading } from '../reading.ts'
import { decodeText } from './decode-text.ts'
import { type LineFacts, paragraphLine } from './line-facts.ts'
import { MarkdownLines } from './markdown-lines.ts'

/** Plain text: every non-blank line is a paragraph, the text stays exactly as in the file. */
export function readPlain(bytes: Uint8Array, reading: Reading): SourceText {
  return readLines(bytes, 'txt', paragraphLine, reading)
}

/** Markdown: as plain text, with headings, list items and table rows marked; the marks stay in the text. */
export function readMarkdown(bytes: Uint8Array, reading: Reading): SourceText {
  const lines = new MarkdownLines()
  return readLines(bytes, 'md', (line, start, next) => lines.read(line, start, next), reading)
}

/** What a line is, given where it starts and the line after it. */
type LineReader = (line: string, start: number, next: string) => LineFacts

function readLines(
  bytes: Uint8Array,
  format: 'txt' | 'md',
  factsOf: LineReader,
  reading: Reading,
): SourceText {
  const text = decodeText(bytes, reading)
  const limit = reading.limits.textChars
  if (text.length > limit) throw reading.refuse('text-too-long', { limit })
  const lines = text.split('\n')
  const blocks: Block[] = []
  let start = 0
  lines.forEach((line, at) => {
    const facts = factsOf(line, start, lines[at + 1] ?? '')
    const end = start + line.length
    if (line.trim() !== '') blocks.push({ ...facts, start, end, page: null })
    if (blocks.length > reading.limits.blocks) throw reading.refuse('text-too-long', { limit })
    start = end + 1
  })
  if (blocks.length === 0) throw reading.refuse('no-text')
  return { file: reading.file, format, text, blocks, notices: reading.notices }
}
