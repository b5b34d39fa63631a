import { AsyncLocalStorage } from 'node:async_hooks'
import { sql, type Transaction } from 'kysely'
import type { Database } from './connection/open-database.ts'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>

/** For whom a transaction runs. */
export interface Actor {
  userId: string
  /** Kept beside every row the person writes: history names people as they were called then. */
  userName: string
  /** Path of the unit whose rows, with everything below, may be seen: `/23/2310/`. */
  scope: string
  role: string
}

// The embedded engine has one connection: a transaction inside a transaction would wait for itself.
const open = new AsyncLocalStorage<true>()

/**
 * Runs `work` in one transaction with the rights of the application and the sight of `actor`.
 * All of it is kept, or, when it throws, nothing.
 */
export async function withScope<T>(
  db: Database,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!/^(\/[^/]+)+\/$/.test(actor.scope)) throw new Error(`not a path: "${actor.scope}"`)
  if (!actor.userId || actor.userId === 'system') throw new Error('a person is needed')
  return transaction(db, { ...actor, databaseRole: 'mingjian_app' }, work)
}

/** Runs `work` in one transaction that sees everything: first start, sign-in, housekeeping. */
export async function asSystem<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const system = { userId: 'system', userName: '系统', scope: '', role: 'system' }
  return transaction(db, { ...system, databaseRole: 'none' }, work)
}

function transaction<T>(
  db: Database,
  actor: Actor & { databaseRole: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (open.getStore()) throw new Error('a transaction is already open here: pass its tx on')
  return open.run(true, () =>
    db.kysely.transaction().execute(async tx => {
      // set_config('role', …, true) is SET LOCAL ROLE; one round trip for all of it.
      await sql`select
        set_config('mingjian.user', ${actor.userId}, true),
        set_config('mingjian.user_name', ${actor.userName}, true),
        set_config('mingjian.scope', ${actor.scope}, true),
        set_config('mingjian.role', ${actor.role}, true),
        set_config('role', ${actor.databaseRole}, true)`.execute(tx)
      return work(tx)
    }),
  )
}
