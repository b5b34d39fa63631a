import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { auditReport } from '@mingjian/audit'
import { type AuditReport, InputError, type SourceText } from '@mingjian/model'
import { applyOverlays, loadStandards } from '@mingjian/standards'
import type { AuditOptions } from './audit-options.ts'

/** Audits one report, by whatever rules and figures there are. */
export type Auditor = (source: SourceText) => Promise<AuditReport>

/**
 * Runs `work` with the configured database where there is one: by the rules of the report's place and
 * against what was collected of it. Without one, and with `--no-data`, by the standards alone, and by
 * the overlays of `--org`'s region. Never makes a database.
 */
export async function withAuditor(
  options: AuditOptions,
  work: (audit: Auditor) => Promise<void>,
): Promise<void> {
  const { data, org } = options
  const dataDir = process.env.MINGJIAN_DATA || './data'
  const hasDatabase = process.env.DATABASE_URL || existsSync(join(dataDir, 'database'))
  if (!data || !hasDatabase) return work(byStandards(options))
  let isOpen = false
  try {
    await withData(options, audit => {
      isOpen = true
      return work(audit)
    })
  } catch (error) {
    // Somebody who names the unit wants its figures; anybody else still gets an audit.
    const reason = isOpen || org !== undefined ? undefined : setAside(error)
    if (reason === undefined) throw error
    process.stderr.write(`mingjian: ${reason}这次只对照标准，没有与采集数据比对\n`)
    await work(byStandards(options))
  }
}

async function withData(
  { framework, level, year, org }: AuditOptions,
  work: (audit: Auditor) => Promise<void>,
): Promise<void> {
  const [{ withDatabase }, { auditStored }, { isMigrated }] = await Promise.all([
    import('../with-database.ts'),
    import('@mingjian/server'),
    import('@mingjian/storage'),
  ])
  const library = loadStandards()
  await withDatabase({}, async database => {
    if (!(await isMigrated(database))) throw notMigrated()
    await work(source => auditStored(database, library, source, { framework, level, year }, org))
  })
}

function byStandards({ framework, level, year, org }: AuditOptions): Auditor {
  const national = loadStandards()
  const library = org === undefined ? national : applyOverlays(national, org)
  return async source => auditReport(source, { library, framework, level, year })
}

/** Why a database that lies there is not used, for what is no fault of the person who audits. */
function setAside(error: unknown): string | undefined {
  if (!(error instanceof InputError)) return undefined
  return reasons[error.problems[0]?.code ?? '']
}

const reasons: Record<string, string> = {
  'database-in-use': '数据库正被另一个进程（多半是运行中的服务）使用，要比对数据请在网页上核查；',
  'not-migrated': '数据库还没有建表或不是最新，可先执行 mingjian migrate；',
}

const notMigrated = () =>
  new InputError([
    { code: 'not-migrated', message: '数据库还没有建表或不是最新，请先执行 mingjian migrate' },
  ])
