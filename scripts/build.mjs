// Bundles what runs: `node scripts/build.mjs [cli|web]`; both without an argument.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { root, run } from './project.mjs'

/**
 * Workspace packages are TypeScript source and go into the bundle; packages from npm stay outside.
 * One that npm could not hoist to the project's own node_modules goes in too: the bundle would not find it.
 */
const keepNpmOutside = {
  name: 'keep-npm-outside',
  setup(api) {
    api.onResolve({ filter: /^[^./]/ }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point' || path.startsWith('@mingjian/')) return undefined
      if (isBuiltin(path)) return { path, external: true }
      return nearestModules(packageOf(path), resolveDir) === root
        ? { path, external: true }
        : undefined
    })
  },
}

const packageOf = path =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')

/** The folder whose node_modules holds a package, looking upwards. */
function nearestModules(name, folder) {
  if (existsSync(join(folder, 'node_modules', name))) return folder
  const above = dirname(folder)
  return above === folder ? null : nearestModules(name, above)
}

export async function buildCli() {
  const outdir = `${root}/apps/cli/dist`
  await rm(outdir, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'apps/cli/src/main.ts',
      // A worker is its own entry: it is started by path, beside the bundle.
      'audit-worker': 'apps/server/src/report-audit/audit-worker.ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [keepNpmOutside],
  })
  // The rule library as one JSON file: ten times faster to load than its YAML.
  await run('npx', ['tsx', 'packages/standards/scripts/compile-library.ts'])
}

export function buildWeb() {
  return run('npx', ['vite', 'build', 'apps/web', '--logLevel', 'warn'])
}

if (process.argv[1]?.endsWith('build.mjs')) {
  const only = process.argv[2]
  if (only !== 'web') await buildCli()
  if (only !== 'cli') await buildWeb()
}
