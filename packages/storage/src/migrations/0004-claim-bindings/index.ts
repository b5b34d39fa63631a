import { type Kysely, type Migration, sql } from 'kysely'
import { inScope, placed, protect, user, writtenBy } from '../protect.ts'

/**
 * What people said a claim speaks of. Ordinals of a claim have no gaps, so that of two people who
 * decide at once the primary key lets one through.
 */
const bindings = [
  `create table claim_binding (
    report_audit_id uuid not null,
    claim text not null,
    ordinal integer not null check (ordinal >= 1),
    decision text not null check (decision in ('chosen', 'rejected', 'undone')),
    code text,
    unit_code text,
    stage text,
    period text,${writtenBy('decided')},
    transaction_id uuid not null,${placed},
    primary key (county_code, report_audit_id, claim, ordinal),
    unique (county_code, transaction_id, claim),
    check ((decision = 'chosen') = (code is not null)),
    check ((code is null) = (unit_code is null) and (code is null) = (period is null)),
    foreign key (county_code, org_code, report_audit_id)
      references report_audit (county_code, org_code, id)
  )`,
  ...protect({
    table: 'claim_binding',
    grants: 'select, insert',
    read: inScope,
    add: `${inScope} and decided_by = ${user}`,
  }),
]

/** Claims of a report bound to figures by hand. */
export const claimBindings: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of bindings) await sql.raw(statement).execute(db)
  },
}
