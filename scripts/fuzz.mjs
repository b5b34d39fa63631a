// `npm run fuzz -- [--seed N] [--runs N] [--from N] [--heap MB]`: damaged files and senseless texts through reader and audit.
import { buildFuzz } from './build.mjs'
import { run } from './project.mjs'

await run('node', [await buildFuzz(), ...process.argv.slice(2)])
