import { stageSchema } from '@mingjian/model'
import { z } from 'zod'
import { auditJobSchema } from './report-audit.ts'
import { route } from './route.ts'

export const workbenchRoutes = {
  /** 工作台: where the caller's own organisation stands. */
  overview: route({
    method: 'GET',
    path: '/workbench',
    summary: '工作台',
    subject: 'workbench',
    reply: z.object({
      period: z.string().nullable(),
      /** Per standard: how many verdicts are met, not met, and how many indicators lack data. */
      standards: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          documentNumber: z.string(),
          met: z.number().int(),
          notMet: z.number().int(),
          missing: z.number().int(),
        }),
      ),
      /** The indicators that fail, worst first. */
      failing: z.array(
        z.object({
          org: z.string(),
          orgName: z.string(),
          indicator: z.string(),
          name: z.string(),
          stage: stageSchema.nullable(),
          value: z.number(),
          decimals: z.number().int(),
          unit: z.string().nullable(),
          verdict: z.string(),
          clause: z.string(),
        }),
      ),
      audits: z.array(auditJobSchema),
      recent: z.array(z.object({ at: z.string(), who: z.string(), what: z.string() })),
    }),
  }),
} as const
