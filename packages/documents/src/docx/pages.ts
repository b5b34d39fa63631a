import type { SourceText } from '@mingjian/model'
import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { readXml } from '../xml/index.ts'
import type { Paragraph } from './paragraph.ts'

/**
 * Counts the pages that a word processor marked when it last laid the document out
 * (`w:lastRenderedPageBreak`). A hard break is marked on the page that it begins and not counted itself.
 */
export class PageCounter {
  page = 1
  /** A text box floats: what is marked inside it says nothing of the text around it. */
  private boxes = 0
  /** Rows open, one inside a cell of the other; only the outermost is a row of the document. */
  private depth = 0
  private row = { start: 1, end: 1, first: null as number | null }

  /** A mark inside a paragraph. */
  turn({ text, page, turns }: Paged): void {
    if (this.boxes > 0) return
    this.page += 1
    if (page !== null) turns.push({ page: this.page, at: text.length })
  }

  /** Some text is added to a paragraph here. */
  touch(paragraph: Paged): void {
    if (this.boxes > 0) return
    paragraph.page ??= this.page
    this.row.first ??= this.page
    this.row.first = Math.min(this.row.first, this.page)
  }

  openBox(): void {
    this.boxes += 1
  }

  closeBox(): void {
    this.boxes -= 1
  }

  openRow(): void {
    this.depth += 1
    if (this.depth === 1) this.row = { start: this.page, end: this.page, first: null }
  }

  /** The cells of a row stand side by side: each marks the same page's end. */
  openCell(): void {
    if (this.depth === 1) this.page = this.row.start
  }

  closeCell(): void {
    if (this.depth === 1) this.row.end = Math.max(this.row.end, this.page)
  }

  /** The page that the row's first text stands on. */
  closeRow(): number {
    this.depth -= 1
    if (this.depth === 0) this.page = this.row.end
    return this.row.first ?? this.row.start
  }
}

type Paged = Pick<Paragraph, 'text' | 'page' | 'turns'>

/**
 * How many pages the file says it has (docProps/app.xml); null where it does not say. Word writes it with
 * the marks: only where both agree do the marks tell where a page begins.
 */
export async function statedPages(
  archive: Archive,
  part: string | undefined,
  reading: Reading,
): Promise<number | null> {
  if (part === undefined || !archive.has(part)) return null
  let isOpen = false
  let said = ''
  const handler = {
    open: (name: string) => {
      isOpen = name === 'ap:Pages'
    },
    text: (text: string) => {
      if (isOpen) said += text
    },
    close: () => {
      isOpen = false
    },
  }
  await readXml(archive.stream(part), part, handler, reading)
  return /^\d{1,5}$/.test(said.trim()) ? Number(said) : null
}

/** The same text without page numbers. */
export function withoutPages({ pages: _pages, ...source }: SourceText): SourceText {
  return { ...source, blocks: source.blocks.map(block => ({ ...block, page: null })) }
}
