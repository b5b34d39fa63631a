import { z } from 'zod'
import { route } from './route.ts'

const subject = 'report-audit'

/** 待处理 · 认可，待修改 · 不是问题 · 已转为问题 */
export const findingStatusSchema = z.enum(['open', 'accepted', 'dismissed', 'problem'])
export type FindingStatus = z.infer<typeof findingStatusSchema>

/** reopened: 恢复 · undone: 撤销 of the one before. */
export const decisionKindSchema = z.enum(['accepted', 'dismissed', 'reopened', 'problem', 'undone'])
export type DecisionKind = z.infer<typeof decisionKindSchema>

export const findingDecisionSchema = z.object({
  decision: decisionKindSchema,
  /** How the finding stands since. */
  status: findingStatusSchema,
  reason: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  /** The version of the report on which it was decided. */
  audit: z.string(),
})
export type FindingDecision = z.infer<typeof findingDecisionSchema>

/** How a finding stands in all versions of its report. */
export const findingStateSchema = z.object({
  /** Key of the finding. */
  finding: z.string(),
  status: findingStatusSchema,
  /** Oldest first; their number is to be named as `basedOn` by who decides next. */
  history: z.array(findingDecisionSchema),
  /** Id of the problem it became, open or withdrawn. */
  problem: z.string().nullable(),
})
export type FindingState = z.infer<typeof findingStateSchema>

const params = z.object({ id: z.string() })

/** What every decision names: sent twice, a transaction has one effect. */
export const decisionStepSchema = z.object({
  transaction: z.uuid(),
  /** Key of the finding. */
  finding: z.string().min(1),
  /** How many decisions on the finding the writer has seen; 409 when there are more. */
  basedOn: z.number().int().min(0),
})

export const reasonLimit = 1000

const reasonSchema = z.string().trim().max(reasonLimit, `理由请控制在${reasonLimit}字以内`)

export const findingDecisionRoutes = {
  list: route({
    method: 'GET',
    path: '/report-audits/:id/decisions',
    summary: '对一份报告各条发现的处理，各版本共用',
    subject,
    params,
    reply: z.object({ findings: z.array(findingStateSchema) }),
  }),
  decide: route({
    method: 'POST',
    path: '/report-audits/:id/decisions',
    summary: '处理一条发现：认可、不是问题（须写理由）、恢复、撤销上一步',
    subject,
    params,
    body: decisionStepSchema.extend({
      decision: z.enum(['accepted', 'dismissed', 'reopened', 'undone']),
      reason: reasonSchema.nullish(),
    }),
    reply: findingStateSchema,
  }),
} as const
