import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

export const root = fileURLToPath(new URL('../../../..', import.meta.url))
export const sampleRegion = join(root, 'examples/sample-region')
export const sampleReport = join(sampleRegion, 'reports/mingchuan-2023.txt')

export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Where no database is: a checkout may have one in ./data. */
const noDatabase = { DATABASE_URL: '', MINGJIAN_DATA: join(tmpdir(), 'mingjian-no-such-folder') }

/** The command line as its users start it; `env` names the embedded database, where there is one. */
export function mingjian(
  args: string[],
  input?: string,
  env: Record<string, string> = {},
): Promise<Ended> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [join(root, 'apps/cli/bin/mingjian.js'), ...args],
      { cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...noDatabase, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(input ?? '')
  })
}

/** Builds the command line if it is stale, and gives a folder that goes with the test file. */
export function scratchFolder(): (name: string) => string {
  let folder = ''
  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/build.mjs', 'cli', '--if-stale'], { cwd: root })
    folder = mkdtempSync(join(tmpdir(), 'mingjian-cli-'))
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return name => join(folder, name)
}
