import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The secret of this installation, made on first use; only its owner can read the file. */
export async function keptSecret(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept.trim()) return kept.trim()
  const draft = `${file}.${process.pid}.draft`
  await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
  // A second process starting at this moment may have been faster: the first file stays.
  await link(draft, file).catch(() => undefined)
  await rm(draft, { force: true })
  return (await readFile(file, 'utf8')).trim()
}
