import { dataElementSchema } from '@mingjian/model'
import { z } from 'zod'
import { text } from './shared.ts'

const { levels, stages, sharedBy, periodKind, domain, additive, owner } = dataElementSchema.shape

/** Said once for a group, or again by an element that differs. */
const common = z
  .strictObject({
    levels,
    stages,
    sharedBy: sharedBy.describe(
      '共用本项资源的学段：多学段学校可只报全校数，按标准的折算系数分到各学段',
    ),
    periodKind,
    domain,
    additive,
    owner,
  })
  .partial()

export const elementEntry = z.strictObject({
  id: dataElementSchema.shape.id,
  name: text,
  aliases: z.array(text).optional(),
  unit: text,
  note: text.optional(),
  ...common.shape,
})
export type ElementEntry = z.infer<typeof elementEntry>

/** `library/elements/*.yaml`: data elements of one subject, in groups that share what is common. */
export const elementsForm = z.strictObject({
  title: text,
  groups: z
    .array(
      z.strictObject({
        title: text,
        defaults: common,
        elements: z.array(elementEntry).min(1),
      }),
    )
    .min(1),
})
export type ElementsForm = z.infer<typeof elementsForm>
