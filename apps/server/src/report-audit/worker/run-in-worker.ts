import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { InputError } from '@mingjian/model'
import type { FiguresAsked, KnownOfReport } from '../collected/known-of-report.ts'
import type { Message, ResultOf, Task } from './tasks.ts'

export interface WorkerLimits {
  timeoutMs: number
  memoryMb: number
}

/** What the thread, which has no database, needs of its starter. */
export interface WorkerCalls {
  onChecking(): void
  answer(asked: FiguresAsked): Promise<KnownOfReport>
}

/** Bundled, the worker lies beside the application; otherwise it runs from its source. */
function startWorker(task: Task, memoryMb: number): Worker {
  const options = { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryMb } }
  const bundled = fileURLToPath(new URL('./report-worker.js', import.meta.url))
  if (existsSync(bundled)) return new Worker(bundled, options)
  return new Worker(programFromSource(), { ...options, eval: true })
}

/** Node 20 reads no TypeScript, and "--import tsx" does not reach a worker's first file. */
function programFromSource(): string {
  const tsx = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
  const source = new URL('./report-worker.ts', import.meta.url).href
  return `import(${JSON.stringify(pathToFileURL(tsx).href)})
    .then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
}

/**
 * Does one task in a thread of its own, within limits of time and memory.
 * @param calls what an audit needs; other tasks ask nothing
 * @throws InputError when it cannot be done, saying why; AbortError when stopped.
 */
export function runInWorker<One extends Task>(
  task: One,
  limits: WorkerLimits,
  stop: AbortSignal,
  calls?: WorkerCalls,
): Promise<ResultOf<One>> {
  return new Promise((resolve, reject) => {
    stop.throwIfAborted()
    const worker = startWorker(task, limits.memoryMb)
    const end = (finish: () => void) => {
      clearTimeout(timer)
      stop.removeEventListener('abort', onStop)
      void worker.terminate()
      finish()
    }
    const fail = (error: unknown) => end(() => reject(error))
    const onStop = () => fail(stop.reason)
    const timer = setTimeout(() => fail(tooSlow(task, limits)), limits.timeoutMs)
    stop.addEventListener('abort', onStop)
    worker.on('message', (message: Message) => {
      if (message.kind === 'checking') calls?.onChecking()
      else if (message.kind === 'asks')
        calls?.answer(message.asked).then(known => worker.postMessage(known), fail)
      else if (message.kind === 'done') end(() => resolve(message.result as ResultOf<One>))
      else fail(refused(`${task.kind}-refused`, message.message))
    })
    worker.on('error', error => fail(isOutOfMemory(error) ? tooLarge(task) : error))
    worker.on('exit', code => fail(new Error(`report worker ended with code ${code}`)))
  })
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const refused = (code: string, message: string) => new InputError([{ code, message }])

/** What the work is called, and what a person does when it takes too much. */
const said: Record<Task['kind'], { work: string; wayOut: string }> = {
  audit: { work: '核查', wayOut: '请把报告拆分后分别上传' },
  annotate: { work: '写批注稿', wayOut: '请改为下载网页版的核查结果，或把报告拆分后分别上传' },
  compare: { work: '比较两个版本', wayOut: '请分别查看两个版本，或把报告拆分后分别上传' },
}

function tooSlow({ kind }: Task, { timeoutMs }: WorkerLimits): InputError {
  const { work, wayOut } = said[kind]
  const message = `${work}超过${timeoutMs / 1000}秒仍未完成，已停止；${wayOut}。`
  return refused(`${kind}-too-slow`, message)
}

function tooLarge({ kind }: Task): InputError {
  const { work, wayOut } = said[kind]
  return refused(`${kind}-too-large`, `${work}所需内存超过上限，已停止；${wayOut}。`)
}
