// `npm run docs`: regenerates what is written from declarations. Tests hold the files against them.
import { run } from './project.mjs'

await run('npx', ['tsx', 'packages/standards/scripts/write-schemas.ts'])
await run('npx', ['tsx', 'packages/audit/scripts/rule-reference.ts'])
await run('npx', ['tsx', 'packages/engine/scripts/formula-reference.ts'])
await run('npx', ['biome', 'check', '--write', 'packages/standards/schema'])
