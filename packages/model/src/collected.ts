import { z } from 'zod'
import { verdictSchema } from './figure.ts'
import { periodSchema } from './period.ts'
import { stageSchema } from './stage.ts'

/** 采集数据 as the audit meets it: one value of the system, collected or computed. */
export const collectedFigureSchema = z.object({
  /** Id of a data element or of an indicator, with `#cv` and `#cv-composite` for those figures. */
  code: z.string(),
  name: z.string(),
  org: z.string(),
  orgName: z.string(),
  stage: stageSchema.nullable(),
  period: periodSchema,
  /** Unrounded; null when nobody has reported it. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** Digits after the point when shown. */
  decimals: z.number().int().min(0),
  /** entered: by the unit itself · sum: of the schools below it · computed: by a standard's formula. */
  origin: z.enum(['entered', 'sum', 'computed']),
  /** Who says so, in Chinese: 王芳填报（教育事业统计）. */
  source: z.string(),
  /** Why there is no value, in Chinese. */
  missing: z.array(z.string()),
  verdicts: z.array(verdictSchema),
  /** 文号 and clause of an indicator. */
  clause: z.string().nullable(),
})
export type CollectedFigure = z.infer<typeof collectedFigureSchema>

export const namedUnitSchema = z.object({ code: z.string(), name: z.string() })
export type NamedUnit = z.infer<typeof namedUnitSchema>

/** What the system holds of a report's unit: pure data, read by whoever has the database. */
export interface CollectedFigures {
  /** The unit that reports. */
  unit: NamedUnit
  /** It, and the units below it that the report may name. */
  units: readonly NamedUnit[]
  figures: readonly CollectedFigure[]
}

/** What the same unit's report of the year before said. */
export interface EarlierReport {
  /** As a person would name it: its title, else its file. */
  title: string
  year: number
  claims: readonly EarlierClaim[]
}

/** One thing to look up: every stage of a code, of a unit as the report names it. */
export interface FigureQuestion {
  code: string
  /** As written; null = the unit that reports. */
  org: string | null
  /** Its code, where somebody has pointed at it. */
  unit?: string
  period: string
}

/** What of a claim it takes to hold another one against it. */
export interface EarlierClaim {
  quote: string
  code: string | null
  org: string | null
  period: string | null
  qualifier: string | null
  value: number
  decimals: number
  unit: string
  comparator: string | null
  modality: 'done' | 'plan' | 'norm' | 'previous'
}

/**
 * bound 已绑定 · ambiguous 待确认: several figures may be meant · no-figure 尚未采集: known, without a
 * value · no-source 没有来源: not a figure of the library · aside: a plan, a limit or a change, which no
 * collected value answers.
 */
export const bindingStatusSchema = z.enum(['bound', 'ambiguous', 'no-figure', 'no-source', 'aside'])
export type BindingStatus = z.infer<typeof bindingStatusSchema>

/** 绑定: which figure of the system a claim speaks of, and whether they agree. */
export const claimBindingSchema = z.object({
  /** Id of the claim. */
  claim: z.string(),
  status: bindingStatusSchema,
  /** Whether the printed number can stand for the figure; null where nothing was compared. */
  agrees: z.boolean().nullable(),
  figure: collectedFigureSchema.nullable(),
  /** What else may be meant, most likely first. */
  candidates: z.array(collectedFigureSchema),
  /** Why, in Chinese, where the status does not say it all. */
  reason: z.string().nullable(),
})
export type ClaimBinding = z.infer<typeof claimBindingSchema>
