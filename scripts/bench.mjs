// `npm run bench -- SUITE [--json]`: runs one suite of bench/, everything in one run beside its baselines.
import { readdirSync } from 'node:fs'
import { buildBench } from './build.mjs'
import { root, run } from './project.mjs'

const suites = readdirSync(`${root}/bench/src`)
  .filter(name => name.endsWith('.bench.ts'))
  .map(name => name.replace('.bench.ts', ''))

const [suite, ...rest] = process.argv.slice(2)
if (!suite || !suites.includes(suite)) {
  process.stderr.write(`usage: npm run bench -- SUITE [--json]\nsuites: ${suites.join(', ')}\n`)
  process.exit(2)
}
await run('node', ['--expose-gc', await buildBench(suite), ...rest])
