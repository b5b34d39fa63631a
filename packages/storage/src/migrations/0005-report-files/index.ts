import { type Kysely, type Migration, sql } from 'kysely'
import { inScope, placed, protect } from '../protect.ts'

/** The audited file, kept where comments can be written into it. */
const files = [
  `create table report_file (
    report_audit_id uuid not null,
    bytes bytea not null,${placed},
    primary key (county_code, report_audit_id),
    foreign key (county_code, org_code, report_audit_id)
      references report_audit (county_code, org_code, id)
  )`,
  ...protect({
    table: 'report_file',
    grants: 'select, insert',
    read: inScope,
    add: `${inScope} and exists (
      select 1 from report_audit job
      where job.county_code = report_file.county_code and job.id = report_audit_id)`,
  }),
]

/** Word files of reports. */
export const reportFiles: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of files) await sql.raw(statement).execute(db)
  },
}
