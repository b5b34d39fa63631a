import { InputError } from '@mingjian/model'
import type { Place, Tx } from '@mingjian/storage'
import { getStoredJob, type StoredJob } from '../queries.ts'

/**
 * The audit that a new report of this unit says it follows.
 * @throws InputError 404 when it cannot be seen, 422 when it is another unit's: a series belongs to one unit.
 */
export async function getPredecessor(tx: Tx, place: Place, id: string): Promise<StoredJob> {
  const before = await getStoredJob(tx, id)
  if (before.org_code === place.code) return before
  const message = '只能作为本单位报告的新版本；请改选本单位的报告，或作为新报告上传。'
  throw new InputError([{ code: 'version-of-other-unit', message, field: 'follows' }], 422)
}
