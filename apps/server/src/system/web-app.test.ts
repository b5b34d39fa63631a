import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendProblem } from '../http/problem.ts'
import { serveWebApp } from './web-app.ts'

let folder: string
const app = fastify()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingjian-web-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<title>明鉴</title>')
  await writeFile(join(folder, 'assets/main-abc123.js'), 'export {}')
  app.setErrorHandler(sendProblem)
  await serveWebApp(app, folder)
})
afterAll(() => rm(folder, { recursive: true }))

test('every address of the app is its page, never kept', async () => {
  for (const url of ['/', '/indicators', '/organisations/230405/indicators?period=2023.5']) {
    const reply = await app.inject({ url })
    expect([url, reply.statusCode, reply.body]).toEqual([url, 200, '<title>明鉴</title>'])
    expect(reply.headers['cache-control']).toBe('no-cache')
  }
})

test('files named by their content are kept for good', async () => {
  const reply = await app.inject({ url: '/assets/main-abc123.js' })
  expect(reply.headers['cache-control']).toContain('immutable')
})

test('a missing file and an unknown API address are not found, not the page', async () => {
  for (const url of ['/assets/main-old.js', '/api/v1/nothing', '/api']) {
    const reply = await app.inject({ url })
    expect([url, reply.statusCode]).toEqual([url, 404])
    expect(reply.headers['content-type']).toContain('problem+json')
  }
})

test('no file outside of the folder is served', async () => {
  for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fsecret']) {
    expect((await app.inject({ url })).body).not.toContain('"name"')
  }
})
