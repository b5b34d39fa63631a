import type { FastifyBaseLogger } from 'fastify'

/** Runs jobs one after another, in this process. */
export class JobQueue {
  private readonly stopping = new AbortController()
  private last: Promise<void> = Promise.resolve()
  private count = 0

  constructor(private readonly log: FastifyBaseLogger) {}

  /** Jobs waiting or running. */
  get waiting(): number {
    return this.count
  }

  add(job: (stop: AbortSignal) => Promise<void>): void {
    this.count += 1
    this.last = this.last
      .then(() => (this.stopping.signal.aborted ? undefined : job(this.stopping.signal)))
      .catch((error: unknown) => this.log.error({ err: error }, 'job failed'))
      .finally(() => {
        this.count -= 1
      })
  }

  /** Stops the running job, drops the waiting ones and resolves when nothing runs any more. */
  async close(): Promise<void> {
    this.stopping.abort()
    await this.last
  }

  /** Resolves when all that was added has run. */
  idle(): Promise<void> {
    return this.last
  }
}
