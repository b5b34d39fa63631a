import { run } from './project.mjs'

/** The checks that need no service: the same list for `npm run check` and `npm test`. */
export const staticSteps = [
  ['format and lint', () => run('npx', ['biome', 'check', '--error-on-warnings', '.'])],
  ['types', () => run('npx', ['tsc', '-p', 'tsconfig.json'])],
  ['types of the web app', () => run('npx', ['tsc', '-p', 'apps/web/tsconfig.json'])],
]
