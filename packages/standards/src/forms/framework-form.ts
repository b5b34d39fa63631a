import { confidenceSchema, pointScoringSchema } from '@mingjian/model'
import { z } from 'zod'
import { text, year } from './shared.ts'

const pointForm = z.strictObject({
  code: text,
  text: text.describe('评价要点'),
  indicators: z
    .array(text)
    .default([])
    .describe('指标编号；jiaodu-2017-6/R* 表示该标准中代码以 R 开头的全部指标'),
  needsFigure: z.boolean().default(false).describe('没有数字就不算回答'),
  keywords: z.array(text).default([]),
  scoring: pointScoringSchema
    .optional()
    .describe('计分办法：按数值分档（steps）、按等级（grades）、逐项扣分（deduction）'),
})

const itemForm = z.strictObject({
  code: text,
  title: text,
  keywords: z.array(text).default([]),
  points: z.array(pointForm).default([]),
  note: text.optional(),
})

/** `library/frameworks/*.yaml`: one yearly edition of an evaluation plan. */
export const frameworkForm = z.strictObject({
  id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '方案编号用小写字母、数字和连字符'),
  title: text,
  documentNumber: text.nullable(),
  level: z.enum(['province', 'city', 'county']),
  year,
  edition: z
    .strictObject({
      series: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '系列编号用小写字母、数字和连字符'),
      status: z.enum(['draft', 'published']).describe('published：已启用，内容不再改变'),
    })
    .optional()
    .describe('年度版本：同一系列每年一版'),
  scheme: text.optional().describe('评分办法编号，见 schemes 目录'),
  region: z.string().regex(/^\d+$/, '区划代码前缀只用数字').nullable(),
  standards: z.array(text),
  confidence: confidenceSchema,
  sources: z.array(text),
  note: text.optional(),
  areas: z
    .array(z.strictObject({ code: text, title: text, items: z.array(itemForm).min(1) }))
    .min(1),
})
export type FrameworkForm = z.infer<typeof frameworkForm>
