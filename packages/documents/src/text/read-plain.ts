import type { Block, SourceText } from '@mingjian/model'
import type { Reading } from '../reading.ts'
import { decodeText } from './decode-text.ts'

/** Plain text: every non-blank line is a paragraph, the text stays exactly as in the file. */
export function readPlain(bytes: Uint8Array, reading: Reading): SourceText {
  return readLines(bytes, 'txt', paragraphBlock, reading)
}

/** Markdown: as plain text, with `#` headings and list items marked; the marks stay in the text. */
export function readMarkdown(bytes: Uint8Array, reading: Reading): SourceText {
  let fence: string | null = null
  const blockOf = (line: string): LineFacts => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      return paragraphBlock()
    }
    if (mark !== undefined) {
      fence = mark
      return paragraphBlock()
    }
    return markdownBlock(line)
  }
  return readLines(bytes, 'md', blockOf, reading)
}

type LineFacts = Pick<Block, 'kind' | 'level'>

const paragraphBlock = (): LineFacts => ({ kind: 'paragraph', level: null })

function markdownBlock(line: string): LineFacts {
  const heading = /^ {0,3}(#{1,6})(?:\s|$)/.exec(line)
  if (heading?.[1]) return { kind: 'heading', level: heading[1].length }
  if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)) return { kind: 'list-item', level: null }
  return paragraphBlock()
}

function readLines(
  bytes: Uint8Array,
  format: 'txt' | 'md',
  blockOf: (line: string) => LineFacts,
  reading: Reading,
): SourceText {
  const text = decodeText(bytes, reading)
  const limit = reading.limits.textChars
  if (text.length > limit) throw reading.refuse('text-too-long', { limit })
  const blocks: Block[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, end)
    const facts = blockOf(line)
    if (line.trim() !== '') blocks.push({ ...facts, start, end, page: null, table: null })
    if (blocks.length > reading.limits.blocks) throw reading.refuse('text-too-long', { limit })
    start = end + 1
  }
  if (blocks.length === 0) throw reading.refuse('no-text')
  return { file: reading.file, format, text, blocks, notices: reading.notices }
}
