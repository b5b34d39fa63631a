import type { ProblemStatus, RecordedProblem } from '@mingjian/contract'
import { findingSchema, InputError } from '@mingjian/model'
import type { Placed, Tables, Tx } from '@mingjian/storage'
import { type Insertable, sql } from 'kysely'

export async function insertProblem(tx: Tx, row: Insertable<Tables['problem']>): Promise<void> {
  await tx.insertInto('problem').values(row).execute()
}

/** Status is the last of these rows; none is ever changed. */
export async function insertProblemEvent(
  tx: Tx,
  problem: Placed & { id: string },
  event: { kind: ProblemStatus; reason: string | null; after: number },
): Promise<void> {
  const { id, org_code, org_path, county_code } = problem
  await tx
    .insertInto('problem_event')
    .values({
      problem_id: id,
      ordinal: event.after + 1,
      kind: event.kind,
      reason: event.reason,
      org_code,
      org_path,
      county_code,
    })
    .execute()
}

interface EventRow {
  kind: ProblemStatus
  reason: string | null
  by: string
  at: string
}

function problems(tx: Tx) {
  return tx
    .selectFrom('problem')
    .innerJoin('org_unit as unit', 'unit.code', 'problem.org_code')
    .innerJoin('report_audit as audit', join =>
      join
        .onRef('audit.county_code', '=', 'problem.county_code')
        .onRef('audit.id', '=', 'problem.report_audit_id'),
    )
    .selectAll('problem')
    .select(['unit.name as unit_name', 'audit.file'])
    .select(
      sql<EventRow[]>`(
        select jsonb_agg(jsonb_build_object('kind', event.kind, 'reason', event.reason,
          'by', event.entered_by_name, 'at', event.entered_at) order by event.ordinal)
        from problem_event event
        where event.county_code = problem.county_code and event.problem_id = problem.id)`.as(
        'events',
      ),
    )
}

export type ProblemRow = Awaited<ReturnType<ReturnType<typeof problems>['executeTakeFirstOrThrow']>>

export const recordedProblemOf = (row: ProblemRow): RecordedProblem => ({
  id: row.id,
  title: row.title,
  description: row.description,
  finding: findingSchema.parse(row.finding),
  source: { audit: row.report_audit_id, file: row.file },
  unit: { code: row.org_code, name: row.unit_name },
  status: row.events.at(-1)?.kind ?? 'opened',
  events: row.events.map(event => ({ ...event, at: new Date(event.at).toISOString() })),
})

/** Newest first; all that the transaction may see. */
export async function listProblems(tx: Tx, limit: number): Promise<RecordedProblem[]> {
  const rows = await problems(tx)
    .orderBy('problem.created_at', 'desc')
    .orderBy('problem.id')
    .limit(limit)
    .execute()
  return rows.map(recordedProblemOf)
}

export async function findProblemOfFinding(
  tx: Tx,
  { county_code, series }: { county_code: string; series: string },
  finding: string,
): Promise<ProblemRow | undefined> {
  return problems(tx)
    .where('problem.county_code', '=', county_code)
    .where('problem.series', '=', series)
    .where('problem.finding_key', '=', finding)
    .executeTakeFirst()
}

/** @throws InputError 404, also for what belongs to somebody else. */
export async function getProblem(tx: Tx, id: string): Promise<ProblemRow> {
  const row = /^[0-9a-f-]{36}$/i.test(id)
    ? await problems(tx).where('problem.id', '=', id).executeTakeFirst()
    : undefined
  if (row) return row
  const message = '没有这个问题，或者您的账号不能查看它；请返回问题清单。'
  throw new InputError([{ code: 'problem-not-found', message }], 404)
}
