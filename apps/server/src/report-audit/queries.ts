import { withFindingKeys } from '@mingjian/audit'
import type { AuditJob } from '@mingjian/contract'
import {
  type AuditReport,
  auditReportSchema,
  type Finding,
  findingSchema,
  InputError,
  type Severity,
} from '@mingjian/model'
import type { Placed, Tables, Tx } from '@mingjian/storage'
import { type Insertable, sql } from 'kysely'

type NewEvent = Omit<Insertable<Tables['report_audit_event']>, keyof Placed | 'result'> & {
  result?: AuditReport
}

export interface StoredJob extends Placed {
  id: string
  series: string
}

export async function insertJob(tx: Tx, row: Insertable<Tables['report_audit']>): Promise<void> {
  await tx.insertInto('report_audit').values(row).execute()
}

/** Status is the last of these rows; none is ever changed. */
export async function insertJobEvent(tx: Tx, job: Placed, event: NewEvent): Promise<void> {
  const { org_code, org_path, county_code } = job
  const result = event.result ? JSON.stringify(event.result) : null
  await tx
    .insertInto('report_audit_event')
    .values({ ...event, org_code, org_path, county_code, result })
    .execute()
}

function jobs(tx: Tx) {
  return tx
    .selectFrom('report_audit as job')
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('report_audit_event as event')
          .select(['status', 'progress', 'problem'])
          .select(sql<AuditReport['summary'] | null>`result -> 'summary'`.as('summary'))
          .whereRef('event.county_code', '=', 'job.county_code')
          .whereRef('event.report_audit_id', '=', 'job.id')
          .orderBy('event.id', 'desc')
          .limit(1)
          .as('latest'),
      join => join.onTrue(),
    )
    .selectAll('job')
    .select(['latest.status', 'latest.progress', 'latest.problem', 'latest.summary'])
    .select([versionNumber.as('version'), dismissedCounts.as('dismissed')])
}

/** Versions that could not be read have no number of their own. */
const versionNumber = sql<number>`(
  select count(*)::int + 1 from report_audit earlier
  where earlier.county_code = job.county_code and earlier.series = job.series
    and (earlier.created_at, earlier.id) < (job.created_at, job.id)
    and not exists (
      select 1 from report_audit_event event
      where event.county_code = earlier.county_code and event.report_audit_id = earlier.id
        and event.status = 'failed'))`

/** How many of the job's findings are dismissed, by severity. Few reports have any, so results are seldom opened. */
const dismissedCounts = sql<Partial<Record<Severity, number>> | null>`(
  select jsonb_object_agg(counted.severity, counted.count) from (
    select finding ->> 'severity' as severity, count(*) as count
    from report_audit_event event, jsonb_array_elements(event.result -> 'findings') finding
    where event.county_code = job.county_code and event.report_audit_id = job.id
      and event.status = 'done'
      and exists (
        select 1 from finding_decision dismissal
        where dismissal.county_code = job.county_code and dismissal.series = job.series
          and dismissal.status = 'dismissed')
      and 'dismissed' = (
        select last.status from finding_decision last
        where last.county_code = job.county_code and last.series = job.series
          and last.finding_key = finding ->> 'key'
        order by last.ordinal desc limit 1)
    group by 1) counted)`

type JobRow = Awaited<ReturnType<ReturnType<typeof jobs>['executeTakeFirstOrThrow']>>

const jobOf = (row: JobRow): AuditJob => ({
  id: row.id,
  file: row.file,
  bytes: row.bytes,
  organisation: row.org_code,
  createdBy: row.created_by_name,
  createdAt: row.created_at.toISOString(),
  status: row.status,
  progress: row.progress,
  problem: row.problem,
  summary: row.summary,
  open: row.summary && openCounts(row.summary, row.dismissed ?? {}),
  series: row.series,
  follows: row.follows,
  version: row.version,
})

