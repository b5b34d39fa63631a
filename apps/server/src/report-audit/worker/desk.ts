import { InputError } from '@mingjian/model'
import type { FastifyBaseLogger } from 'fastify'
import { JobQueue } from '../job-queue.ts'
import { runInWorker, type WorkerLimits } from './run-in-worker.ts'
import type { AnnotateTask, CompareTask, ResultOf } from './tasks.ts'

const usualLimits: WorkerLimits = { timeoutMs: 60_000, memoryMb: 1_024 }

/** At some seconds each, the last one waits about as long as a person does. */
const longestQueue = 20

/** Does what a person waits for at the screen, one after another, in threads and beside the audits. */
export class Desk {
  private readonly queue: JobQueue

  constructor(
    log: FastifyBaseLogger,
    private readonly limits: WorkerLimits = usualLimits,
  ) {
    this.queue = new JobQueue(log)
  }

  /** @throws InputError when too many wait, and when it takes too long or too much memory. */
  async do<One extends AnnotateTask | CompareTask>(task: One): Promise<ResultOf<One>> {
    if (this.queue.waiting >= longestQueue) throw tooMany()
    return this.queue.run(stop => runInWorker(task, this.limits, stop))
  }

  close(): Promise<void> {
    return this.queue.close()
  }
}

function tooMany(): InputError {
  const message = '此刻下载批注稿、比较版本的人过多；请稍等片刻后再试。'
  return new InputError([{ code: 'queue-full', message }], 409)
}
