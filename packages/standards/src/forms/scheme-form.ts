import { scoringSchemeSchema } from '@mingjian/model'
import { z } from 'zod'
import { citations, text, year } from './shared.ts'

const { levels, total, grades, rules, confidence } = scoringSchemeSchema.shape

/** `library/schemes/*.yaml`: how one place turns a score into a grade. */
export const schemeForm = z.strictObject({
  id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '评分办法编号用小写字母、数字和连字符'),
  title: text,
  region: z
    .string()
    .regex(/^\d{2,6}$/, '区划代码前缀为2至6位数字')
    .nullable(),
  levels,
  from: year.nullable(),
  to: year.nullable(),
  total: total.describe('满分，未见的写 null'),
  grades: grades.describe('等级，由高到低；from 为该等级的最低分（含），未见的写 null'),
  rules: rules.default([]).describe('一票否决（veto）、降一等（downgrade）、最高等级限制（cap）'),
  clause: text,
  confidence,
  references: z.record(z.string(), text).describe('出处表：键 → 网址或文献'),
  sources: citations,
  note: text.optional(),
})
export type SchemeForm = z.infer<typeof schemeForm>
