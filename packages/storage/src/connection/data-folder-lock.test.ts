import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from './data-folder-lock.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingjian-lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** A process that locks the folder and then does nothing. */
async function anotherProcess(): Promise<ChildProcess> {
  const module = new URL('./data-folder-lock.ts', import.meta.url).href
  const program = `const { lockDataFolder } = await import(${JSON.stringify(module)})
    await lockDataFolder(${JSON.stringify(folder)})
    console.log('locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: import.meta.dirname,
  })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', code => reject(new Error(`ended with ${code}`)))
  })
  return child
}

const lockFile = () => join(folder, 'mingjian.lock')

async function lockOf(holder: Record<string, unknown>, ageMs = 0) {
  await writeFile(lockFile(), JSON.stringify(holder))
  const then = new Date(Date.now() - ageMs)
  await utimes(lockFile(), then, then)
}

test('a second process is refused, told who holds the folder and what to do', async () => {
  const child = await anotherProcess()
  await expect(lockDataFolder(folder)).rejects.toMatchObject({
    problems: [{ code: 'database-in-use' }],
    message: expect.stringContaining(`进程 ${child.pid}`),
  })
  await expect(lockDataFolder(folder)).rejects.toThrow('--data')
}, 30_000)

test('the lock of a killed process is taken over at once, by one taker only', async () => {
  const child = await anotherProcess()
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  const takers = await Promise.allSettled([1, 2, 3, 4].map(() => lockDataFolder(folder)))
  expect(takers.filter(taker => taker.status === 'fulfilled')).toHaveLength(1)
  expect(JSON.parse(await readFile(lockFile(), 'utf8')).pid).toBe(process.pid)
}, 30_000)

test('the same process cannot lock twice, and can again after letting go', async () => {
  const unlock = await lockDataFolder(folder)
  await expect(lockDataFolder(folder)).rejects.toThrow('正被')
  await unlock()
  await (await lockDataFolder(folder))()
})

test('a number reused by another process does not keep the folder locked', async () => {
  const { hostname } = await import('node:os')
  await lockOf({ pid: process.ppid, host: hostname(), started: '1', since: 'x' })
  await (await lockDataFolder(folder))()
})

test('a lock of another machine holds while it is renewed and lapses when it is not', async () => {
  const holder = { pid: 1, host: 'another-machine', started: '1', since: 'x' }
  await lockOf(holder)
  await expect(lockDataFolder(folder)).rejects.toThrow('another-machine')
  await lockOf(holder, 10 * 60_000)
  await (await lockDataFolder(folder))()
})

test('an unreadable lock file does not lock anybody out', async () => {
  await writeFile(lockFile(), '{"pid":')
  await (await lockDataFolder(folder))()
})
