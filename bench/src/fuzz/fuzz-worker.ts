import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { loadStandards } from '@mingjian/standards'
import { caseOf } from './cases.ts'
import { checkCase, type Outcome, warmUp } from './check-case.ts'

export interface CaseReport extends Outcome {
  number: number
  kind: string
  /** Of this thread after the case, rubbish included. */
  heapBytes: number
}

/** Writers are slower than all the rest: every so many cases are written out, too. */
const WRITTEN = 8

const { seed } = workerData as { seed: number }
const library = loadStandards()
await warmUp(library)
const idle = getHeapStatistics().used_heap_size

parentPort?.on('message', async (number: number) => {
  const made = caseOf(seed, number)
  const outcome = await checkCase(made, library, number % WRITTEN === 0)
  const heapBytes = getHeapStatistics().used_heap_size - idle
  const report: CaseReport = { ...outcome, number, kind: made.kind, heapBytes }
  parentPort?.postMessage(report)
})
parentPort?.postMessage('ready')
