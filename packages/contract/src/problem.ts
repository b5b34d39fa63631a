import { z } from 'zod'

/** application/problem+json, the body of every error. */
export const problemReplySchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Chinese; says what to do. */
  detail: z.string(),
  errors: z.array(z.object({ place: z.string(), code: z.string(), message: z.string() })),
  requestId: z.string(),
})
export type ProblemReply = z.infer<typeof problemReplySchema>
