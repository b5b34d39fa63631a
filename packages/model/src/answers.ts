import { z } from 'zod'

/** 待确认: why a person has to look at an answer that came from another edition. */
export const answerMarkSchema = z.object({
  /** split: it stands at every place it may belong to · merged: others stand at the same place · regrouped: both. */
  kind: z.enum(['split', 'merged', 'regrouped']),
  /** Codes of the item or point it was given to. */
  from: z.string(),
})
export type AnswerMark = z.infer<typeof answerMarkSchema>

const code = z.string().min(1)
const content = z.json().describe('答复的内容：文字、数据、佐证材料等，原样保留')

/** What an answer is to: a point, or an item as a whole. */
const place = z.union([
  z.strictObject({ point: code.describe('评价要点编号') }),
  z.strictObject({ item: code.describe('评价内容编号') }),
])
export type AnswerPlace = z.infer<typeof place>

const [toPoint, toItem] = place.options

/** 答复 to a point or an item of an edition. Several may stand at one place, in the order given. */
export const answerSchema = z.union([
  toPoint.extend({ content, mark: answerMarkSchema.optional() }),
  toItem.extend({ content, mark: answerMarkSchema.optional() }),
])
export type Answer = z.infer<typeof answerSchema>

/** 未归位: an answer without a place in the edition. dropped: what it answered is gone · unknown: no such code. */
const reason = z.enum(['dropped', 'unknown'])
const unplacedFields = {
  content,
  mark: answerMarkSchema.optional(),
  /** The edition whose code it carries. */
  framework: z.string(),
  reason,
}
export const unplacedAnswerSchema = z.union([
  toPoint.extend(unplacedFields),
  toItem.extend(unplacedFields),
])
export type UnplacedAnswer = z.infer<typeof unplacedAnswerSchema>

/** A year's answers, as they are kept in a file and carried from one edition to the next. */
export const answerFileSchema = z.strictObject({
  framework: z.string().describe('评价方案编号'),
  org: z.string().optional().describe('答复单位代码'),
  answers: z.array(answerSchema),
  unplaced: z.array(unplacedAnswerSchema).default([]),
})
export type AnswerFile = z.infer<typeof answerFileSchema>
