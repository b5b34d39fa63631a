import { z } from 'zod'

/** UTF-16 offsets [start, end) into a text. */
export const spanSchema = z.tuple([z.number().int(), z.number().int()])
export type Span = z.infer<typeof spanSchema>

/** A piece of a document in reading order. Blocks do not overlap; gaps between them are line breaks. */
export const blockSchema = z.object({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'footnote', 'text-box']),
  start: z.number().int(),
  end: z.number().int(),
  /** Heading depth as the file declares it (docx style, markdown #, html h1–h6); null when it does not. */
  level: z.number().int().nullable(),
  /** 1-based page, where pages are known. */
  page: z.number().int().nullable(),
  /** For a table row: which table (0-based), which row (0-based), and its cells' spans. */
  table: z
    .object({ table: z.number().int(), row: z.number().int(), cells: z.array(spanSchema) })
    .nullable(),
})
export type Block = z.infer<typeof blockSchema>

/** Where a page's first character stands in the text; pages follow each other in reading order. */
export const pageStartSchema = z.object({ page: z.number().int(), start: z.number().int() })
export type PageStart = z.infer<typeof pageStartSchema>

/** What every reader produces: one text and the blocks that point into it. */
export const sourceTextSchema = z.object({
  file: z.string(),
  format: z.enum(['txt', 'md', 'html', 'docx', 'pdf']),
  text: z.string(),
  blocks: z.array(blockSchema),
  /** Where pages are known: of a PDF always, of a Word file as it was last laid out. A block may run over a page's end. */
  pages: z.array(pageStartSchema).optional(),
  /** Things the reader had to leave out or guess, for the person to know. */
  notices: z.array(z.string()),
})
export type SourceText = z.infer<typeof sourceTextSchema>
