import { InputError } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { type Database, migrate, openDatabase } from '@mingjian/storage'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../build-app.ts'
import type { Configuration } from './configuration.ts'
import { sampleRegionFolder, webFolder } from './project-folders.ts'
import { loadSampleRegion, type SampleAccount } from './sample-region.ts'
import { keptSecret } from './secret.ts'

export interface ServerOptions extends Configuration {
  webDir?: string
  sampleDir?: string
}

export interface RunningServer {
  url: string
  /** Of the sample region, when it has just been loaded. */
  accounts: SampleAccount[]
  /** Chinese lines for the terminal: where to go and how to sign in. */
  welcome: string
  /** Lets requests under way finish, then closes the database. */
  close(): Promise<void>
}

/**
 * Opens and migrates the database, loads the sample region into an empty one, and listens.
 * @throws InputError in readable lines: a database in use or out of reach, a port taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const db = await openDatabase({ url: options.databaseUrl, dataDir: options.dataDir })
  try {
    await migrate(db)
    const accounts = options.empty
      ? []
      : await loadSampleRegion(db, loadStandards(), options.sampleDir ?? sampleRegionFolder())
    const app = await buildApp({
      db,
      secret: options.secret ?? (await keptSecret(options.dataDir)),
      dataDir: options.dataDir,
      webDir: options.webDir ?? webFolder(),
      logger: { level: 'warn', stream: process.stderr },
    })
    const url = await listen(app, options)
    return { url, accounts, welcome: welcomeOf(url, db, options, accounts), close: closer(app, db) }
  } catch (error) {
    await db.close()
    throw error
  }
}

async function listen(app: FastifyInstance, { port, host }: Configuration): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (error) {
    await app.close()
    throw unlistenable(error, port, host)
  }
}

function unlistenable(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const reasons: Record<string, string> = {
    EADDRINUSE: `端口 ${port} 已被其他程序占用；请用 --port 指定另一个端口，或先停止占用它的程序`,
    EACCES: `没有权限使用端口 ${port}；请用 --port 指定 1024 以上的端口`,
    EADDRNOTAVAIL: `本机没有地址 ${host}；请检查 HOST`,
    ENOTFOUND: `找不到主机名 ${host}；请检查 HOST`,
  }
  const message = reasons[String(code)]
  return message ? new InputError([{ code: 'cannot-listen', message }], 409) : error
}

function closer(app: FastifyInstance, db: Database): () => Promise<void> {
  let closed: Promise<void> | undefined
  return () => {
    closed ??= app.close().then(() => db.close())
    return closed
  }
}

function welcomeOf(
  url: string,
  db: Database,
  { dataDir }: Configuration,
  accounts: SampleAccount[],
): string {
  const where = db.engine === 'embedded' ? `内嵌数据库，数据在 ${dataDir}` : 'PostgreSQL'
  const lines = [`明鉴已启动：${url}（${where}）`]
  if (accounts.length > 0) {
    lines.push('已载入示例地区，可用下列账号登录：')
    lines.push(...accounts.map(each => `  ${each.username} / ${each.password}　${each.name}`))
  }
  return [...lines, '按 Ctrl+C 停止'].join('\n')
}
