import {
  confidenceSchema,
  explanationSchema,
  figureSchema,
  influenceSchema,
  orgKindSchema,
  periodSchema,
  stageSchema,
  unitRowSchema,
  verdictSchema,
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

/** A limit as a chart draws it. */
const limitSchema = verdictSchema
  .pick({ op: true, limit: true, clause: true, confidence: true, tier: true })
  .extend({ id: z.string() })
export type Limit = z.infer<typeof limitSchema>

/** One year of a figure; a year nobody reported is there too, without a value. */
const trendPointSchema = figureSchema
  .pick({ period: true, value: true, status: true, missing: true, verdicts: true })
  /** In force that year, whether or not there is a value to judge. */
  .extend({ limits: z.array(limitSchema) })
export type TrendPoint = z.infer<typeof trendPointSchema>

const trendSchema = z.object({
  /** The row of the asked period, for name, unit and digits. */
  row: indicatorRowSchema,
  points: z.array(trendPointSchema),
})
export type Trend = z.infer<typeof trendSchema>

const distributionSchema = z.object({
  /** What each school's value is of: a 差异系数 is over the values of its indicator. */
  name: z.string(),
  unit: z.string().nullable(),
  decimals: z.number().int(),
  /** Name of the element that weighs schools. */
  weightName: z.string().nullable(),
  /** The government's own value of it, which is the weighted mean. */
  mean: z.number().nullable(),
  limits: z.array(limitSchema),
  schools: z.array(
    unitRowSchema.extend({
      /** Against the limits for schools; null without limit or value. */
      met: z.boolean().nullable(),
    }),
  ),
})
export type Distribution = z.infer<typeof distributionSchema>

const rankingSchema = z.object({
  /** The unit above, whose counties these are. */
  above: z.string().nullable(),
  rows: z.array(
    figureSchema
      .pick({ org: true, value: true, status: true, missing: true, verdicts: true })
      /** 1 is best; equal values share a place; null without value, or where neither way is better. */
      .extend({ name: z.string(), place: z.number().int().nullable() }),
  ),
})
export type Ranking = z.infer<typeof rankingSchema>

const figuresBelowSchema = z.object({
  /** A government before those below it; reasons and inputs are told by the explanation. */
  rows: z.array(
    figureSchema
      .pick({ org: true, stage: true, value: true, status: true, verdicts: true })
      .extend({ name: z.string(), kind: orgKindSchema }),
  ),
})
export type FiguresBelow = z.infer<typeof figuresBelowSchema>

/** Which figure of a unit, in which period. */
const figureQuery = z.object({
  indicator: z.string(),
  /** Where one indicator has several stages. */
  stage: stageSchema.optional(),
  period: periodSchema,
})

/** A reading of one figure of a unit. */
const figureRoute = <Reply extends z.ZodType>(path: string, summary: string, reply: Reply) =>
  route({
    method: 'GET',
    path: `/organisations/:code/${path}`,
    summary,
    subject,
    params: z.object({ code: z.string() }),
    query: figureQuery,
    reply,
  })

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
    reply: z.object({
      rows: z.array(indicatorRowSchema),
      /** Local documents that do not hold, because they do not fit the rules any more: in Chinese. */
      warnings: z.array(z.string()),
    }),
  }),
  explain: figureRoute('explanation', '一个指标值是怎样算出来的', explanationSchema),
  trend: figureRoute('trend', '一个指标历年的数值、判定和当年标准值', trendSchema),
  distribution: figureRoute('distribution', '一个指标在所辖学校（园）的分布', distributionSchema),
  ranking: figureRoute('ranking', '一个指标在同级单位中的位置，只列可见的单位', rankingSchema),
  figures: figureRoute('figures', '一个指标在本级和所辖各级政府的数值与判定', figuresBelowSchema),
  influence: figureRoute('influence', '哪些学校影响一个指标，怎样才能达标', influenceSchema),
} as const
