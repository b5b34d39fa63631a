import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface SpooledFile {
  path: string
  bytes: number
  sha256: string
}

/** Uploaded files on their way to the audit; none outlives its job or the process. */
export class Spool {
  private constructor(private readonly folder: string) {}

  static async open(dataDir: string): Promise<Spool> {
    const folder = join(dataDir, 'uploads')
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return new Spool(folder)
  }

  async keep(content: Readable): Promise<SpooledFile> {
    const path = join(this.folder, randomUUID())
    const hash = createHash('sha256')
    let bytes = 0
    const measured = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    }
    try {
      await pipeline(content, measured, createWriteStream(path, { mode: 0o600 }))
    } catch (error) {
      await this.remove({ path })
      throw error
    }
    return { path, bytes, sha256: hash.digest('hex') }
  }

  remove({ path }: Pick<SpooledFile, 'path'>): Promise<void> {
    return rm(path, { force: true })
  }
}
