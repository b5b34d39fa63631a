import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './connection/open-database.ts'
import { hashedText } from './migrations/0001-foundation/audit-log.ts'
import { asSystem, type Tx } from './scope.ts'

export interface NewAuditEvent {
  /** `subject.verb`, e.g. `collection.enter`. */
  action: string
  /** What it was done to: a unit's code, the id of a report audit. */
  subject: string
  payload: Record<string, unknown>
  /** Unit it concerns; absent = the scope of the transaction. Must lie within it. */
  orgPath?: string
}

/**
 * Appends to the hash chain, in the transaction of the write it tells of; answers its number.
 * Other writers wait from here until this transaction ends: call it last.
 */
export async function recordEvent(tx: Tx, event: NewAuditEvent): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select append_audit_event(
      ${event.orgPath ?? null}, ${event.action}, ${event.subject},
      ${JSON.stringify(event.payload)}::jsonb
    ) as seq`.execute(tx)
  return Number(rows[0]?.seq)
}

export interface AuditLogCheck {
  ok: boolean
  events: number
  /** Number of the first event that is changed, missing or out of its place. */
  brokenAt?: number
}

const pageSize = 5_000

/** Recomputes every hash of the audit log from the first event to the last. */
export async function verifyAuditLog(db: Database): Promise<AuditLogCheck> {
  return asSystem(db, async tx => {
    let last = { seq: 0, hash: '0'.repeat(64) }
    while (true) {
      const page = await pageAfter(tx, last.seq)
      for (const event of page) {
        if (!follows(event, last)) return { ok: false, events: last.seq, brokenAt: last.seq + 1 }
        last = event
      }
      if (page.length < pageSize) break
    }
    const head = await tx.selectFrom('audit_head').selectAll().executeTakeFirst()
    const complete = head?.seq === last.seq && head.hash === last.hash
    return complete
      ? { ok: true, events: last.seq }
      : { ok: false, events: last.seq, brokenAt: last.seq + 1 }
  })
}

interface Link {
  seq: number
  hash: string
  prev_hash: string
  hashed: string
}

function follows(event: Link, last: { seq: number; hash: string }): boolean {
  return (
    event.seq === last.seq + 1 &&
    event.prev_hash === last.hash &&
    event.hash === createHash('sha256').update(event.hashed, 'utf8').digest('hex')
  )
}

async function pageAfter(tx: Tx, seq: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select seq, hash, prev_hash, ${sql.raw(hashedText)} as hashed
    from audit_event where seq > ${seq} order by seq limit ${pageSize}`.execute(tx)
  return rows
}
