import { z } from 'zod'
import { text } from './shared.ts'

/** `library/editions.lock.yaml`: written by `scripts/lock-editions.ts`, never by hand. */
export const editionLockForm = z.strictObject({
  editions: z.record(text, z.string().regex(/^[0-9a-f]{64}$/, '指纹应为64位十六进制数')),
})
