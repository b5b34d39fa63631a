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

  /** What comes of a job, once it is its turn. */
  run<Result>(job: (stop: AbortSignal) => Promise<Result>): Promise<Result> {
    this.count += 1
    const done = this.last.then(() => {
      this.stopping.signal.throwIfAborted()
      return job(this.stopping.signal)
    })
    const over = () => {
      this.count -= 1
    }
    this.last = done.then(over, over)
    return done
  }

  /** A job that nobody waits for. */
  add(job: (stop: AbortSignal) => Promise<void>): void {
    this.run(job).catch((error: unknown) => {
      if (!this.stopping.signal.aborted) this.log.error({ err: error }, 'job failed')
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
