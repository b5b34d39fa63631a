import { z } from 'zod'
import { orgKindSchema } from './organisation.ts'
import { periodKindSchema } from './period.ts'
import { stageSchema } from './stage.ts'
import { tierSchema } from './tier.ts'

/** seen = met in a stored page whose address is given; recalled = general knowledge, to be verified and shown so. */
export const confidenceSchema = z.enum(['seen', 'recalled', 'computed'])
export type Confidence = z.infer<typeof confidenceSchema>

/** Years (as numbers) in which a rule holds, both ends included; null = open. */
export const validitySchema = z.object({
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
})
export type Validity = z.infer<typeof validitySchema>

export const comparisonSchema = z.enum(['>=', '<=', '>', '<', '=', 'between'])
export type Comparison = z.infer<typeof comparisonSchema>

/** 标准值: a limit on an indicator, with its source. */
export const criterionSchema = z.object({
  /** `<standard id>/<code>`, the id that verdicts carry. */
  id: z.string(),
  /** What the limit is on: the indicator itself, its 差异系数, or the mean of several 差异系数. */
  on: z.enum(['value', 'cv', 'cv-composite']),
  op: comparisonSchema,
  limit: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  /** Levels of government that are judged by it. */
  judgedAt: z.array(orgKindSchema).min(1),
  validity: validitySchema,
  /** The units it holds for, where that is not all of a level. */
  appliesTo: tierSchema.optional(),
  /** 文号 and clause, as printed beside a verdict. */
  clause: z.string(),
  confidence: confidenceSchema,
  sources: z.array(z.string()),
  note: z.string().nullable(),
})
export type Criterion = z.infer<typeof criterionSchema>

/** The 地方细化 that computes an indicator otherwise at a place. */
export const definedBySchema = z.object({
  /** Id of the overlay. */
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
})
export type DefinedBy = z.infer<typeof definedBySchema>

export const indicatorKindSchema = z.enum([
  'additive',
  'ratio',
  'growth',
  'rule',
  'given',
  'evidence',
  /** 差异系数 of other indicators, which carry it in `dispersion`; has limits, no formula. */
  'dispersion',
])

/** 指标. Ids are `<standard id>/<code>`; one code for several stages is one indicator for each stage, with one id. */
export const indicatorSchema = z.object({
  id: z.string(),
  standard: z.string(),
  code: z.string(),
  name: z.string(),
  /** Other words for it in reports, used by the audit and by search. */
  aliases: z.array(z.string()),
  kind: indicatorKindSchema,
  stage: stageSchema.nullable(),
  unit: z.string().nullable(),
  /** Which direction is good. For 1:n ratios the number is n, so lower is better. */
  better: z.enum(['higher', 'lower', 'none']),
  /** Digits after the point when shown; never used in a comparison. */
  decimals: z.number().int().min(0),
  /** Units that have a value of their own: rows of the school table, or governments. */
  units: z.array(orgKindSchema).min(1),
  /** Officer-readable formula, null for what is collected as evidence only. */
  formula: z.string().nullable(),
  /** The 差异系数 over schools, when the standard asks for one. */
  dispersion: z
    .object({
      form: z.literal('weighted-population'),
      weight: z.string(),
      /**
       * Code of the `dispersion` indicator that has the limit on the composite. Indicators with
       * the same code are averaged into `<standard>/<code>#cv-composite`.
       */
      composite: z.string().nullable(),
    })
    .nullable(),
  /** Units left out of it, in words and as attribute conditions. */
  exclusions: z.array(z.object({ when: z.record(z.string(), z.string()), reason: z.string() })),
  criteria: z.array(criterionSchema),
  definition: z.object({ numerator: z.string().nullable(), denominator: z.string().nullable() }),
  /** Ids of other standards' indicators that are the same figure, of the same stage. */
  sameAs: z.array(z.string()).optional(),
  /** Absent where the standard's own formula stands. */
  definedBy: definedBySchema.optional(),
  /** 文号 and clause the indicator itself comes from, with or without a limit. */
  clause: z.string().optional(),
  confidence: confidenceSchema,
  sources: z.array(z.string()),
  note: z.string().nullable(),
})
export type Indicator = z.infer<typeof indicatorSchema>

