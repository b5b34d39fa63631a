import { dataValueSchema, periodSchema, provenanceSchema, stageSchema } from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'collection'

export const storedValueSchema = dataValueSchema.extend({
  unit: z.string(),
  elementName: z.string(),
  provenance: provenanceSchema,
  enteredBy: z.string(),
  enteredAt: z.string(),
})

export const collectionRoutes = {
  values: route({
    method: 'GET',
    path: '/organisations/:code/values',
    summary: '一个单位一个年度的数据值',
    subject,
    params: z.object({ code: z.string() }),
    query: z.object({ period: periodSchema }),
    reply: z.object({ values: z.array(storedValueSchema) }),
  }),
  /** Appends new values; sending the same `transaction` twice has one effect. */
  enter: route({
    method: 'POST',
    path: '/organisations/:code/values',
    summary: '填报数据值',
    subject,
    params: z.object({ code: z.string() }),
    body: z.object({
      transaction: z.uuid(),
      values: z
        .array(
          z.object({
            element: z.string(),
            stage: stageSchema.nullable(),
            period: periodSchema,
            value: z.number().nullable(),
            unit: z.string(),
            source: z.string().min(1, '请说明数据来源'),
          }),
        )
        .min(1)
        .max(5000),
    }),
    reply: z.object({ stored: z.number().int(), repeated: z.boolean() }),
  }),
} as const
