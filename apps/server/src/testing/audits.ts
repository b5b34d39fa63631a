import { setTimeout as wait } from 'node:timers/promises'
import type { AuditJob } from '@mingjian/contract'
import type { AuditReport, Finding } from '@mingjian/model'
import { type Send, upload } from './start-app.ts'

/** The job once its audit has ended, well or not. */
export async function endedAudit(send: Send, id: string): Promise<AuditJob> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const job: AuditJob = (await send({ url: `/report-audits/${id}` })).json()
    if (job.status === 'done' || job.status === 'failed') return job
    await wait(100)
  }
  throw new Error('the audit did not end')
}

/** Uploads a report, waits for its audit and answers what it found. */
export async function auditedReport(
  send: Send,
  content: string | Buffer,
  { name = '自评报告.txt', follows }: { name?: string; follows?: string } = {},
): Promise<{ id: string; findings: Finding[] }> {
  const query = follows === undefined ? '' : `?follows=${follows}`
  const submitted = await send({
    method: 'POST',
    url: `/report-audits${query}`,
    ...upload(name, content),
  })
  if (submitted.statusCode !== 200) throw new Error(submitted.body)
  const { id } = await endedAudit(send, submitted.json().id)
  const report: AuditReport = (await send({ url: `/report-audits/${id}/report` })).json()
  return { id, findings: report.findings }
}
