// `npm test`: everything, from format to the browser, on both database engines.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCli, buildWeb } from './build.mjs'
import { staticSteps } from './check-steps.mjs'
import { run, runSteps } from './project.mjs'
import { ensureRequirements } from './requirements.mjs'

const results = await mkdtemp(join(tmpdir(), 'mingjian-test-'))
const summaryFile = join(results, 'summary.json')

/** One closing line that a person and a machine can read. */
async function printSummary() {
  const summary = JSON.parse(await readFile(summaryFile, 'utf8'))
  const skipped = summary.numPendingTests + summary.numTodoTests
  process.stdout.write(
    `\n${summary.numPassedTests} passed, ${summary.numFailedTests} failed, ${skipped} skipped\n`,
  )
}

async function vitest() {
  try {
    await run('npx', [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${summaryFile}`,
    ])
  } finally {
    await printSummary().catch(() => undefined)
    await rm(results, { recursive: true, force: true })
  }
}

await runSteps([
  ['what the tests need', ensureRequirements],
  ...staticSteps,
  ['build the command line and server', buildCli],
  ['build the web app', buildWeb],
  ['unit, database and browser tests', vitest],
])
