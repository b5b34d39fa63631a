import {
  explanationSchema,
  figureSchema,
  periodKindSchema,
  periodSchema,
  stageSchema,
} from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'formulas'

/** Longer texts are refused before anybody reads them. */
export const longestFormula = 2000

const formulaText = z.string().max(longestFormula)
const params = z.object({ code: z.string() })

/** A mistake of the author: half-open UTF-16 offsets into the text as it was sent. */
export const formulaDiagnosticSchema = z.object({
  code: z.string(),
  message: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  suggestion: z.string().nullable(),
})

/** What a formula means, for its author to read. */
export const formulaReadingSchema = z.object({
  text: z.string(),
  /** Null for a yes-or-no. */
  unit: z.string().nullable(),
  truth: z.boolean(),
  period: periodKindSchema.nullable(),
  elements: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      owner: z.string(),
      periodKind: periodKindSchema,
      stages: z.array(stageSchema),
    }),
  ),
  indicators: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type FormulaReading = z.infer<typeof formulaReadingSchema>

export const formulaReviewSchema = z.object({
  diagnostics: z.array(formulaDiagnosticSchema),
  /** What the rest of the library has against it. */
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
  reading: formulaReadingSchema.nullable(),
  /** The same figure under other standards: a place that computes one otherwise does so for these too. */
  sameFigures: z.array(z.object({ id: z.string(), name: z.string(), standard: z.string() })),
})
export type FormulaReview = z.infer<typeof formulaReviewSchema>

/** A figure by the formula in force and by the one tried; either is null where a unit has no such figure. */
const comparedFigureSchema = z.object({
  current: figureSchema.nullable(),
  tried: figureSchema.nullable(),
})
export type ComparedFigure = z.infer<typeof comparedFigureSchema>

export const formulaTrialSchema = z.object({
  /** Digits after the point when shown. */
  decimals: z.number().int(),
  /** The indicator's own figures first, then others of its standard that come out differently. */
  figures: z.array(comparedFigureSchema).min(1),
  /** By the formula tried. */
  explanation: explanationSchema,
  /** Schools behind the figure, those that change most first. */
  schools: z.array(
    z.object({
      org: z.string(),
      name: z.string(),
      current: z.number().nullable(),
      tried: z.number().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type FormulaTrial = z.infer<typeof formulaTrialSchema>

/** Nothing here is saved: a formula is kept as part of a 地方细化. */
export const formulaRoutes = {
  review: route({
    method: 'POST',
    path: '/organisations/:code/formula-review',
    summary: '检查一个公式：读作什么，或者错在哪里、怎样改',
    subject,
    params,
    body: z.object({ indicator: z.string(), formula: formulaText }),
    reply: formulaReviewSchema,
  }),
  try: route({
    method: 'POST',
    path: '/organisations/:code/formula-trial',
    summary: '试算一个公式，不保存；与现行公式的结果对照',
    subject,
    params,
    body: z.object({
      indicator: z.string(),
      stage: stageSchema.nullable(),
      formula: formulaText,
      period: periodSchema,
    }),
    reply: formulaTrialSchema,
  }),
} as const
