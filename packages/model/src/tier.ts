import { z } from 'zod'
import { stageSchema } from './stage.ts'

/** From `from` (included) up to `below` (not included); what is absent is open. */
const range = { from: z.number().optional(), below: z.number().optional() }

/** One thing that must be so of a unit for a limit to hold for it. */
export const tierConditionSchema = z.union([
  /** A recorded fact with one of these values: `ownership`, `kind`, or a key of the unit's attributes. */
  z.strictObject({ fact: z.string(), name: z.string(), in: z.array(z.string()).min(1) }),
  /** A recorded fact that is a number: the year a building was planned. */
  z.strictObject({ fact: z.string(), name: z.string(), ...range }),
  /** A size: a collected number of the unit, of the indicator's stage unless one is written. */
  z.strictObject({ element: z.string(), stage: stageSchema.optional(), ...range }),
])
export type TierCondition = z.infer<typeof tierConditionSchema>

/** 适用范围: the units that a limit holds for; all conditions must be fulfilled. */
export const tierSchema = z.object({
  /** In a few words, shown beside the limit: 全日制, 九年一贯制学校. */
  label: z.string().min(1),
  when: z.array(tierConditionSchema).min(1),
})
export type Tier = z.infer<typeof tierSchema>
