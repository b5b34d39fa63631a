// Seconds and peak memory of each command as a whole process, on the sample region.
// Baseline: Node starting and ending with nothing to do.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'apps/cli/bin/mingjian.js')
const sample = join(root, 'examples/sample-region')
const runs = 5

interface Cost {
  seconds: number
  peakMegabytes: number
}

/** Runs a command; peak memory is the kernel's own high-water mark, read just before the process ends. */
function measure(args: string[], env: NodeJS.ProcessEnv): Promise<Cost> {
  const started = performance.now()
  const peakFile = join(env.BENCH_DIR ?? tmpdir(), `peak-${process.pid}`)
  const report = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(peakFile)},String(process.resourceUsage().maxRSS)))`
  const preload = `data:text/javascript,import{createRequire}from'module';const require=createRequire('file:///');${encodeURIComponent(report)}`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', preload, ...args], { stdio: 'ignore', env })
    child.on('error', reject)
    child.on('close', () =>
      resolve({
        seconds: (performance.now() - started) / 1000,
        peakMegabytes: Number(readFileSync(peakFile, 'utf8')) / 1024,
      }),
    )
  })
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const scratch = mkdtempSync(join(tmpdir(), 'mingjian-bench-'))
const env = {
  ...process.env,
  BENCH_DIR: scratch,
  MINGJIAN_DATA: join(scratch, 'data'),
  DATABASE_URL: '',
}
const works: [string, string[]][] = [
  ['node alone', ['-e', '0']],
  [
    'mingjian audit (sample report)',
    [cli, 'audit', join(sample, 'reports'), '--format', 'json', '--output', join(scratch, 'audit')],
  ],
  [
    'mingjian compute (sample region)',
    [
      cli,
      'compute',
      '--framework',
      'jiaodu-2017-6,jiaodu-2012-3,jiaodu-2020-1',
      '--data',
      sample,
      '--format',
      'json',
      '--output',
      join(scratch, 'figures.json'),
    ],
  ],
  ['mingjian migrate (embedded)', [cli, 'migrate']],
]

const costs = new Map<string, Cost[]>(works.map(([work]) => [work, []]))
for (let round = 0; round < runs; round += 1)
  for (const [work, args] of works) costs.get(work)?.push(await measure(args, env))
rmSync(scratch, { recursive: true, force: true })

const of = (work: string, key: keyof Cost) => median((costs.get(work) ?? []).map(cost => cost[key]))
const [baseline = ''] = works.map(([work]) => work)
const table = works.slice(1).flatMap(([work]) =>
  (['seconds', 'peakMegabytes'] as const).map(key => ({
    work,
    ours: Number(of(work, key).toFixed(3)),
    baseline: Number(of(baseline, key).toFixed(3)),
    baselineName: baseline,
    unit: key === 'seconds' ? 's' : 'MB',
    ratio: Number((of(work, key) / of(baseline, key)).toFixed(2)),
    target: null,
    met: null,
  })),
)
if (process.argv.includes('--json')) console.log(JSON.stringify(table))
else console.table(table, ['work', 'ours', 'unit', 'baseline', 'baselineName', 'ratio'])
