import { mkdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { caseOf } from './cases.ts'
import { FuzzThread } from './pool.ts'
import { Summary } from './summary.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '20000' },
    /** The first case: with --runs 1 a failing case alone. */
    from: { type: 'string', default: '0' },
    heap: { type: 'string', default: '512' },
    folder: { type: 'string', default: 'bench/dist/fuzz/failures' },
  },
})
const [seed, runs, from, heapMb] = [values.seed, values.runs, values.from, values.heap].map(Number)
if (seed === undefined || runs === undefined || from === undefined || heapMb === undefined) {
  throw new Error('unreachable')
}

const thread = new FuzzThread({
  worker: new URL('./fuzz-worker.mjs', import.meta.url),
  seed,
  heapMb,
  hangMs: 60_000,
})
const summary = new Summary()
const started = performance.now()
const seconds = () => (performance.now() - started) / 1000
for (let number = from; number < from + runs; number += 1) {
  const report = await thread.run(number)
  summary.add(report)
  if (report.result === 'failed') process.stdout.write(`${keep(number)}\n  ${report.why}\n`)
  if ((number - from + 1) % 1000 === 0) {
    process.stderr.write(`${number - from + 1} of ${runs}, ${seconds().toFixed(0)} s\n`)
  }
}
await thread.close()
process.stdout.write(`seed ${seed}, ${runs} cases\n${summary.lines(seconds()).join('\n')}\n`)
if (summary.failures.length > 0) process.exitCode = 1

/** Writes the failing file down and says how to run it again. */
function keep(number: number): string {
  const { name, bytes, kind } = caseOf(seed ?? 0, number)
  const path = join(values.folder, `case-${seed}-${number}${extname(name)}`)
  mkdirSync(values.folder, { recursive: true })
  writeFileSync(path, bytes)
  return `✗ case ${number} (${kind}): ${path}; again with --seed ${seed} --from ${number} --runs 1`
}
