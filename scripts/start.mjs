// `npm start`: builds what is missing or older than its sources, then serves.
import { buildStale } from './build.mjs'
import { run, StepFailed } from './project.mjs'

await buildStale('cli')
await buildStale('web')

try {
  await run('node', ['apps/cli/bin/mingjian.js', 'serve', ...process.argv.slice(2)])
} catch (error) {
  process.exit(error instanceof StepFailed && typeof error.code === 'number' ? error.code : 1)
}
