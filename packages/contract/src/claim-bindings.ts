import {
  claimBindingSchema,
  collectedFigureSchema,
  namedUnitSchema,
  periodSchema,
  stageSchema,
} from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'report-audit'
const params = z.object({ id: z.string() })

/** Which figure: an element or indicator, of a unit, a stage and a period. */
export const figureChoiceSchema = collectedFigureSchema
  .pick({ code: true, org: true, stage: true, period: true })
  .extend({ stage: stageSchema.nullable(), period: periodSchema })
export type FigureChoice = z.infer<typeof figureChoiceSchema>

/** What a claim would be as data, in the element's unit. */
export const proposedValueSchema = z.object({
  element: z.string(),
  elementName: z.string(),
  org: z.string(),
  orgName: z.string(),
  stage: stageSchema.nullable(),
  period: periodSchema,
  value: z.number(),
  unit: z.string(),
})
export type ProposedValue = z.infer<typeof proposedValueSchema>

/** A claim's binding as it stands now, with what a person has said of it. */
export const currentBindingSchema = claimBindingSchema.extend({
  decided: z
    .object({ decision: z.enum(['chosen', 'rejected']), by: z.string(), at: z.string() })
    .nullable(),
  /** Present where nothing is collected yet and the claim can be written down as data. */
  proposal: proposedValueSchema.nullable(),
})
export type CurrentBinding = z.infer<typeof currentBindingSchema>

const bindingsSchema = z.object({
  /** Null when no unit of the caller's is the report's. */
  comparedWith: namedUnitSchema.nullable(),
  /** The unit and the governments below it. */
  units: z.array(namedUnitSchema),
  /** One for each claim, in the report's order; none without a unit. */
  bindings: z.array(currentBindingSchema),
  /** Claims that compare otherwise than when the report was audited: figures have been entered since. */
  changed: z.array(z.string()),
})
export type Bindings = z.infer<typeof bindingsSchema>

export const claimBindingRoutes = {
  list: route({
    method: 'GET',
    path: '/report-audits/:id/bindings',
    summary: '报告的陈述与采集数据的比对，按现在的数据',
    subject,
    params,
    reply: bindingsSchema,
  }),
  decide: route({
    method: 'POST',
    path: '/report-audits/:id/bindings',
    summary: '确认、改绑、否定或撤销一条陈述的绑定',
    subject,
    params,
    body: z.object({
      transaction: z.uuid(),
      claim: z.string(),
      decision: z.enum(['chosen', 'rejected', 'undone']),
      /** Given when chosen. */
      figure: figureChoiceSchema.optional(),
    }),
    reply: z.object({ repeated: z.boolean() }),
  }),
  /** All or none; sending the same `transaction` twice has one effect. */
  createValues: route({
    method: 'POST',
    path: '/report-audits/:id/values',
    summary: '把报告的陈述写成采集数据，来源为这份报告',
    subject,
    params,
    body: z.object({
      transaction: z.uuid(),
      values: z
        .array(
          z.object({
            claim: z.string(),
            element: z.string(),
            org: z.string(),
            stage: stageSchema.nullable(),
            period: periodSchema,
          }),
        )
        .min(1)
        .max(2000),
      /** Whether values that differ from those already there are to follow them. */
      replace: z.boolean().default(false),
    }),
    reply: z.object({
      stored: z.number().int(),
      /** Already there with the same value. */
      same: z.number().int(),
      repeated: z.boolean(),
    }),
  }),
} as const
