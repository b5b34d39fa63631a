import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { embedded, openDatabase } from '../connection/open-database.ts'
import { migrate } from '../migrations/index.ts'
import { createDatabase, dropDatabase } from './databases.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server with the right to create databases. */
    postgresUrl: string
    /** A migrated database there, to be copied. */
    postgresTemplate: string
    /** File with the dump of a migrated embedded database. */
    embeddedTemplate: string
  }
}

/** Prepares both engines once per run: a migrated database is copied for each suite. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'mingjian-test-'))
  let template: string | undefined
  const clean = async () => {
    if (given && template) await dropDatabase(given, template)
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const database = await createDatabase(server.url)
    template = database.name
    await migratePostgres(database.url)
    project.provide('postgresUrl', server.url)
    project.provide('postgresTemplate', template)
    project.provide('embeddedTemplate', await migratedEmbedded(join(folder, 'template.tar')))
  } catch (error) {
    await clean()
    throw error
  }
  return clean
}

async function migratePostgres(url: string): Promise<void> {
  const db = await openDatabase({ url })
  await migrate(db).finally(() => db.close())
}

async function migratedEmbedded(file: string): Promise<string> {
  const pglite = await PGlite.create()
  const db = embedded(pglite)
  await migrate(db)
  const dump = await pglite.dumpDataDir('none')
  await writeFile(file, Buffer.from(await dump.arrayBuffer()))
  await db.close()
  return file
}
