import {
  comparisonSchema,
  confidenceSchema,
  orgKindSchema,
  stageWeightsSchema,
  tierSchema,
} from '@mingjian/model'
import { z } from 'zod'

/** Pieces that several YAML forms have in common. Descriptions are what an editor shows while typing. */

export const text = z.string().min(1)
export const year = z.number().int().min(1949).max(2100)

export const unitKinds = z.array(orgKindSchema).min(1)

/** Keys of the file's `references` table. */
export const citations = z.array(text).describe('出处：本文件 references 表中的键')

const { by, weights } = stageWeightsSchema.shape

/** How a resource reported for a whole school is shared out among its stages. */
export const stageWeightsForm = z.strictObject({
  by: by.describe('按哪个数据项折算，如 pupils'),
  weights: weights.describe('各学段折算系数，如 {primary: 1, junior: 1.1, senior: 1.2}'),
  documentNumber: text.optional(),
  clause: text.optional(),
  confidence: confidenceSchema.optional(),
  sources: citations.optional(),
  note: text.optional(),
})
export type StageWeightsForm = z.infer<typeof stageWeightsForm>

export const exclusionForm = z.strictObject({
  when: z.record(z.string(), z.string()).describe('单位属性条件，如 {type: special}'),
  reason: text.describe('不计入的理由，显示给填报人员'),
})

export const criterionForm = z.strictObject({
  on: z
    .enum(['value', 'cv', 'cv-composite'])
    .default('value')
    .describe('标准值约束的对象：指标值、差异系数、综合差异系数'),
  op: comparisonSchema,
  limit: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  judgedAt: unitKinds.optional().describe('按此标准值判定的层级'),
  appliesTo: tierSchema
    .strict()
    .optional()
    .describe(
      '适用范围：label 简称；when 各条件须同时符合——登记的属性（fact、in 或 from/below）或规模（element）；from 含、below 不含',
    ),
  from: year.optional().describe('起始年份，省略时同本标准'),
  to: year.optional().describe('截止年份，省略时同本标准'),
  documentNumber: text.optional(),
  clause: text.optional(),
  confidence: confidenceSchema.optional(),
  sources: citations.optional(),
  note: text.optional(),
})
export type CriterionForm = z.infer<typeof criterionForm>
