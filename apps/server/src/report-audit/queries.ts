import { withFindingKeys } from '@mingjian/audit'
import type { AuditJob } from '@mingjian/contract'
import { type AuditReport, auditReportSchema, InputError } from '@mingjian/model'
import type { Placed, Tables, Tx } from '@mingjian/storage'
import { type Insertable, sql } from 'kysely'

type NewEvent = Omit<Insertable<Tables['report_audit_event']>, keyof Placed | 'result'> & {
  result?: AuditReport
}

export interface StoredJob extends Placed {
  id: string
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
}

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
})

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
