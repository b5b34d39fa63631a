import { PGlite } from '@electric-sql/pglite'
import { InputError } from '@mingjian/model'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { embedded, openDatabase } from '../connection/open-database.ts'
import { createDatabase, describeOnBothEngines, dropDatabase, Scene } from '../testing/index.ts'
import { isMigrated, migrate } from './index.ts'

const allMigrations = [
  '0001-foundation',
  '0002-library-documents',
  '0003-findings-followed-up',
  '0004-claim-bindings',
  '0005-report-files',
]

describeOnBothEngines('migrations', scene => {
  test('a second run changes nothing', async () => {
    expect(await isMigrated(scene().db)).toBe(true)
    expect(await migrate(scene().db)).toEqual([])
  })

  test('a database of a newer version is refused in one readable line', async () => {
    const { db } = scene()
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', 'x')`.execute(
      db.kysely,
    )
    await expect(migrate(db)).rejects.toThrow('更新版本')
    await sql`delete from kysely_migration where name = '9999-future'`.execute(db.kysely)
  })
})

test('an empty embedded database is migrated from nothing', async () => {
  const db = embedded(await PGlite.create())
  expect(await isMigrated(db)).toBe(false)
  expect(await migrate(db)).toEqual(allMigrations)
  expect(await isMigrated(db)).toBe(true)
  await db.close()
})

describe('on PostgreSQL', () => {
  const server = () => inject('postgresUrl')
  const made: string[] = []
  const ordinary = 'mingjian_test_owner'
  const emptyDatabase = async () => {
    const database = await createDatabase(server())
    made.push(database.name)
    return database
  }
  const asAdministrator = async (statement: string) => {
    const db = await openDatabase({ url: server() })
    await sql
      .raw(statement)
      .execute(db.kysely)
      .finally(() => db.close())
  }

  beforeAll(() => asAdministrator(`create role ${ordinary} login createrole password 'x'`))
  afterAll(async () => {
    for (const name of made) await dropDatabase(server(), name)
    await asAdministrator(`drop role ${ordinary}`)
  })

  test('several databases may be migrated at once though roles are shared by the server', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(emptyDatabase))
    const opened = await Promise.all(databases.map(({ url }) => openDatabase({ url })))
    await Promise.all(opened.map(migrate))
    await Promise.all(opened.map(db => db.close()))
  })

  test('two processes may start on one empty database at once', async () => {
    const { url } = await emptyDatabase()
    const [one, two] = await Promise.all([openDatabase({ url }), openDatabase({ url })])
    const ran = await Promise.all([migrate(one), migrate(two)])
    expect(ran.flat()).toEqual(allMigrations)
    await Promise.all([one.close(), two.close()])
  })

  test('an owner without superuser rights can migrate, import and write the audit log', async () => {
    const { name, url } = await emptyDatabase()
    await asAdministrator(`alter database ${name} owner to ${ordinary}`)
    const own = new URL(url)
    own.username = ordinary
    own.password = 'x'
    const db = await openDatabase({ url: own.href })
    await migrate(db)
    const scene = new Scene('postgresql', db)
    const [east, west] = [await scene.county('东山县'), await scene.county('西河县')]
    await scene.value(east, 'pupils', 120)
    const seen = (actor: typeof east) =>
      scene.as(scene.officer(actor), tx => tx.selectFrom('data_value').selectAll().execute())
    expect(await seen(east)).toHaveLength(1)
    expect(await seen(west)).toHaveLength(0)
    await db.close()
  })

  test('an owner who may not create roles is told what to ask for', async () => {
    await asAdministrator(`create role mingjian_test_weak login password 'x'`)
    const { name, url } = await emptyDatabase()
    await asAdministrator(`alter database ${name} owner to mingjian_test_weak`)
    const own = new URL(url)
    own.username = 'mingjian_test_weak'
    own.password = 'x'
    const db = await openDatabase({ url: own.href })
    const error = await migrate(db).catch(error => error)
    await db.close()
    await dropDatabase(server(), name)
    await asAdministrator(`drop role mingjian_test_weak`)
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toContain('CREATEROLE')
  })
})
