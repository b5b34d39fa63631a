import { reportAuditRoutes } from '@mingjian/contract'
import { InputError } from '@mingjian/model'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { getJob, getJobReport, listJobs, listVersions } from './queries.ts'
import type { RuleReferences } from './rule-references.ts'
import type { ReportAudits } from './service.ts'
import type { Spool, SpooledFile } from './spool.ts'
import type { Desk } from './worker/desk.ts'

export const uploadLimitBytes = 50 * 1024 * 1024
const listedJobs = 200

export function reportAuditRoutesOf(
  app: FastifyInstance,
  edge: Edge,
  audits: ReportAudits,
  desk: Desk,
  spool: Spool,
  references: RuleReferences,
): void {
  serve(app, edge, reportAuditRoutes.submit, async ({ query, caller, request }) => {
    await audits.checkOptions(caller, query)
    const { name, spooled } = await receive(request, spool)
    try {
      return await audits.submit(caller, name, spooled, query)
    } catch (error) {
      await spool.remove(spooled)
      throw error
    }
  })
  serve(app, edge, reportAuditRoutes.list, async ({ scope }) => ({
    audits: await scope(tx => listJobs(tx, listedJobs)),
  }))
  serve(app, edge, reportAuditRoutes.get, ({ params, scope }) => scope(tx => getJob(tx, params.id)))
  serve(app, edge, reportAuditRoutes.versions, async ({ params, scope }) => ({
    versions: await scope(tx => listVersions(tx, params.id)),
  }))
  serve(app, edge, reportAuditRoutes.compare, async ({ params, query, scope }) => {
    const [before, after] = await scope(async tx => [
      await getJobReport(tx, query.since),
      await getJobReport(tx, params.id),
    ])
    return desk.do({ kind: 'compare', before, after })
  })
  serve(app, edge, reportAuditRoutes.rules, async () => ({
    rules: await references.list(),
  }))
  serve(app, edge, reportAuditRoutes.report, ({ params, scope }) =>
    scope(tx => getJobReport(tx, params.id)),
  )
}

async function receive(
  request: FastifyRequest,
  spool: Spool,
): Promise<{ name: string; spooled: SpooledFile }> {
  if (!request.isMultipart())
    throw refused('not-an-upload', '请以表单上传文件（multipart/form-data，部件名 file）。', 415)
  const part = await request.file({ limits: { fileSize: uploadLimitBytes, files: 1, fields: 5 } })
  if (part?.fieldname !== 'file')
    throw refused('file-missing', '没有收到文件；请选择要核查的报告后再上传。', 422)
  const spooled = await spool.keep(part.file)
  if (part.file.truncated || spooled.bytes === 0) {
    await spool.remove(spooled)
    throw part.file.truncated
      ? refused(
          'file-too-large',
          '文件超过上限 50 MB；请压缩或删除其中的图片，或拆分后分别上传。',
          413,
        )
      : refused('file-empty', '文件是空的（0 字节）；请确认文件已保存完整后重新上传。', 422)
  }
  return { name: tidyName(part.filename), spooled }
}

/** Only what a person reads: no folders, no control characters. */
function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || '未命名'
}

const refused = (code: string, message: string, status: 413 | 415 | 422) =>
  new InputError([{ code, message, field: 'file' }], status)
