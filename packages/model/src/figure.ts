import { z } from 'zod'
import { type Stage, stageSchema } from './stage.ts'
import { comparisonSchema, confidenceSchema, definedBySchema } from './standard.ts'

/** 判定: a value held against one criterion, decided in exact decimals. */
export const verdictSchema = z.object({
  criterion: z.string(),
  op: comparisonSchema,
  limit: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  met: z.boolean(),
  clause: z.string(),
  confidence: confidenceSchema,
  /** The tier it holds for, in a few words, where the limit has one. */
  tier: z.string().optional(),
})
export type Verdict = z.infer<typeof verdictSchema>

/** One computed figure. `indicator` may end in `#cv` or `#cv-composite`. */
export const figureSchema = z.object({
  indicator: z.string(),
  name: z.string(),
  org: z.string(),
  period: z.string(),
  stage: stageSchema.nullable(),
  /** Unrounded. Null unless status is ok. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  status: z.enum(['ok', 'missing', 'not-applicable']),
  /** In Chinese: which unit has not reported which element. */
  missing: z.array(z.string()),
  verdicts: z.array(verdictSchema),
  /** Limits left out because nobody recorded whether the unit is in their tier, in Chinese. */
  unjudged: z.array(z.string()).optional(),
})
export type Figure = z.infer<typeof figureSchema>

/** Names one figure of a unit and period: the indicator's id and, where it has one, the stage. */
export function figureKey(figure: { indicator: string; stage: Stage | null }): string {
  return figure.stage ? `${figure.indicator}@${figure.stage}` : figure.indicator
}

/** The indicator and stage of a figure key; a stage nobody knows is no stage. */
export function readFigureKey(key: string): { indicator: string; stage: Stage | null } {
  const [indicator = '', stage] = key.split('@')
  return { indicator, stage: stageSchema.safeParse(stage).data ?? null }
}

/** A collected number that went into a figure. */
export const inputSchema = z.object({
  org: z.string(),
  orgName: z.string(),
  element: z.string(),
  elementName: z.string(),
  stage: stageSchema.nullable(),
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  source: z.string().nullable(),
})
export type Input = z.infer<typeof inputSchema>

/**
 * 计算说明: a tree that is enough to recompute the figure.
 * `expression` is the step with numbers in it ("1913 ÷ 302"), `formula` the same in words.
 */
export interface ExplanationNode {
  label: string
  formula: string
  expression: string
  value: number | null
  unit: string | null
  children: ExplanationNode[]
}
export const explanationNodeSchema: z.ZodType<ExplanationNode> = z.lazy(() =>
  z.object({
    label: z.string(),
    formula: z.string(),
    expression: z.string(),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    children: z.array(explanationNodeSchema),
  }),
)

/** A school behind a government's figure. */
export const unitRowSchema = z.object({
  org: z.string(),
  name: z.string(),
  value: z.number().nullable(),
  weight: z.number().nullable(),
  included: z.boolean(),
  /** Why it is left out, or which value is missing. */
  reason: z.string().nullable(),
})

export const explanationSchema = z.object({
  figure: figureSchema,
  formula: z.string(),
  root: explanationNodeSchema,
  inputs: z.array(inputSchema),
  /** Where limits hold for some units only: how each stands to this unit. */
  tiers: z
    .array(
      z.object({
        label: z.string(),
        op: comparisonSchema,
        limit: z.union([z.number(), z.tuple([z.number(), z.number()])]),
        clause: z.string(),
        holds: z.enum(['yes', 'no', 'unknown']),
        /** What is not known. */
        reason: z.string().nullable(),
      }),
    )
    .optional(),
  /** Local documents whose formulas it was computed by; absent where the standards' own stand. */
  definedBy: z.array(definedBySchema).optional(),
  /** The rows behind a county figure. */
  units: z.array(unitRowSchema),
})
export type Explanation = z.infer<typeof explanationSchema>
