import type { Block, PageStart, SourceText, Span } from '@mingjian/model'
import type { Reading } from './reading.ts'

/** A page that begins inside a block, at this character of it. */
export interface PageTurn {
  page: number
  at: number
}

interface BlockFacts {
  level?: number | null
  page?: number | null
  /** Where further pages begin inside the block. */
  turns?: PageTurn[]
}

/** Puts blocks one under the other into one text, keeping their positions; refuses too much text. */
export class SourceTextBuilder {
  private readonly parts: string[] = []
  private readonly blocks: Block[] = []
  private readonly pages: PageStart[] = []
  private length = 0

  constructor(private readonly reading: Reading) {}

  /** Appends a block on a line of its own. Blank text adds nothing. */
  add(kind: Block['kind'], text: string, facts: BlockFacts = {}): void {
    if (text.trim() === '') return
    const start = this.append(text)
    const { level = null, page = null, turns = [] } = facts
    this.turnTo(page, start)
    for (const turn of turns) this.turnTo(turn.page, start + turn.at)
    this.push({ kind, start, end: start + text.length, table: null, level, page })
  }

  /** Appends a table row: its cells joined with tabs. A row without text adds nothing. */
  addRow(table: number, row: number, cells: readonly string[], page: number | null = null): void {
    if (cells.every(cell => cell.trim() === '')) return
    const start = this.append(cells.join('\t'))
    this.turnTo(page, start)
    let at = start
    const spans = cells.map((cell): Span => {
      const span: Span = [at, at + cell.length]
      at += cell.length + 1
      return span
    })
    const place = { table, row, cells: spans }
    this.push({ kind: 'table-row', start, end: at - 1, table: place, level: null, page })
  }

  finish(format: SourceText['format']): SourceText {
    if (this.blocks.length === 0) throw this.reading.refuse('no-text')
    return {
      file: this.reading.file,
      format,
      text: this.parts.join(''),
      blocks: this.blocks,
      ...(this.pages.length > 0 ? { pages: this.pages } : {}),
      notices: this.reading.notices,
    }
  }

  private append(text: string): number {
    if (this.length > 0) {
      this.parts.push('\n')
      this.length += 1
    }
    const start = this.length
    this.parts.push(text)
    this.length += text.length
    const limit = this.reading.limits.textChars
    if (this.length > limit) throw this.reading.refuse('text-too-long', { limit })
    return start
  }

  private turnTo(page: number | null, start: number): void {
    if (page !== null && page !== this.pages.at(-1)?.page) this.pages.push({ page, start })
  }

  private push(block: Block): void {
    this.blocks.push(block)
    if (this.blocks.length > this.reading.limits.blocks) {
      throw this.reading.refuse('text-too-long', { limit: this.reading.limits.textChars })
    }
    if (this.blocks.length % 256 === 0) this.reading.checkTime()
  }
}
