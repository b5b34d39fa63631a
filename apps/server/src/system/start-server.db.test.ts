import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, verifyAuditLog } from '@mingjian/storage'
import { createDatabase, dropDatabase } from '@mingjian/storage/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readConfiguration } from './configuration.ts'
import { type RunningServer, startServer } from './start-server.ts'

describe.each(['embedded', 'postgresql'] as const)('a first start (%s)', engine => {
  let dataDir: string
  let server: RunningServer
  let database: { name: string; url: string } | undefined
  const configuration = () =>
    readConfiguration({ DATABASE_URL: database?.url }, { port: '0', dataDir })
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'mingjian-start-'))
    if (engine === 'postgresql') database = await createDatabase(inject('postgresUrl'))
    server = await startServer(configuration())
  })
  afterAll(async () => {
    await server.close()
    if (database) await dropDatabase(inject('postgresUrl'), database.name)
    await rm(dataDir, { recursive: true, force: true })
  })

  test('the sample region is there and each of its accounts can sign in and see its workbench', async () => {
    expect(server.accounts.length).toBeGreaterThan(0)
    for (const { username, password, org } of server.accounts) {
      const signedIn = await fetch(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password }),
      })
      expect([username, signedIn.status]).toEqual([username, 200])
      expect(await signedIn.json()).toMatchObject({ organisation: { code: org } })
      const cookie = signedIn.headers
        .getSetCookie()
        .map(each => each.split(';')[0])
        .join('; ')
      const overview = await fetch(`${server.url}/api/v1/workbench`, { headers: { cookie } })
      expect(await overview.json()).toHaveProperty('standards.0.title')
    }
    expect(server.welcome).toContain(server.url)
  })

  test('the process tells that it runs, is ready and what it has done', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ database: engine })
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/,
    )
  })

  test('the interface is described, with a page that needs nothing from outside', async () => {
    const document = await (await fetch(`${server.url}/api/openapi.json`)).json()
    expect(document).toHaveProperty(
      ['paths', '/api/v1/organisations/{code}/values', 'post', 'summary'],
      '填报数据值',
    )
    const page = await fetch(`${server.url}/api/docs`)
    expect(page.status).toBe(200)
    expect(await page.text()).not.toMatch(/(src|href)="https?:/)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('without a built web app a page says how to get it; unknown API addresses are problems', async () => {
    const page = await fetch(`${server.url}/api/v1/nothing`)
    expect(page.status).toBe(404)
    expect(await page.json()).toMatchObject({ status: 404, title: '没有找到' })
  })

  test('the secret is readable by its owner only', async () => {
    const file = join(dataDir, 'secret')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a port that is taken is said in one readable line, and the database is let go', async () => {
    const taken = { ...configuration(), port: Number(new URL(server.url).port) }
    const elsewhere = await mkdtemp(join(tmpdir(), 'mingjian-second-'))
    const second = () => startServer({ ...taken, dataDir: elsewhere })
    await expect(second()).rejects.toThrow('--port')
    await expect(second()).rejects.toThrow('已被其他程序占用')
    await rm(elsewhere, { recursive: true })
  })

  test('started again, it keeps what it has and loads nothing twice', async () => {
    await server.close()
    server = await startServer(configuration())
    expect(server.accounts).toEqual([])
    await server.close()
    const db = await openDatabase({ url: database?.url, dataDir })
    expect(await verifyAuditLog(db)).toMatchObject({ ok: true })
    await db.close()
    server = await startServer(configuration())
  })
})
