import {
  confidenceSchema,
  explanationSchema,
  figureSchema,
  periodSchema,
  stageSchema,
} from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'indicators'

/** A figure with what a table needs to show it. */
export const indicatorRowSchema = figureSchema.extend({
  standard: z.string(),
  standardTitle: z.string(),
  documentNumber: z.string(),
  decimals: z.number().int(),
  confidence: confidenceSchema,
  note: z.string().nullable(),
})
export type IndicatorRow = z.infer<typeof indicatorRowSchema>

export const indicatorRoutes = {
  periods: route({
    method: 'GET',
    path: '/organisations/:code/periods',
    summary: '一个单位有数据的年份，近年在前',
    subject,
    params: z.object({ code: z.string() }),
    reply: z.object({ periods: z.array(z.string()) }),
  }),
  table: route({
    method: 'GET',
    path: '/organisations/:code/indicators',
    summary: '一个单位一个年度的全部指标与判定',
    subject,
    params: z.object({ code: z.string() }),
    query: z.object({ period: periodSchema, standard: z.string().optional() }),
    reply: z.object({ rows: z.array(indicatorRowSchema) }),
  }),
  explain: route({
    method: 'GET',
    path: '/organisations/:code/explanation',
    summary: '一个指标值是怎样算出来的',
    subject,
    params: z.object({ code: z.string() }),
    query: z.object({
      indicator: z.string(),
      /** Where one indicator has several stages. */
      stage: stageSchema.optional(),
      period: periodSchema,
    }),
    reply: explanationSchema,
  }),
} as const
