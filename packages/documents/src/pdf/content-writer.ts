import type { SourceText } from '@mingjian/model'
import type { Reading } from '../reading.ts'
import type { SourceTextBuilder } from '../source-text-builder.ts'
import { alignedTable } from './aligned-tables.ts'
import { type Content, isTable } from './page-content.ts'
import { type Line, paragraphsOf } from './paragraphs.ts'
import type { TablePart } from './table-part.ts'

/** Writes lines and tables in reading order; paragraphs and tables may go on over pages. */
export class ContentWriter {
  private lines: Line[] = []
  /** Lines of several pieces that follow each other. */
  private split: Line[] = []
  private table: { part: TablePart; index: number; rows: number } | null = null
  private tables = 0

  constructor(
    private readonly builder: SourceTextBuilder,
    private readonly reading: Reading,
  ) {}

  write(content: Content): void {
    if (isTable(content)) {
      this.flushSplit()
      this.writeTable(content)
    } else if (isContentsLine(content)) this.reading.notice('目录没有计入正文。')
    else if (content.split) this.split.push(content)
    else {
      this.flushSplit()
      this.lines.push(content)
    }
  }

  finish(): SourceText {
    this.flushSplit()
    this.flushLines()
    return this.builder.finish('pdf')
  }

  private flushSplit(): void {
    const table = alignedTable(this.split)
    if (table) this.writeTable(table)
    else this.lines.push(...this.split)
    this.split = []
  }

  private flushLines(): void {
    for (const { page, text, turns } of paragraphsOf(this.lines)) {
      this.builder.add('paragraph', text, { page, turns })
      this.table = null
    }
    this.lines = []
  }

  private writeTable(part: TablePart): void {
    this.flushLines()
    if (!this.table || !goesOn(this.table.part, part)) {
      this.table = { part, index: this.tables, rows: 0 }
      this.tables += 1
    }
    const { index, rows } = this.table
    part.rows.forEach((cells, row) => {
      this.builder.addRow(index, rows + row, cells, part.page)
    })
    this.table = { part, index, rows: rows + part.rows.length }
  }
}

/** The same columns at the top of the next page, with nothing in between. */
function goesOn(before: TablePart, part: TablePart): boolean {
  return (
    part.page === before.page + 1 &&
    part.xs.length === before.xs.length &&
    part.xs.every((x, at) => Math.abs(x - (before.xs[at] ?? 0)) < SAME_EDGE)
  )
}

/** Points. */
const SAME_EDGE = 5

/** A line of the table of contents: a heading, dots, the number of a page. */
const isContentsLine = ({ text }: Line) => /[.．…·•]{4,}\s*\d{1,4}$/.test(text)
