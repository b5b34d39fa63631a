import { z } from 'zod'
import { figureSchema, verdictSchema } from './figure.ts'
import { stageSchema } from './stage.ts'

/** A collected number and what it would have to become. */
export const neededChangeSchema = z.object({
  org: z.string(),
  orgName: z.string(),
  element: z.string(),
  elementName: z.string(),
  stage: stageSchema.nullable(),
  unit: z.string(),
  from: z.number(),
  to: z.number(),
  /** `to` − `from`; below zero where something has to become less. */
  by: z.number(),
})
export type NeededChange = z.infer<typeof neededChangeSchema>

/** 最低线: every school below it is lifted to it. */
export const floorSchema = z.object({
  indicator: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  changes: z.array(neededChangeSchema),
  /** Σ of the changes, in the unit of the element. */
  total: z.number(),
  /** The figure that comes of it. */
  figure: z.number(),
})
export type Floor = z.infer<typeof floorSchema>

/** One school alone, everything else as it is. */
const singleSchema = z.object({
  org: z.string(),
  name: z.string(),
  /** Its own value now, in the indicator's unit. */
  value: z.number(),
  /** The value of its own that makes the 差异系数 least, and what that least is. */
  best: z.object({ value: z.number(), change: neededChangeSchema.nullable(), figure: z.number() }),
  /** The smallest change that reaches the limit; null where the school alone cannot. */
  change: neededChangeSchema.nullable(),
  figure: z.number().nullable(),
})
export type SingleSchool = z.infer<typeof singleSchema>

/** How far one item of a school's 综合达标 is from its limit. */
const ruleItemSchema = z.object({
  indicator: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  value: z.number(),
  met: z.boolean(),
  /** How much of the limit it reaches, 1 = all of it. */
  reached: z.number(),
  /** What meets the limit; null where it is met or cannot be said. */
  change: neededChangeSchema.nullable(),
})

const rulePlanSchema = z.object({
  org: z.string(),
  name: z.string(),
  /** Items met and items that have to be. */
  met: z.number().int(),
  needed: z.number().int(),
  /** Nearest to its limit first; items met come last. */
  items: z.array(ruleItemSchema),
  /** The nearest way to fulfil the rule; null where there is none to be said. */
  changes: z.array(neededChangeSchema).nullable(),
})
export type RulePlan = z.infer<typeof rulePlanSchema>

/** What would reach (or, where it is met, still keep) one limit. */
const targetSchema = z.object({
  verdict: verdictSchema,
  /** At the level of the figure; below zero when met: what may go before the limit is missed. */
  total: z
    .object({
      name: z.string(),
      unit: z.string(),
      from: z.number(),
      to: z.number(),
      by: z.number(),
      /** One way to share it out; empty where only the whole can be said. */
      changes: z.array(neededChangeSchema),
    })
    .nullable(),
  /** Of a 差异系数: each school alone. */
  singles: z.array(singleSchema),
  /** Of a 差异系数: the least floor. Of a composite: one for each indicator that can do it alone. */
  floors: z.array(floorSchema),
  /** Of 综合达标: the schools that do not fulfil it, nearest first. */
  rules: z.array(rulePlanSchema),
  /** The same in plain sentences. */
  sentences: z.array(z.string()),
})
export type InfluenceTarget = z.infer<typeof targetSchema>

/** 影响: which schools move a figure, and what would bring it to its limits. */
export const influenceSchema = z.object({
  figure: figureSchema,
  /** Schools behind the figure, the one that moves it most first. */
  schools: z.array(
    z.object({
      org: z.string(),
      name: z.string(),
      value: z.number().nullable(),
      weight: z.number().nullable(),
      /** The figure if this school were not there; null where nothing would be left. */
      without: z.number().nullable(),
      /** By how much the figure changes with one `step` more of `lever` at this school. */
      byStep: z.number().nullable(),
    }),
  ),
  /** What is taken to be changed, and a change of it that a school would notice: 1, 10, 100 … */
  lever: z.object({ name: z.string(), unit: z.string(), step: z.number() }).nullable(),
  targets: z.array(targetSchema),
  /** What is held fixed in all of it, in words. */
  held: z.array(z.string()),
  /** Why something is not said. */
  notices: z.array(z.string()),
})
export type Influence = z.infer<typeof influenceSchema>
