import { z } from 'zod'
import { claimBindingSchema, namedUnitSchema } from './collected.ts'
import { placeSchema } from './place.ts'
import { blockSchema, pageStartSchema, spanSchema } from './source-text.ts'

export const modalitySchema = z.enum(['done', 'plan', 'norm', 'previous'])
export type Modality = z.infer<typeof modalitySchema>

/** 陈述: one number said in prose. */
export const claimSchema = z.object({
  id: z.string(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** Canonical name of an indicator or data element, else the noun phrase. */
  subject: z.string(),
  /** `<standard>/<code>` or element id when the subject is one of the library's, else null. */
  code: z.string().nullable(),
  org: z.string().nullable(),
  period: z.string().nullable(),
  /** The stage or slice as written: 小学, 初中, 农村小学, 公办 … */
  qualifier: z.string().nullable(),
  /** In the unit as written; a ratio a:b is b/a with unit `1:x`; a range has its lower end. */
  value: z.number(),
  /** Digits after the point as printed: a printed figure stands for ± half its last digit. */
  decimals: z.number().int().min(0),
  unit: z.string(),
  comparator: z.string().nullable(),
  modality: modalitySchema,
})
export type Claim = z.infer<typeof claimSchema>

export const findingCategorySchema = z.enum([
  'limit',
  'arithmetic',
  'contradiction',
  'numbering',
  'coverage',
  'direction',
  'unit',
  'magnitude',
  'plan',
  'scope',
  'vague',
  'form',
  'data',
])
export type FindingCategory = z.infer<typeof findingCategorySchema>

/** error: provable from the text and a cited norm. */
export const severitySchema = z.enum(['error', 'warning', 'question', 'note'])
export type Severity = z.infer<typeof severitySchema>

export const severityNames: Record<Severity, string> = {
  error: '错误',
  warning: '警告',
  question: '疑问',
  note: '提示',
}

/** 审计发现 in a report. */
export const findingSchema = z.object({
  /**
   * Names the finding by what it says, the same in every version of a report that still says it; unique in
   * a report. Empty in reports kept before there were keys: the audit's `withFindingKeys` fills it in.
   */
  key: z.string().default(''),
  rule: z.string(),
  category: findingCategorySchema,
  severity: severitySchema,
  message: z.string(),
  quotes: z.array(z.string()).min(1),
  spans: z.array(spanSchema).min(1),
  /** Where each of the spans begins in the original; absent in audits kept from before places were told. */
  places: z.array(placeSchema).optional(),
  computation: z.string().nullable(),
  clause: z.string().nullable(),
  claims: z.array(z.string()),
  suggestion: z.string().nullable(),
})
export type Finding = z.infer<typeof findingSchema>

export const coverageSchema = z.object({
  item: z.string(),
  title: z.string(),
  answered: z.boolean(),
})
export type Coverage = z.infer<typeof coverageSchema>

/** What `mingjian audit --format json` prints and what the web shows. */
export const auditReportSchema = z.object({
  file: z.string(),
  title: z.string().nullable(),
  level: z.enum(['province', 'city', 'county']).nullable(),
  year: z.number().int().nullable(),
  framework: z.string().nullable(),
  text: z.string(),
  claims: z.array(claimSchema),
  findings: z.array(findingSchema),
  coverage: z.array(coverageSchema),
  summary: z.object({
    claims: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
    questions: z.number().int(),
    notes: z.number().int(),
  }),
  /** What the reader left out or guessed. */
  notices: z.array(z.string()),
  /** The unit whose collected figures the claims were held against; null = against none. */
  comparedWith: namedUnitSchema.nullable().default(null),
  /** One for each claim, where they were compared. */
  bindings: z.array(claimBindingSchema).default([]),
  /** The source's blocks and pages: what `locator` needs; absent in audits kept from before. */
  blocks: z.array(blockSchema).optional(),
  pages: z.array(pageStartSchema).optional(),
})
export type AuditReport = z.infer<typeof auditReportSchema>

/** How many claims, and how many findings of each severity. */
export function countFindings(
  claims: number,
  findings: readonly Finding[],
): AuditReport['summary'] {
  const count = (severity: Severity) => findings.filter(one => one.severity === severity).length
  return {
    claims,
    errors: count('error'),
    warnings: count('warning'),
    questions: count('question'),
    notes: count('note'),
  }
}

/** The quotes of a finding to show a reader: one inside another says nothing new. */
export function distinctQuotes({ quotes }: Pick<Finding, 'quotes'>): string[] {
  return [...new Set(quotes)].filter(
    quote => !quotes.some(other => other !== quote && other.includes(quote)),
  )
}