/**
 * 学段折算系数: how a resource that a school reports as a whole is shared out among its stages. The share
 * of a stage is by × weight ÷ Σ (by × weight).
 */
export const stageWeightsSchema = z.object({
  /** Id of the data element that says how many a stage has. */
  by: z.string(),
  weights: z.partialRecord(stageSchema, z.number().positive()),
  clause: z.string(),
  confidence: confidenceSchema,
  sources: z.array(z.string()),
  note: z.string().nullable(),
})
export type StageWeights = z.infer<typeof stageWeightsSchema>

/** One published standard 标准: its documents and indicators. */
export const standardSchema = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string(),
  issuer: z.string(),
  issued: z.string().nullable(),
  scope: z.string(),
  validity: validitySchema,
  confidence: confidenceSchema,
  sources: z.array(z.string()),
  /** How whole-school values are shared out; absent = this standard takes values by stage only. */
  stageWeights: stageWeightsSchema.optional(),
  indicators: z.array(indicatorSchema),
})
export type Standard = z.infer<typeof standardSchema>

/** 数据项: a collected number. Ids are English kebab-case and part of the public contract. */
export const dataElementSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  aliases: z.array(z.string()),
  unit: z.string(),
  /** Units that report it. */
  levels: z.array(orgKindSchema).min(1),
  /** Stages it is reported for; empty = not by stage. */
  stages: z.array(stageSchema),
  /**
   * Stages that share it where a school has several of them: such a school may report one value for
   * all (stage left empty), which each standard shares out by its `stageWeights`.
   */
  sharedBy: z.array(stageSchema).optional(),
  periodKind: periodKindSchema,
  /** count: whole and not negative · amount: not negative · share: 0–100 · ratio · any. */
  domain: z.enum(['count', 'amount', 'share', 'ratio', 'any']),
  /** May be summed over units. Shares and averages may not. */
  additive: z.boolean(),
  /** Department that answers for it 责任部门. */
  owner: z.string(),
  note: z.string().nullable(),
})
export type DataElement = z.infer<typeof dataElementSchema>

const scorePoints = z.number().min(0)

/** How a point is scored; `points` is the full score. */
export const pointScoringSchema = z.discriminatedUnion('by', [
  /** By a figure: the first step it meets counts; none of them gives nothing. */
  z.object({
    by: z.literal('steps'),
    points: scorePoints,
    steps: z
      .array(
        z.object({
          op: comparisonSchema,
          limit: z.union([z.number(), z.tuple([z.number(), z.number()])]),
          points: scorePoints,
        }),
      )
      .min(1),
  }),
  /** By an expert's grade. */
  z.object({
    by: z.literal('grades'),
    points: scorePoints,
    grades: z.array(z.object({ name: z.string(), points: scorePoints })).min(2),
  }),
  /** From the full score, so much for each fault, never below nothing. */
  z.object({ by: z.literal('deduction'), points: scorePoints, each: z.number().positive() }),
])
export type PointScoring = z.infer<typeof pointScoringSchema>

/** 评价要点: one thing an item asks for. */
export const pointSchema = z.object({
  code: z.string(),
  text: z.string(),
  /** Indicator ids that answer it. */
  indicators: z.array(z.string()),
  /** An answer without a figure does not answer it. */
  needsFigure: z.boolean(),
  /** Words that show a text speaks of this point. */
  keywords: z.array(z.string()),
  scoring: pointScoringSchema.optional(),
})
export type Point = z.infer<typeof pointSchema>

/** 评价内容 */
export const itemSchema = z.object({
  code: z.string(),
  title: z.string(),
  keywords: z.array(z.string()),
  points: z.array(pointSchema),
  note: z.string().nullable(),
})
export type Item = z.infer<typeof itemSchema>

