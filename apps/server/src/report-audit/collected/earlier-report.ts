import { auditReportSchema, type EarlierReport } from '@mingjian/model'
import type { Tx } from '@mingjian/storage'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReportingUnit } from './reporting-unit.ts'

const claimsSchema = z.array(auditReportSchema.shape.claims.element)

/** The last audited report of a unit on a year: what was compared with that unit, or sent by it. */
export async function findEarlierReport(
  tx: Tx,
  unit: ReportingUnit,
  year: number,
): Promise<EarlierReport | null> {
  const row = await tx
    .selectFrom('report_audit_event as event')
    .innerJoin('report_audit as job', join =>
      join
        .onRef('job.county_code', '=', 'event.county_code')
        .onRef('job.id', '=', 'event.report_audit_id'),
    )
    .select(['job.file'])
    .select(sql<string | null>`event.result ->> 'title'`.as('title'))
    .select(sql<unknown>`event.result -> 'claims'`.as('claims'))
    .where('event.status', '=', 'done')
    .where(sql<boolean>`(event.result ->> 'year')::int = ${year}`)
    .where(
      sql<boolean>`coalesce(event.result -> 'comparedWith' ->> 'code', event.org_code) = ${unit.code}`,
    )
    .orderBy('event.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { title: row.title ?? row.file, year, claims: claimsSchema.parse(row.claims) }
}
