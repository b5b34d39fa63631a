// `npm run docs`: regenerates the reference pages from the declarations they describe.
import { run } from './project.mjs'

await run('npx', ['tsx', 'packages/audit/scripts/rule-reference.ts'])
await run('npx', ['biome', 'check', '--write', 'docs', 'packages/standards/schema'])
