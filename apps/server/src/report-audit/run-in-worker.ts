import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AuditReport } from '@mingjian/model'
import { InputError } from '@mingjian/model'
import type { AuditMessage, AuditTask } from './audit-worker.ts'
import type { FiguresAsked, KnownOfReport } from './collected/known-of-report.ts'

export interface WorkerLimits {
  timeoutMs: number
  memoryMb: number
}

export const defaultLimits: WorkerLimits = { timeoutMs: 180_000, memoryMb: 1_024 }

/** What the thread, which has no database, needs of its starter. */
export interface WorkerCalls {
  onChecking(): void
  answer(asked: FiguresAsked): Promise<KnownOfReport>
}

/** Bundled, the worker lies beside the application; otherwise it runs from its source. */
function startWorker(task: AuditTask, memoryMb: number): Worker {
  const options = { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryMb } }
  const bundled = fileURLToPath(new URL('./audit-worker.js', import.meta.url))
  if (existsSync(bundled)) return new Worker(bundled, options)
  return new Worker(programFromSource(), { ...options, eval: true })
}

/** Node 20 reads no TypeScript, and "--import tsx" does not reach a worker's first file. */
function programFromSource(): string {
  const tsx = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
  const source = new URL('./audit-worker.ts', import.meta.url).href
  return `import(${JSON.stringify(pathToFileURL(tsx).href)})
    .then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
}

/**
 * Audits one file in a thread of its own, within limits of time and memory.
 * @throws InputError when the file cannot be audited, saying why; AbortError when stopped.
 */
export function auditInWorker(
  task: AuditTask,
  limits: WorkerLimits,
  { onChecking, answer }: WorkerCalls,
  stop: AbortSignal,
): Promise<AuditReport> {
  return new Promise((resolve, reject) => {
    stop.throwIfAborted()
    const worker = startWorker(task, limits.memoryMb)
    const end = (finish: () => void) => {
      clearTimeout(timer)
      stop.removeEventListener('abort', onStop)
      void worker.terminate()
      finish()
    }
    const onStop = () => end(() => reject(stop.reason))
    const timer = setTimeout(() => end(() => reject(tooSlow(limits))), limits.timeoutMs)
    stop.addEventListener('abort', onStop)
    worker.on('message', (message: AuditMessage) => {
      if (message.kind === 'checking') onChecking()
      else if (message.kind === 'asks')
        answer(message.asked).then(
          known => worker.postMessage(known),
          (error: unknown) => end(() => reject(error)),
        )
      else if (message.kind === 'done') end(() => resolve(message.report))
      else end(() => reject(refused('audit-refused', message.message)))
    })
    worker.on('error', error => end(() => reject(isOutOfMemory(error) ? tooLarge() : error)))
    worker.on('exit', code => end(() => reject(new Error(`audit worker ended with code ${code}`))))
  })
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const refused = (code: string, message: string) => new InputError([{ code, message }])

const tooSlow = (limits: WorkerLimits) =>
  refused(
    'audit-too-slow',
    `核查超过${limits.timeoutMs / 1000}秒仍未完成，已停止；请把报告拆分后分别上传。`,
  )

const tooLarge = () =>
  refused('audit-too-large', '核查所需内存超过上限，已停止；请把报告拆分后分别上传。')
