import { link, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { InputError } from '@mingjian/model'

const heartbeatMs = 10_000
/** A lock from another machine or container counts as abandoned when not renewed for this long. */
const abandonedMs = 90_000
/** Longer than deciding and replacing one small file can take. */
const takeoverMs = 10_000

interface Holder {
  pid: number
  host: string
  /** Kernel start time of the process where known: a pid alone is reused, in containers at once. */
  started: string | null
  since: string
}

const heldHere = new Set<string>()

/**
 * Makes this process the only user of an embedded database's folder; answers how to let go.
 * A lock whose process is dead is taken over.
 * @throws InputError `database-in-use`
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const file = join(resolve(folder), 'mingjian.lock')
  if (heldHere.has(file)) throw inUse(folder, file, await readHolder(file))
  await claim(folder, file)
  heldHere.add(file)
  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, heartbeatMs)
  heartbeat.unref()
  return async () => {
    clearInterval(heartbeat)
    heldHere.delete(file)
    await rm(file, { force: true })
  }
}

async function claim(folder: string, file: string): Promise<void> {
  if (await createWhole(file, await ourselves())) return
  const holder = await readHolder(file)
  if (await isAlive(file, holder)) throw inUse(folder, file, holder)
  // Only one of several takers may remove the dead lock, or a late one would remove a living lock.
  const takeover = `${file}.takeover`
  if (!(await createWhole(takeover, await ourselves())) && !(await olderThan(takeover, takeoverMs)))
    throw inUse(folder, file, holder)
  try {
    if (await isAlive(file, await readHolder(file))) throw inUse(folder, file, holder)
    await rm(file, { force: true })
    if (!(await createWhole(file, await ourselves()))) throw inUse(folder, file, holder)
  } finally {
    await rm(takeover, { force: true })
  }
}

/** Creates a file with its content in one step; false when it exists. */
async function createWhole(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeFile(draft, JSON.stringify(holder))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function isAlive(file: string, holder: Holder | null): Promise<boolean> {
  if (!holder) return false
  if (holder.host !== hostname()) return !(await olderThan(file, abandonedMs))
  // Our own pid, but not locked by us: its owner was an earlier process with the same number.
  if (holder.pid === process.pid) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const started = await startTimeOf(holder.pid)
  return !holder.started || !started || holder.started === started
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const holder: Partial<Holder> = JSON.parse(await readFile(file, 'utf8'))
    return typeof holder.pid === 'number' && holder.host ? (holder as Holder) : null
  } catch {
    return null
  }
}

async function olderThan(file: string, ageMs: number): Promise<boolean> {
  const info = await stat(file).catch(() => null)
  return !info || Date.now() - info.mtimeMs > ageMs
}

async function ourselves(): Promise<Holder> {
  return {
    pid: process.pid,
    host: hostname(),
    started: await startTimeOf(process.pid),
    since: new Date().toISOString(),
  }
}

/** Field 22 of /proc/PID/stat; the second field may hold spaces and brackets. Null outside of Linux. */
async function startTimeOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function inUse(folder: string, file: string, holder: Holder | null): InputError {
  const who = holder
    ? `进程 ${holder.pid}（主机 ${holder.host}，自 ${holder.since} 起）`
    : '另一个进程'
  const message =
    `数据目录 ${resolve(folder)} 正被${who}使用；请先停止该进程，或用 --data 指定另一个目录。` +
    `确认该进程已不存在时，可删除 ${file} 后重试`
  return new InputError([{ code: 'database-in-use', message }], 409)
}
