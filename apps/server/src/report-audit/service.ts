import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AuditJob, QueryOf, reportAuditRoutes } from '@mingjian/contract'
import { isCommentable } from '@mingjian/documents'
import { InputError, type StandardsLibrary } from '@mingjian/model'
import { findFramework } from '@mingjian/standards'
import {
  asSystem,
  type Database,
  type Placed,
  recordEvent,
  type Tx,
  withScope,
} from '@mingjian/storage'
import type { FastifyBaseLogger } from 'fastify'
import type { Caller } from '../http/serve.ts'
import { getUnit } from '../organisations/queries.ts'
import type { RuleBook } from '../standards/rules.ts'
import {
  type FiguresAsked,
  type KnownOfReport,
  knownOfReport,
} from './collected/known-of-report.ts'
import { keepFile } from './exports/report-file.ts'
import { JobQueue } from './job-queue.ts'
import { getJob, insertJob, insertJobEvent, listUnfinishedJobs } from './queries.ts'
import type { Spool, SpooledFile } from './spool.ts'
import { getPredecessor } from './versions/predecessor.ts'
import { runInWorker, type WorkerLimits } from './worker/run-in-worker.ts'

type Options = QueryOf<typeof reportAuditRoutes.submit>

interface Job extends Placed {
  id: string
  file: string
  spooled: SpooledFile
  options: Options
  /** The rules of the submitter's place, as they held when the report came. */
  library: StandardsLibrary
}

const usualLimits: WorkerLimits = { timeoutMs: 180_000, memoryMb: 1_024 }

/** Each may be 50 MB on disk. */
const longestQueue = 40

/** Takes reports in, audits them one after another and keeps every step of it. */
export class ReportAudits {
  readonly queue: JobQueue

  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly spool: Spool,
    private readonly log: FastifyBaseLogger,
    private readonly limits: WorkerLimits = usualLimits,
  ) {
    this.queue = new JobQueue(log)
  }

  /** Before a file is received: whether it may be sent at all. */
  async checkOptions(caller: Caller, { framework, follows }: Options): Promise<void> {
    const { library } = await withScope(this.db, caller.actor, async tx => {
      const { place, library } = await this.at(tx, caller)
      if (follows !== undefined) await getPredecessor(tx, place, follows)
      return { library }
    })
    if (framework !== undefined && !findFramework(library, framework))
      throw refused(
        'unknown-framework',
        `没有评价方案“${framework}”；请从方案列表中选择，或不指定由系统识别。`,
      )
    if (this.queue.waiting >= longestQueue)
      throw refused('queue-full', '正在排队的报告过多；请等几分钟后再上传。', 409)
  }

  /** Keeps the submission and queues the audit. The spooled file is ours from here. */
  async submit(
    caller: Caller,
    file: string,
    spooled: SpooledFile,
    options: Options,
  ): Promise<AuditJob> {
    const id = randomUUID()
    const placed = await withScope(this.db, caller.actor, async tx => {
      const { place, library } = await this.at(tx, caller)
      const at = { org_code: place.code, org_path: place.path, county_code: place.countyCode }
      const { bytes, sha256 } = spooled
      const { follows, ...rest } = options
      const before = follows === undefined ? null : await getPredecessor(tx, place, follows)
      const series = { follows: before?.id ?? null, series: before?.series ?? id }
      const kept = { id, file, bytes, sha256, options: JSON.stringify(rest) }
      await insertJob(tx, { ...kept, ...series, ...at })
      await insertJobEvent(tx, at, { report_audit_id: id, status: 'queued', progress: 0 })
      await recordEvent(tx, {
        action: 'report-audit.submit',
        subject: id,
        payload: { file, bytes, sha256, options },
        orgPath: place.path,
      })
      return { ...at, library }
    })
    this.queue.add(stop => this.run(caller, { id, file, spooled, options, ...placed }, stop))
    return withScope(this.db, caller.actor, tx => getJob(tx, id))
  }

  /** Jobs of a process that ended before them: their files are gone. */
  async failLeftOvers(): Promise<number> {
    return asSystem(this.db, async tx => {
      const jobs = await listUnfinishedJobs(tx)
      for (const job of jobs) {
        await insertJobEvent(tx, job, {
          report_audit_id: job.id,
          status: 'failed',
          progress: 0,
          problem: '服务在核查完成前停止，这次核查已中断；请重新上传。',
        })
      }
      return jobs.length
    })
  }

  private async at(tx: Tx, caller: Caller) {
    const { place } = await getUnit(tx, caller.actor, caller.organisation.code)
    return { place, library: (await this.book.rulesFor(tx, place)).library }
  }

  private async run(caller: Caller, job: Job, stop: AbortSignal): Promise<void> {
    const { framework, level, year } = job.options
    try {
      await this.note(caller, job, { status: 'reading', progress: 10 })
      const steps: Promise<void>[] = []
      const report = await runInWorker(
        {
          kind: 'audit',
          path: job.spooled.path,
          fileName: job.file,
          library: job.library,
          framework,
          level,
          year,
        },
        this.limits,
        stop,
        {
          onChecking: () => {
            steps.push(this.note(caller, job, { status: 'checking', progress: 50 }))
          },
          answer: asked => this.known(caller, asked),
        },
      )
      await Promise.all(steps)
      const file = isCommentable(job.file) ? await readFile(job.spooled.path) : null
      await this.note(caller, job, { status: 'done', progress: 100, result: report }, tx =>
        file ? keepFile(tx, job, file) : Promise.resolve(),
      )
    } catch (error) {
      // Stopped with the server: the next start says so.
      if (!stop.aborted) await this.fail(caller, job, error)
    } finally {
      await this.spool.remove(job.spooled)
    }
  }

  /** Without what the system knows of it, a report is still held against norms and itself. */
  private async known(caller: Caller, asked: FiguresAsked): Promise<KnownOfReport> {
    try {
      return await withScope(this.db, caller.actor, tx =>
        knownOfReport(tx, this.book, caller.actor.scope, asked),
      )
    } catch (error) {
      this.log.error({ err: error }, 'collected figures could not be read')
      const notice = '读取采集数据时出错，没有与采集数据比对；请告诉系统管理员。'
      return { collected: null, earlier: null, notices: [notice] }
    }
  }

  private async fail(caller: Caller, job: Job, error: unknown): Promise<void> {
    const expected = error instanceof InputError
    if (!expected) this.log.error({ err: error, job: job.id }, 'audit failed')
    const problem = expected
      ? error.message
      : '核查时遇到意外错误；请重新上传，仍不行时把文件名和时间告诉系统管理员。'
    await this.note(caller, job, { status: 'failed', progress: 0, problem })
  }

  private note(
    { actor }: Caller,
    job: Job,
    event: Omit<Parameters<typeof insertJobEvent>[2], 'report_audit_id'>,
    alongside?: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    return withScope(this.db, actor, async tx => {
      await alongside?.(tx)
      await insertJobEvent(tx, job, { report_audit_id: job.id, ...event })
      if (event.status !== 'done' && event.status !== 'failed') return
      await recordEvent(tx, {
        action: `report-audit.${event.status}`,
        subject: job.id,
        payload: { file: job.file, summary: event.result?.summary, problem: event.problem },
        orgPath: job.org_path,
      })
    })
  }
}

const refused = (code: string, message: string, status: 409 | 422 = 422) =>
  new InputError([{ code, message }], status)