/** 评价方面 */
export const areaSchema = z.object({
  code: z.string(),
  title: z.string(),
  items: z.array(itemSchema),
})
export type Area = z.infer<typeof areaSchema>

/** 评价方案, one 年度版本 of it. Immutable once used. */
export const frameworkSchema = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  level: z.enum(['province', 'city', 'county']),
  year: z.number().int(),
  /**
   * Which series of yearly editions it belongs to. Figures and scores rest on a published one, so
   * what it asks never changes again; without this it is a draft outside any series.
   */
  edition: z.object({ series: z.string(), status: z.enum(['draft', 'published']) }).optional(),
  /** Id of the scoring scheme that turns its score into a grade. */
  scheme: z.string().optional(),
  /** GB/T 2260 prefix of the places it is for; null = national. */
  region: z.string().nullable(),
  areas: z.array(areaSchema),
  /** Standards whose criteria apply to reports written under it. */
  standards: z.array(z.string()),
  confidence: confidenceSchema,
  sources: z.array(z.string()),
  note: z.string().nullable(),
})
export type Framework = z.infer<typeof frameworkSchema>

/** 地方细化: what a province or a city asks beyond a national standard, or in another way. */
export const overlaySchema = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  /** GB/T 2260 prefix of the places it holds for: 41 a province, 4104 a city. */
  region: z.string(),
  /** Ids of the standards it changes. */
  bases: z.array(z.string()).min(1),
  criteria: z.array(
    z.object({
      /** tighten: at least as strict as what it stands over; replace: another limit, with a reason. */
      change: z.enum(['add', 'tighten', 'replace']),
      /** Its id is the indicator's, its validity the overlay's unless it says its own. */
      criterion: criterionSchema,
    }),
  ),
  /** Another way to compute an indicator. */
  definitions: z.array(
    z.object({
      indicator: z.string(),
      formula: z.string(),
      numerator: z.string().nullable(),
      denominator: z.string().nullable(),
      note: z.string(),
    }),
  ),
  /** The words the place uses for an indicator; the national name stays an alias. */
  wording: z.array(z.object({ indicator: z.string(), name: z.string() })),
  /** Other weights for sharing out whole-school values, by standard. */
  stageWeights: z.array(stageWeightsSchema.extend({ standard: z.string() })).optional(),
  confidence: confidenceSchema,
  sources: z.array(z.string()),
  note: z.string().nullable(),
})
export type Overlay = z.infer<typeof overlaySchema>

/** 评分办法: grades of a score, and the events that lower a grade whatever the score. */
export const scoringSchemeSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** GB/T 2260 prefix of the places it is for; null = national. */
  region: z.string().nullable(),
  levels: z.array(z.enum(['province', 'city', 'county'])).min(1),
  validity: validitySchema,
  /** Highest score; null = not known. */
  total: z.number().positive().nullable(),
  /**
   * Best first. A grade holds from its lower end up to, and without, the lower end of the grade
   * above; null = the line is not known.
   */
  grades: z.array(z.object({ name: z.string(), from: z.number().min(0).nullable() })).min(2),
  rules: z.array(
    z.object({
      code: z.string(),
      text: z.string(),
      /** veto: that grade at once · downgrade: one grade lower · cap: at best that grade. */
      effect: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('veto'), to: z.string() }),
        z.object({ kind: z.literal('downgrade') }),
        z.object({ kind: z.literal('cap'), at: z.string() }),
      ]),
    }),
  ),
  clause: z.string(),
  confidence: confidenceSchema,
  sources: z.array(z.string()),
  note: z.string().nullable(),
})
export type ScoringScheme = z.infer<typeof scoringSchemeSchema>

/** The whole rule library, checked. */
export interface StandardsLibrary {
  readonly standards: readonly Standard[]
  readonly elements: readonly DataElement[]
  readonly frameworks: readonly Framework[]
  readonly overlays?: readonly Overlay[]
  readonly schemes?: readonly ScoringScheme[]
  /** Fingerprint of each published edition, by framework id. */
  readonly editionLock?: Readonly<Record<string, string>>
}
