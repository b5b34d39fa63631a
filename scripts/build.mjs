// Builds what runs: `node scripts/build.mjs [cli] [web] [--if-stale]`; both when none is named.
import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
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

/** What is measured is made as what is served. */
const bundled = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [keepNpmOutside],
}

/** A suite of bench/ as one file: measured is what runs, the bundle, and not what a loader makes of the source. */
export async function buildBench(suite) {
  const outfile = `${root}/bench/dist/${suite}.bench.mjs`
  await build({
    ...bundled,
    entryPoints: [`bench/src/${suite}.bench.ts`],
    outfile,
  })
  return outfile
}

/** The fuzzing run and its thread. */
export async function buildFuzz() {
  const outdir = `${root}/bench/dist/fuzz`
  await build({
    ...bundled,
    entryPoints: ['bench/src/fuzz/run-fuzz.ts', 'bench/src/fuzz/fuzz-worker.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
  })
  return `${outdir}/run-fuzz.mjs`
}

export async function buildCli() {
  const outdir = `${root}/apps/cli/dist`
  await rm(outdir, { recursive: true, force: true })
  await build({
    ...bundled,
    entryPoints: {
      main: 'apps/cli/src/main.ts',
      // A worker is its own entry: it is started by path, beside the bundle.
      'report-worker': 'apps/server/src/report-audit/worker/report-worker.ts',
    },
    outdir,
    splitting: true,
  })
  // The rule library as one JSON file: ten times faster to load than its YAML.
  await run('npx', ['tsx', 'packages/standards/scripts/compile-library.ts'])
}

export function buildWeb() {
  return run('npx', ['vite', 'build', 'apps/web', '--logLevel', 'warn'])
}

async function newestChange(path) {
  const info = await stat(path)
  if (!info.isDirectory()) return info.mtimeMs
  const names = (await readdir(path)).filter(name => name !== 'node_modules' && name !== 'dist')
  return Math.max(0, ...(await Promise.all(names.map(name => newestChange(join(path, name))))))
}

async function isCurrent(product, sources) {
  const built = await stat(join(root, product)).catch(() => null)
  if (!built) return false
  const changes = await Promise.all(sources.map(source => newestChange(join(root, source))))
  return built.mtimeMs > Math.max(...changes)
}

/** What each build is made from and how to tell that it is there. */
const builds = {
  cli: {
    product: 'packages/standards/dist/library.json',
    sources: ['packages', 'apps/server', 'apps/cli', 'package-lock.json'],
    build: buildCli,
    saying: '正在构建服务端…',
  },
  web: {
    product: 'apps/web/dist/index.html',
    sources: ['packages/model', 'packages/contract', 'apps/web', 'package-lock.json'],
    build: buildWeb,
    saying: '正在构建网页（首次约需半分钟）…',
  },
}

/** Builds what is missing or older than its sources. */
export async function buildStale(name) {
  const { product, sources, build, saying } = builds[name]
  if (await isCurrent(product, sources)) return
  process.stderr.write(`${saying}\n`)
  await build()
}

if (process.argv[1]?.endsWith('build.mjs')) {
  const names = process.argv.slice(2).filter(name => name in builds)
  for (const name of names.length > 0 ? names : Object.keys(builds)) {
    if (process.argv.includes('--if-stale')) await buildStale(name)
    else await builds[name].build()
  }
}
