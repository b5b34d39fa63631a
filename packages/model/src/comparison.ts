import { z } from 'zod'
import { claimSchema, findingSchema } from './audit.ts'

export const textPieceSchema = z.object({
  kind: z.enum(['same', 'added', 'removed']),
  text: z.string(),
})
export type TextPiece = z.infer<typeof textPieceSchema>

/** What became of a paragraph, heading or table row; in the order of the new text, removed ones where they stood. */
export const paragraphChangeSchema = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  /** One piece unless it is changed. */
  pieces: z.array(textPieceSchema),
  /** Where it begins in the old and in the new text. */
  before: z.number().int().nullable(),
  after: z.number().int().nullable(),
})
export type ParagraphChange = z.infer<typeof paragraphChangeSchema>

/** 版本对比: what the next version of a report has mended, kept, broken and rewritten. */
export const reportComparisonSchema = z.object({
  findings: z.object({
    /** In the old report only. */
    fixed: z.array(findingSchema),
    /** In both; where the sentence was changed and is still wrong, the two differ in key. */
    remaining: z.array(z.object({ before: findingSchema, after: findingSchema })),
    /** In the new report only. */
    added: z.array(findingSchema),
  }),
  claims: z.object({
    /** Same subject, organisation, period and stage, another value. */
    changed: z.array(z.object({ before: claimSchema, after: claimSchema })),
    added: z.array(claimSchema),
    removed: z.array(claimSchema),
  }),
  paragraphs: z.array(paragraphChangeSchema),
})
export type ReportComparison = z.infer<typeof reportComparisonSchema>
