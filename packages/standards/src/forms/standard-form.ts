import { confidenceSchema, indicatorKindSchema, stageSchema } from '@mingjian/model'
import { z } from 'zod'
import {
  citations,
  criterionForm,
  exclusionForm,
  stageWeightsForm,
  text,
  unitKinds,
  year,
} from './shared.ts'

/** What an indicator, one of its stage variants, or a whole group may say. */
const facts = {
  stage: stageSchema.optional(),
  aliases: z.array(text).optional().describe('报告中的其他说法'),
  unit: text.nullable().optional().describe('计量单位；没有单位而本组有默认单位的写 null'),
  better: z.enum(['higher', 'lower', 'none']).optional().describe('数值高好、低好或无方向'),
  decimals: z.number().int().min(0).max(6).optional(),
  units: unitKinds.optional().describe('有自身数值的单位，第一个是逐行计算的单位'),
  judgedAt: unitKinds.optional(),
  exclusions: z.array(exclusionForm).optional(),
  criteria: z.array(criterionForm).optional(),
  formula: text.optional().describe('中文公式，使用数据项名称'),
  sameAs: z
    .array(text)
    .min(1)
    .optional()
    .describe('其他标准中的同一指标，如 [jiaodu-2017-6/G11a]；given 类不写公式时直接取第一个的值'),
  numerator: text.optional(),
  denominator: text.optional(),
  documentNumber: text.optional().describe('与本标准文号不同时填写'),
  clause: text.optional(),
  confidence: confidenceSchema.optional(),
  sources: citations.optional(),
  note: text.optional(),
}

export const variantForm = z.strictObject({
  suffix: text
    .optional()
    .describe('原标准对各学段另编代码时的后缀，如 R1-P 的 P；同一代码分学段的不填'),
  name: text.optional(),
  ...facts,
})
export type VariantForm = z.infer<typeof variantForm>

export const indicatorForm = z.strictObject({
  code: text,
  name: text,
  kind: indicatorKindSchema,
  ...facts,
  dispersionOf: z
    .strictObject({
      codes: z.array(text).min(2).describe('逐项计算差异系数的指标代码（不带学段后缀）'),
      form: z.literal('weighted-population'),
      weight: text.describe('权重数据项'),
    })
    .optional()
    .describe('本项是差异系数：对所列每项指标计算，并以本项代码汇总综合差异系数'),
  variants: z.array(variantForm).min(1).optional().describe('同一指标的分学段写法'),
})
export type IndicatorForm = z.infer<typeof indicatorForm>

const {
  aliases: _aliases,
  criteria: _criteria,
  formula: _formula,
  sameAs: _sameAs,
  ...groupFacts
} = facts
export const groupForm = z.strictObject({
  title: text,
  defaults: z.strictObject(groupFacts).default({}),
  indicators: z.array(indicatorForm).min(1),
})
export type GroupForm = z.infer<typeof groupForm>

/** `library/standards/*.yaml`: one published standard. */
export const standardForm = z.strictObject({
  id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '标准编号用小写字母、数字和连字符'),
  title: text,
  documentNumber: text,
  issuer: text,
  issued: z.string().nullable(),
  scope: text,
  from: year.nullable(),
  to: year.nullable(),
  confidence: confidenceSchema,
  references: z.record(z.string(), text).describe('出处表：键 → 网址或文献'),
  sources: citations,
  stageWeights: stageWeightsForm
    .optional()
    .describe('多学段学校只报全校数时，分到各学段的折算系数；不写即不接受全校数'),
  groups: z.array(groupForm).min(1),
})
export type StandardForm = z.infer<typeof standardForm>
