import { rules } from '@mingjian/audit'
import { auditExportRoutes } from '@mingjian/contract'
import { writeAuditHtml, writeAuditSarif, writeSummaryDocx } from '@mingjian/documents'
import type { AuditReport } from '@mingjian/model'
import { findFramework } from '@mingjian/standards'
import type { Actor, Tx } from '@mingjian/storage'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../../http/serve.ts'
import { getUnit } from '../../organisations/queries.ts'
import type { RuleBook } from '../../standards/rules.ts'
import { listFindingStates } from '../decisions/queries.ts'
import { getJobReport, getStoredJob, type StoredJob } from '../queries.ts'
import type { Desk } from '../worker/desk.ts'
import { findFile } from './report-file.ts'
import { withoutDismissed } from './without-dismissed.ts'

export function auditExportRoutesOf(
  app: FastifyInstance,
  edge: Edge,
  book: RuleBook,
  desk: Desk,
): void {
  serve(app, edge, auditExportRoutes.annotated, async ({ params, scope }) => {
    const [report, original] = await scope(async tx => {
      const { report, job } = await toHandOn(tx, params.id)
      return [report, await findFile(tx, job)] as const
    })
    return named(report, '批注稿.docx', await desk.do({ kind: 'annotate', report, original }))
  })
  serve(app, edge, auditExportRoutes.summary, async ({ params, caller, scope }) => {
    const { report, framework } = await scope(tx => withPlan(tx, caller.actor, book, params.id))
    return named(report, '核查摘要.docx', await writeSummaryDocx(report, { framework }))
  })
  serve(app, edge, auditExportRoutes.page, async ({ params, caller, scope }) => {
    const { report, framework } = await scope(tx => withPlan(tx, caller.actor, book, params.id))
    return named(report, '核查结果.html', Buffer.from(writeAuditHtml(report, { framework })))
  })
  serve(app, edge, auditExportRoutes.sarif, async ({ params, scope }) => {
    const { report } = await scope(tx => toHandOn(tx, params.id))
    const log = JSON.stringify(writeAuditSarif(report, rules), null, 1)
    return named(report, '核查结果.sarif', Buffer.from(log))
  })
}

/** The report without what was dismissed, and the job it came of. */
async function toHandOn(tx: Tx, id: string): Promise<{ report: AuditReport; job: StoredJob }> {
  const job = await getStoredJob(tx, id)
  const report = await getJobReport(tx, id)
  return { report: withoutDismissed(report, await listFindingStates(tx, job)), job }
}

/** The same with the title of its plan by the rules of its place: a plan may be of its own making. */
async function withPlan(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  id: string,
): Promise<{ report: AuditReport; framework: string | undefined }> {
  const { report, job } = await toHandOn(tx, id)
  if (report.framework === null) return { report, framework: undefined }
  const { place } = await getUnit(tx, actor, job.org_code)
  const { library } = await book.rulesFor(tx, place)
  return { report, framework: findFramework(library, report.framework)?.title }
}

/** 自评报告.docx → 自评报告-批注稿.docx */
const named = ({ file }: AuditReport, what: string, bytes: Uint8Array) => ({
  name: `${file.replace(/\.[^.]{1,5}$/, '')}-${what}`,
  bytes,
})
