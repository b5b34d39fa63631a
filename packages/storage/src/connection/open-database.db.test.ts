import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { migrate } from '../migrations/index.ts'
import { openDatabase } from './open-database.ts'

test('an embedded database keeps its rows and is used by one at a time', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingjian-data-'))
  const first = await openDatabase({ dataDir })
  await migrate(first)
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({
    problems: [{ code: 'database-in-use' }],
  })
  await first.close()
  const second = await openDatabase({ dataDir })
  expect(await migrate(second)).toEqual([])
  await second.close()
  await rm(dataDir, { recursive: true })
})

test.each(['mysql://host/db', 'postgresql://host', 'nonsense', ''])(
  'the malformed address "%s" is said in one line',
  async url => {
    const error = await openDatabase({ url }).catch(error => error)
    expect(error).toMatchObject({ problems: [{ code: 'database-url-malformed' }] })
    expect(error.message).not.toContain('\n')
  },
)

test('an unreachable server is named without its password', async () => {
  const url = 'postgresql://mingjian:top-secret@127.0.0.1:1/mingjian'
  const error = await openDatabase({ url }).catch(error => error)
  expect(error.message).toMatch(/^连接不上 127\.0\.0\.1:1 上的数据库“mingjian”：服务器拒绝连接/)
  expect(error.message).not.toContain('top-secret')
})

test('a database that does not exist is said so', async () => {
  const url = new URL(inject('postgresUrl'))
  url.pathname = '/no_such_database'
  await expect(openDatabase({ url: url.href })).rejects.toThrow('数据库不存在')
})

test('counts and sequence numbers are numbers on both engines', async () => {
  for (const options of [{ url: inject('postgresUrl') }, {}]) {
    const db = await openDatabase(options)
    const { rows } = await sql<{ n: unknown }>`select 12::bigint as n`.execute(db.kysely)
    expect(rows).toEqual([{ n: 12 }])
    await db.close()
  }
})
