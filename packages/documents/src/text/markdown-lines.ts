import type { Span } from '@mingjian/model'
import { type LineFacts, paragraphLine } from './line-facts.ts'

/** Tells line by line what a Markdown text is made of. */
export class MarkdownLines {
  private fence: string | null = null
  private tables = 0
  /** Row of the open table; null outside tables. */
  private row: number | null = null

  read(line: string, start: number, next: string): LineFacts {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (this.fence !== null) {
      if (mark?.startsWith(this.fence)) this.fence = null
      return paragraphLine()
    }
    if (mark !== undefined) {
      this.fence = mark
      return paragraphLine()
    }
    return this.tableRow(line, start, next) ?? plainFacts(line)
  }

  /** A table is a line of cells, a line of dashes, and every line of cells after them. */
  private tableRow(line: string, start: number, next: string): LineFacts | null {
    if (!line.includes('|')) this.row = null
    else if (this.row !== null) this.row += 1
    else if (isDashes(next)) {
      this.row = 0
      this.tables += 1
    }
    if (this.row === null) return null
    const table = { table: this.tables - 1, row: this.row, cells: cellsOf(line, start) }
    return { kind: 'table-row', level: null, table }
  }
}

function isDashes(line: string): boolean {
  if (!line.includes('|') || !line.includes('-')) return false
  return line.split('|').every(cell => /^\s*(?::?-+:?)?\s*$/.test(cell))
}

/** Spans of what stands between the bars, without blanks; `\\|` is no bar. */
function cellsOf(line: string, start: number): Span[] {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(bar => bar.index)
  const edges = [-1, ...bars, line.length]
  const cells = edges.slice(1).map((end, at): Span => {
    const from = (edges[at] ?? -1) + 1
    const written = line.slice(from, end)
    const first = from + written.length - written.trimStart().length
    return [start + first, start + first + written.trim().length]
  })
  if (/^\s*\|/.test(line)) cells.shift()
  if (/\|\s*$/.test(line)) cells.pop()
  return cells
}

function plainFacts(line: string): LineFacts {
  const heading = /^ {0,3}(#{1,6})(?:\s|$)/.exec(line)
  if (heading?.[1]) return { kind: 'heading', level: heading[1].length, table: null }
  if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line))
    return { kind: 'list-item', level: null, table: null }
  return paragraphLine()
}
