import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { InputError } from '@mingjian/model'
import { Kysely, PostgresDialect } from 'kysely'
import type { Tables } from '../tables.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { PGliteDialect } from './pglite-dialect.ts'
import { connectPostgres } from './postgres.ts'

export interface Database {
  readonly engine: 'postgresql' | 'embedded'
  /** With the rights of the database's owner. Requests go through `withScope`. */
  readonly kysely: Kysely<Tables>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** `postgresql://…`; absent = the embedded engine. */
  url?: string
  /** Folder of the embedded database; absent = in memory, gone when closed. */
  dataDir?: string
}

/**
 * Opens PostgreSQL when a url is given, else the embedded PostgreSQL.
 * @throws InputError when the server cannot be reached or another process uses the folder.
 */
export async function openDatabase({ url, dataDir }: DatabaseOptions): Promise<Database> {
  return url === undefined ? openEmbedded(dataDir) : openServer(url)
}

async function openServer(url: string): Promise<Database> {
  const pool = await connectPostgres(url)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { engine: 'postgresql', kysely, close: () => kysely.destroy() }
}

async function openEmbedded(dataDir: string | undefined): Promise<Database> {
  if (dataDir === undefined) return embedded(await PGlite.create())
  const unlock = await lockDataFolder(dataDir)
  const folder = join(dataDir, 'database')
  try {
    return embedded(await PGlite.create(folder), unlock)
  } catch (error) {
    await unlock()
    throw new InputError(
      [
        {
          code: 'database-unreadable',
          message: `打不开嵌入式数据库 ${folder}：${error instanceof Error ? error.message : error}；请检查目录权限和磁盘空间，或从备份恢复`,
        },
      ],
      409,
    )
  }
}

/** A database on a PGlite that is already there. */
export function embedded(pglite: PGlite, afterClose?: () => Promise<void>): Database {
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect(pglite) })
  return {
    engine: 'embedded',
    kysely,
    async close() {
      // Kysely only ends a driver it has used.
      await kysely.destroy()
      if (!pglite.closed) await pglite.close()
      await afterClose?.()
    },
  }
}
