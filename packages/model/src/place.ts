import { z } from 'zod'
import { lastAt } from './last-at.ts'
import type { Block, SourceText } from './source-text.ts'

/** 位置: where a character of a text stands in the original, as a person would look for it. */
export const placeSchema = z.object({
  /** 1-based; null where pages are not known. */
  page: z.number().int().nullable(),
  /** 1-based among the paragraphs of the page, of the document where there are no pages; null in a table. */
  paragraph: z.number().int().nullable(),
  /** 1-based table of the document and its row; null outside tables. */
  table: z.number().int().nullable(),
  row: z.number().int().nullable(),
  /** 1-based among the document's notes, of words in a footnote or endnote. */
  note: z.number().int().optional(),
  /** The heading it stands under, as written; null before the first one. */
  heading: z.string().nullable(),
})
export type Place = z.infer<typeof placeSchema>

type Positioned = Pick<SourceText, 'text'> & Partial<Pick<SourceText, 'blocks' | 'pages'>>

/** Where `offset` of the text stands. For many offsets of one text, `locator` looks at it once. */
export function locate(source: Positioned, offset: number): Place {
  return locator(source)(offset)
}

/**
 * A function from offsets of the text to places. Paragraphs are the blocks outside tables, headings
 * included; a paragraph that runs over a page's end is the first one of the next page, too. A text
 * without blocks has one paragraph a line.
 */
export function locator(source: Positioned): (offset: number) => Place {
  const blocks = source.blocks?.length ? source.blocks : linesOf(source.text)
  const pages = source.pages ?? []
  const paragraphs = countParagraphs(blocks)
  const notes = blocks.flatMap(({ kind }, at) => (kind === 'footnote' ? [at] : []))
  const headings = blocks.filter(block => isHeading(block, source.text))
  return offset => {
    const at = lastAt(blocks, offset, startOf)
    const block = blocks[at]
    if (block?.kind === 'footnote') return noteAt(notes, at)
    const page = pages[lastAt(pages, offset, startOf)] ?? null
    const heading = headings[lastAt(headings, offset, startOf)]
    const table = block?.table ?? null
    return {
      page: page?.page ?? null,
      // A line break before a page's first paragraph belongs to no block: it counts with what follows.
      paragraph:
        table || !block ? null : Math.max(1, (paragraphs[at] ?? 0) - before(page?.start ?? 0)),
      table: table ? table.table + 1 : null,
      row: table ? table.row + 1 : null,
      heading: heading ? source.text.slice(heading.start, heading.end).trim() : null,
    }
  }

  /** Paragraphs that ended before this offset. */
  function before(start: number): number {
    const at = lastAt(blocks, start, startOf)
    const block = blocks[at]
    if (!block) return 0
    const goesOn = block.end > start && block.table === null
    return (paragraphs[at] ?? 0) - (goesOn ? 1 : 0)
  }
}

/** Notes are read after the text: neither their page nor their heading is that of what stands before them. */
const noteAt = (notes: readonly number[], at: number): Place => ({
  page: null,
  paragraph: null,
  table: null,
  row: null,
  note: notes.indexOf(at) + 1,
  heading: null,
})

/** “第3页第2段”, “第5页表2第4行”, “第17段”, “注释2”. */
export function placeText({ page, paragraph, table, row, note }: Place): string {
  if (note !== undefined) return `注释${note}`
  const onPage = page === null ? '' : `第${page}页`
  if (table !== null) return `${onPage}表${table}第${row ?? 1}行`
  return paragraph === null ? onPage : `${onPage}第${paragraph}段`
}

/** Every different place once: “第1页第3段、第4页第1段”; '' for none. */
export function placesText(places: readonly Place[] | undefined): string {
  return [...new Set(places?.map(placeText))].join('、')
}

type Piece = Pick<Block, 'kind' | 'start' | 'end' | 'table'>

function linesOf(text: string): Piece[] {
  let start = 0
  return text.split('\n').flatMap((line): Piece[] => {
    const piece: Piece = { kind: 'paragraph', start, end: start + line.length, table: null }
    start = piece.end + 1
    return line.trim() === '' ? [] : [piece]
  })
}

/** How many paragraphs there are up to and including each block. */
function countParagraphs(blocks: readonly Piece[]): number[] {
  let count = 0
  return blocks.map(block => {
    if (block.table === null) count += 1
    return count
  })
}

/** Official documents number their headings (GB/T 9704: 一、 and （一）), whatever the file's styles say. */
const numbered = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/
const HEADING_CHARS = 40

function isHeading(block: Piece, text: string): boolean {
  if (block.table !== null || block.end - block.start > HEADING_CHARS) return false
  return block.kind === 'heading' || numbered.test(text.slice(block.start, block.end))
}

const startOf = ({ start }: { start: number }) => start
