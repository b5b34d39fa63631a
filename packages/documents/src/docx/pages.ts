import type { SourceText } from '@mingjian/model'
import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { readXml } from '../xml/index.ts'

/**
 * Counts the pages that a word processor marked when it last laid the document out
 * (`w:lastRenderedPageBreak`). A hard break is marked on the page that it begins and not counted itself.
 */
export class PageCounter {
  page = 1
  private row: { start: number; end: number; first: number | null } | null = null

  turn(): void {
    this.page += 1
  }

  /** Some text stands here. */
  touch(): void {
    const { row, page } = this
    if (row) row.first = Math.min(row.first ?? page, page)
  }

  openRow(): void {
    this.row = { start: this.page, end: this.page, first: null }
  }

  /** The cells of a row stand side by side: each marks the same page's end. */
  openCell(): void {
    if (this.row) this.page = this.row.start
  }

  closeCell(): void {
    if (this.row) this.row.end = Math.max(this.row.end, this.page)
  }

  /** The page that the row's first text stands on. */
  closeRow(): number {
    const { row, page } = this
    this.row = null
    if (!row) return page
    this.page = row.end
    return row.first ?? row.start
  }
}

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
