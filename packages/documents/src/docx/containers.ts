import type { Block } from '@mingjian/model'
import type { PageTurn, SourceTextBuilder } from '../source-text-builder.ts'

export interface Line {
  kind: Block['kind']
  level: number | null
  text: string
  /** 1-based page it begins on, as last laid out, and where further pages begin in its text. */
  page?: number | null
  turns?: PageTurn[]
}

/** Where finished paragraphs and rows go: the document, a table cell, a text box or a note. */
export interface Container {
  addLine(line: Line): void
  addRow(table: number, row: number, cells: readonly string[], page: number): void
}

/** Hears what is read, as it is read: the same text in the same order as the container gets it. */
export interface StoryListener {
  openParagraph(): void
  append(text: string): void
  /** `isKept` is false for a paragraph that is not handed on: a line of the contents, a hidden one. */
  closeParagraph(isKept: boolean): void
}

/** The document itself. */
export class BlockSink implements Container {
  constructor(private readonly builder: SourceTextBuilder) {}

  addLine({ kind, text, ...facts }: Line): void {
    this.builder.add(kind, text, facts)
  }

  addRow(table: number, row: number, cells: readonly string[], page: number): void {
    this.builder.addRow(table, row, cells, page)
  }
}

/** A cell, text box or note: its paragraphs and nested rows become lines of one text. */
export class LineCollector implements Container {
  readonly lines: string[] = []

  addLine({ text }: Line): void {
    if (text.trim() !== '') this.lines.push(text)
  }

  addRow(_table: number, _row: number, cells: readonly string[]): void {
    if (cells.some(cell => cell.trim() !== '')) this.lines.push(cells.join('\t'))
  }

  text(): string {
    return this.lines.join('\n')
  }
}
