import { Worker } from 'node:worker_threads'
import type { CaseReport } from './fuzz-worker.ts'

export interface PoolOptions {
  worker: URL
  seed: number
  /** The heap a worker may grow to; beyond it the case has failed. */
  heapMb: number
  /** By the clock: a case that has not answered by then hangs. */
  hangMs: number
}

/** A thread that takes one case after another, and is replaced by another one when a case ends it. */
export class FuzzThread {
  private worker: Worker | null = null

  constructor(private readonly options: PoolOptions) {}

  async run(number: number): Promise<CaseReport> {
    const worker = this.worker ?? (await this.start())
    this.worker = worker
    return new Promise(resolve => {
      const end = (report: CaseReport, lost: boolean) => {
        clearTimeout(timer)
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
        // Whatever else it has to say, its end was told already.
        worker.on('error', () => undefined)
        if (lost) {
          this.worker = null
          void worker.terminate()
        }
        resolve(report)
      }
      const fail = (why: string) => end(failed(number, why), true)
      const { hangMs, heapMb } = this.options
      const timer = setTimeout(() => fail(`no answer within ${hangMs / 1000} s`), hangMs)
      worker.once('message', (report: CaseReport) => end(report, false))
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        fail(isMemory ? `more than ${heapMb} MB` : (error.stack ?? error.message))
      })
      worker.once('exit', code => fail(`the thread ended with ${code}`))
      worker.postMessage(number)
    })
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
  }

  private start(): Promise<Worker> {
    const { worker: script, seed, heapMb } = this.options
    const worker = new Worker(script, {
      workerData: { seed },
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
    return new Promise((resolve, reject) => {
      worker.once('message', () => {
        worker.removeAllListeners('error')
        resolve(worker)
      })
      worker.once('error', reject)
    })
  }
}

function failed(number: number, why: string): CaseReport {
  return { number, kind: 'unknown', result: 'failed', why, cpuMs: 0, megabytes: 0, heapBytes: 0 }
}
