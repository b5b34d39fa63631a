import { InputError } from '@mingjian/model'
import { sql } from 'kysely'
import type { Tx } from './scope.ts'

/**
 * Runs `work` the first time an id is seen and keeps its answer; sent again, the same id gives that
 * answer and has no second effect. `Result` must survive JSON.
 * @throws InputError `transaction-id-taken` when another person has used the id.
 */
export async function once<Result>(
  tx: Tx,
  transactionId: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; repeated: boolean }> {
  const id = transactionId.toLowerCase()
  // The second of two simultaneous senders waits here until the first has committed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
  const before = await tx
    .selectFrom('client_transaction')
    .select('result')
    .where('id', '=', id)
    .executeTakeFirst()
  if (before) return { result: before.result as Result, repeated: true }
  const result = await work()
  const kept = await tx
    .insertInto('client_transaction')
    .values({ id, result: JSON.stringify(result) })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 0n) throw taken()
  return { result, repeated: false }
}

const taken = () =>
  new InputError(
    [{ code: 'transaction-id-taken', message: '该提交编号已被他人使用；请刷新页面后重新提交' }],
    409,
  )