function openCounts(
  { errors, warnings, questions, notes }: AuditReport['summary'],
  dismissed: Partial<Record<Severity, number>>,
): NonNullable<AuditJob['open']> {
  return {
    errors: errors - (dismissed.error ?? 0),
    warnings: warnings - (dismissed.warning ?? 0),
    questions: questions - (dismissed.question ?? 0),
    notes: notes - (dismissed.note ?? 0),
  }
}

/** Newest first; all that the transaction may see. */
export async function listJobs(tx: Tx, limit: number): Promise<AuditJob[]> {
  const rows = await jobs(tx).orderBy('created_at', 'desc').limit(limit).execute()
  return rows.map(jobOf)
}

/** @throws InputError 404, also for what belongs to somebody else. */
export async function getJob(tx: Tx, id: string): Promise<AuditJob> {
  if (!isUuid(id)) throw notFound()
  const row = await jobs(tx).where('job.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return jobOf(row)
}

/**
 * Where a job belongs and to which series, without looking at its result.
 * @throws InputError 404, also for what belongs to somebody else.
 */
export async function getStoredJob(tx: Tx, id: string): Promise<StoredJob> {
  const row = isUuid(id)
    ? await tx.selectFrom('report_audit').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw notFound()
  return row
}

/** All versions of the report that this job is one of, oldest first. */
export async function listVersions(tx: Tx, id: string): Promise<AuditJob[]> {
  const { county_code, series } = await getStoredJob(tx, id)
  const rows = await jobs(tx)
    .where('job.county_code', '=', county_code)
    .where('job.series', '=', series)
    .orderBy('created_at')
    .orderBy('job.id')
    .execute()
  return rows.map(jobOf)
}

/**
 * One finding of a finished audit, by its key.
 * @throws InputError 404 when the report has no such finding, 409 when the audit is not done.
 */
export async function getFinding(tx: Tx, id: string, key: string): Promise<Finding> {
  // In the database: a long report's result takes longer to read than everything else here.
  const { rows } = await sql<{ finding: unknown }>`
    select finding
    from report_audit_event event, jsonb_array_elements(event.result -> 'findings') finding
    where event.report_audit_id = ${id} and event.status = 'done' and finding ->> 'key' = ${key}
    limit 1`.execute(tx)
  if (rows[0]) return findingSchema.parse(rows[0].finding)
  // Results kept from before findings had keys get them when they are read.
  const { findings } = await getJobReport(tx, id)
  const found = findings.find(one => one.key === key)
  if (!found) throw findingNotFound()
  return found
}

export async function getJobReport(tx: Tx, id: string): Promise<AuditReport> {
  const job = await getJob(tx, id)
  const row = await tx
    .selectFrom('report_audit_event')
    .select('result')
    .where('report_audit_id', '=', job.id)
    .where('status', '=', 'done')
    .executeTakeFirst()
  if (!row) throw notReady(job)
  return withFindingKeys(auditReportSchema.parse(row.result))
}

/** Jobs that neither ended nor failed: their process is gone when nothing runs yet. */
export async function listUnfinishedJobs(tx: Tx): Promise<StoredJob[]> {
  return jobs(tx).where('latest.status', 'not in', ['done', 'failed']).execute()
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

const notFound = () =>
  new InputError(
    [{ code: 'audit-not-found', message: '没有这次核查，或者您的账号不能查看它；请返回列表。' }],
    404,
  )

const findingNotFound = () =>
  new InputError(
    [
      {
        code: 'finding-not-found',
        message: '这份报告没有这条发现，可能已经重新核查；请刷新页面后再处理。',
      },
    ],
    404,
  )

const notReady = (job: AuditJob) =>
  new InputError(
    [
      {
        code: 'audit-not-done',
        message:
          job.status === 'failed'
            ? `这次核查没有成功：${job.problem ?? '请重新上传'}`
            : '核查还在进行，请等完成后再查看结果。',
      },
    ],
    409,
  )
