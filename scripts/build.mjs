// Bundles what runs: `node scripts/build.mjs [cli|web]`; both without an argument.
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { root, run } from './project.mjs'

/** Workspace packages are TypeScript source and go into the bundle; everything from npm stays outside. */
const keepNpmOutside = {
  name: 'keep-npm-outside',
  setup(api) {
    api.onResolve({ filter: /^[^./]/ }, args =>
      args.kind === 'entry-point' || args.path.startsWith('@mingjian/')
        ? undefined
        : { path: args.path, external: true },
    )
  },
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
}

export function buildWeb() {
  return run('npx', ['vite', 'build', 'apps/web', '--logLevel', 'warn'])
}

if (process.argv[1]?.endsWith('build.mjs')) {
  const only = process.argv[2]
  if (only !== 'web') await buildCli()
  if (only !== 'cli') await buildWeb()
}
