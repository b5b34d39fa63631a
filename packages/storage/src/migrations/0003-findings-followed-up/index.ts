import { type Kysely, type Migration, sql } from 'kysely'
import { inScope, placed, protect, user, writtenBy } from '../protect.ts'

/** Versions of one report form a series, named by the id of the first; a version follows one of the same unit. */
const versions = [
  'alter table report_audit add column follows uuid, add column series uuid',
  'update report_audit set series = id',
  'alter table report_audit alter column series set not null',
  'alter table report_audit add constraint report_audit_of_unit unique (county_code, org_code, id)',
  `alter table report_audit add constraint report_audit_follows
    foreign key (county_code, org_code, follows) references report_audit (county_code, org_code, id)`,
  `alter table report_audit add constraint report_audit_series
    foreign key (county_code, org_code, series) references report_audit (county_code, org_code, id)`,
  'create index report_audit_of_series on report_audit (county_code, series)',
]

/**
 * What people did with a finding, and how it stands since, for the whole series of the report. Ordinals of a finding have no gaps, so
 * that of two people who decide at once the primary key lets one through.
 */
const decisions = [
  `create table finding_decision (
    series uuid not null,
    finding_key text not null,
    ordinal integer not null check (ordinal >= 1),
    report_audit_id uuid not null,
    decision text not null
      check (decision in ('accepted', 'dismissed', 'reopened', 'problem', 'undone')),
    status text not null check (status in ('open', 'accepted', 'dismissed', 'problem')),
    reason text check (reason ~ '[^[:space:]]'),${writtenBy('decided')},
    transaction_id uuid not null,${placed},
    primary key (county_code, series, finding_key, ordinal),
    unique (county_code, transaction_id),
    check (status <> 'dismissed' or reason is not null),
    foreign key (county_code, org_code, series) references report_audit (county_code, org_code, id),
    foreign key (county_code, org_code, report_audit_id)
      references report_audit (county_code, org_code, id)
  )`,
  ...protect({
    table: 'finding_decision',
    grants: 'select, insert',
    read: inScope,
    add: `${inScope} and decided_by = ${user}`,
  }),
]

/** 问题: one a finding; its status is that of its latest event. */
const problems = [
  `create table problem (
    id uuid not null,
    series uuid not null,
    finding_key text not null,
    report_audit_id uuid not null,
    title text not null check (title ~ '[^[:space:]]'),
    description text not null,
    finding jsonb not null,${writtenBy('created')},${placed},
    primary key (county_code, id),
    unique (county_code, series, finding_key),
    foreign key (county_code, org_code, series) references report_audit (county_code, org_code, id),
    foreign key (county_code, org_code, report_audit_id)
      references report_audit (county_code, org_code, id)
  )`,
  `create table problem_event (
    problem_id uuid not null,
    ordinal integer not null check (ordinal >= 1),
    kind text not null check (kind in ('opened', 'withdrawn')),
    reason text check (reason ~ '[^[:space:]]'),${writtenBy('entered')},${placed},
    primary key (county_code, problem_id, ordinal),
    check (kind <> 'withdrawn' or reason is not null),
    foreign key (county_code, problem_id) references problem (county_code, id)
  )`,
  ...protect({
    table: 'problem',
    grants: 'select, insert',
    read: inScope,
    add: `${inScope} and created_by = ${user}`,
  }),
  ...protect({
    table: 'problem_event',
    grants: 'select, insert',
    read: inScope,
    add: `${inScope} and entered_by = ${user}`,
  }),
]

/** Decisions on findings, versions of a report, and problems. */
export const findingsFollowedUp: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...versions, ...decisions, ...problems]) {
      await sql.raw(statement).execute(db)
    }
  },
}
