import { confidenceSchema } from '@mingjian/model'
import { z } from 'zod'
import { citations, criterionForm, stageWeightsForm, text, year } from './shared.ts'

const overlayCriterionForm = criterionForm.extend({
  change: z
    .enum(['add', 'tighten', 'replace'])
    .describe('新增、提高（不得低于国家标准值）、替换（须在 note 中说明理由）'),
  indicator: text.describe('指标编号，如 jiaodu-2020-1/K1'),
})
export type OverlayCriterionForm = z.infer<typeof overlayCriterionForm>

/** `library/overlays/*.yaml`: what one province or city asks beyond the national standards. */
export const overlayForm = z.strictObject({
  id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '地方细化编号用小写字母、数字和连字符'),
  title: text,
  documentNumber: text.nullable(),
  region: z.string().regex(/^\d{2,6}$/, '区划代码前缀为2至6位数字'),
  bases: z.array(text).min(1).describe('所细化的标准编号'),
  from: year.nullable(),
  to: year.nullable(),
  confidence: confidenceSchema,
  references: z.record(z.string(), text).describe('出处表：键 → 网址或文献'),
  sources: citations,
  note: text.optional(),
  criteria: z.array(overlayCriterionForm).default([]),
  definitions: z
    .array(
      z.strictObject({
        indicator: text,
        formula: text,
        numerator: text.optional(),
        denominator: text.optional(),
        note: text.describe('与国家口径的不同之处'),
      }),
    )
    .default([])
    .describe('另行规定的计算口径'),
  wording: z
    .array(z.strictObject({ indicator: text, name: text }))
    .default([])
    .describe('本地对指标的称法'),
  stageWeights: z
    .array(stageWeightsForm.extend({ standard: text }))
    .default([])
    .describe('本地另定的学段折算系数'),
})
export type OverlayForm = z.infer<typeof overlayForm>
