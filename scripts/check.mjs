// `npm run check`: format, lint, types, boundaries, unit tests and examples. No service needed.
import { staticSteps } from './check-steps.mjs'
import { run, runSteps } from './project.mjs'

await runSteps([
  ...staticSteps,
  ['unit tests, boundaries and examples', () => run('npx', ['vitest', 'run', '--project', 'unit'])],
])
