import { frameworkSchema } from '@mingjian/model'
import { z } from 'zod'

/** What was typed and may not have reached the server yet. */
const localCopySchema = z.object({
  basedOn: z.number().int(),
  draft: frameworkSchema,
  /** The save that was under way: sent again under its id, it has one effect. */
  sending: z.object({ transaction: z.string(), content: frameworkSchema }).nullable(),
})
export type LocalCopy = z.infer<typeof localCopySchema>

/** People share computers: a copy belongs to the account that made it. */
const keyOf = (user: string, id: string) => `mingjian.draft.${user}.${id}`

export function keepLocalCopy(user: string, id: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(user, id), JSON.stringify(copy))
  } catch {
    // Storage full or forbidden: saving to the server goes on all the same.
  }
}

export function readLocalCopy(user: string, id: string): LocalCopy | null {
  const text = localStorage.getItem(keyOf(user, id))
  if (text === null) return null
  try {
    const read = localCopySchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export const dropLocalCopy = (user: string, id: string) => localStorage.removeItem(keyOf(user, id))
