import { rules } from '@mingjian/audit'
import { auditExportRoutes } from '@mingjian/contract'
import {
  writeAuditDocx,
  writeAuditHtml,
  writeAuditSarif,
  writeSummaryDocx,
} from '@mingjian/documents'
import type { AuditReport } from '@mingjian/model'
import { findFramework } from '@mingjian/standards'
import type { Actor, Tx } from '@mingjian/storage'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../../http/serve.ts'
import { getUnit } from '../../organisations/queries.ts'
import type { RuleBook } from '../../standards/rules.ts'
import { listFindingStates } from '../decisions/queries.ts'
import { getJobReport, getStoredJob } from '../queries.ts'
import { findFile } from './report-file.ts'
import { withoutDismissed } from './without-dismissed.ts'

export function auditExportRoutesOf(app: FastifyInstance, edge: Edge, book: RuleBook): void {
  serve(app, edge, auditExportRoutes.annotated, async ({ params, scope }) => {
    const [report, original] = await scope(async tx => {
      const found = await reportToHandOn(tx, params.id)
      return [found, await findFile(tx, await getStoredJob(tx, params.id))] as const
    })
    return named(report, '批注稿.docx', await writeAuditDocx(report, { original }))
  })
  serve(app, edge, auditExportRoutes.summary, async ({ params, caller, scope }) => {
    const [report, framework] = await scope(async tx => {
      const found = await reportToHandOn(tx, params.id)
      return [found, await titleOfPlan(tx, caller.actor, book, params.id, found)] as const
    })
    return named(report, '核查摘要.docx', await writeSummaryDocx(report, { framework }))
  })
  serve(app, edge, auditExportRoutes.page, async ({ params, scope }) => {
    const report = await scope(tx => reportToHandOn(tx, params.id))
    return named(report, '核查结果.html', Buffer.from(writeAuditHtml(report)))
  })
  serve(app, edge, auditExportRoutes.sarif, async ({ params, scope }) => {
    const report = await scope(tx => reportToHandOn(tx, params.id))
    const log = JSON.stringify(writeAuditSarif(report, rules), null, 1)
    return named(report, '核查结果.sarif', Buffer.from(log))
  })
}

async function reportToHandOn(tx: Tx, id: string): Promise<AuditReport> {
  const report = await getJobReport(tx, id)
  return withoutDismissed(report, await listFindingStates(tx, await getStoredJob(tx, id)))
}

/** By the rules of the report's place: a plan may be of its own making. */
async function titleOfPlan(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  id: string,
  { framework }: AuditReport,
): Promise<string | undefined> {
  if (framework === null) return undefined
  const { place } = await getUnit(tx, actor, (await getStoredJob(tx, id)).org_code)
  const { library } = await book.rulesFor(tx, place)
  return findFramework(library, framework)?.title
}

/** 自评报告.docx → 自评报告-批注稿.docx */
const named = ({ file }: AuditReport, what: string, bytes: Uint8Array) => ({
  name: `${file.replace(/\.[^.]{1,5}$/, '')}-${what}`,
  bytes,
})
