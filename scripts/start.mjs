// `npm start`: builds what is missing or older than its sources, then serves.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCli, buildWeb } from './build.mjs'
import { root, run, StepFailed } from './project.mjs'

async function newestChange(path) {
  const info = await stat(path)
  if (!info.isDirectory()) return info.mtimeMs
  const names = await readdir(path)
  const times = await Promise.all(
    names
      .filter(name => name !== 'node_modules' && name !== 'dist')
      .map(name => newestChange(join(path, name))),
  )
  return Math.max(0, ...times)
}

async function isCurrent(product, sources) {
  const built = await stat(join(root, product)).catch(() => null)
  if (!built) return false
  const changes = await Promise.all(sources.map(source => newestChange(join(root, source))))
  return built.mtimeMs > Math.max(...changes)
}

const say = text => process.stdout.write(`${text}\n`)

if (!(await isCurrent('apps/cli/dist/main.js', ['packages', 'apps/server', 'apps/cli']))) {
  say('正在构建服务端…')
  await buildCli()
}
if (
  !(await isCurrent('apps/web/dist/index.html', [
    'packages/model',
    'packages/contract',
    'apps/web',
  ]))
) {
  say('正在构建网页（首次约需半分钟）…')
  await buildWeb()
}

try {
  await run('node', ['apps/cli/bin/mingjian.js', 'serve', ...process.argv.slice(2)])
} catch (error) {
  process.exit(error instanceof StepFailed && typeof error.code === 'number' ? error.code : 1)
}
