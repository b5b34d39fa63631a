import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endedAudit } from '../testing/audits.ts'
import { type Send, startApp, type TestApp, upload } from '../testing/start-app.ts'

const report = `东山县人民政府履行教育职责自评报告

一、学前教育。2023年，全县公办园在园幼儿占比达到41.49%，在园幼儿1200人。
二、义务教育。全县小学综合差异系数为0.42，达到标准。
`

describeOnBothEngines('report audit', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('东山县')
    send = await app.personAt(county)
  })
  afterAll(() => app.close())

  const submit = (name: string, content: string | Buffer, query = '') =>
    send({ method: 'POST', url: `/report-audits${query}`, ...upload(name, content) })

  const ended = (id: string) => endedAudit(send, id)

  test('an uploaded report is audited while the server keeps answering', async () => {
    const submitted = await submit('自评报告.txt', report, '?level=county&year=2023')
    expect(submitted.json()).toMatchObject({
      file: '自评报告.txt',
      organisation: county.code,
      createdBy: '王芳',
      status: 'queued',
      summary: null,
    })
    const { id } = submitted.json()
    expect((await send({ url: `/report-audits/${id}/report` })).statusCode).toBe(409)
    const job = await ended(id)
    expect(job).toMatchObject({ status: 'done', progress: 100, problem: null })
    const result = (await send({ url: `/report-audits/${id}/report` })).json()
    expect(result.text).toContain('公办园在园幼儿占比达到41.49%')
    expect(result.claims.some((claim: { value: number }) => claim.value === 41.49)).toBe(true)
    expect(job.summary).toEqual(result.summary)
    expect((await send({ url: '/report-audits' })).json().audits[0]).toEqual(job)
  })

  test('a report belongs to its county', async () => {
    const { id } = (await submit('a.txt', report)).json()
    expect((await ended(id)).status).toBe('done')
    const stranger = await app.personAt(await scene().county('西河县'))
    expect((await stranger({ url: `/report-audits/${id}` })).statusCode).toBe(404)
    expect((await stranger({ url: `/report-audits/${id}/report` })).statusCode).toBe(404)
    expect((await stranger({ url: '/report-audits' })).json().audits).toEqual([])
    const city = await app.personAt(await scene().city())
    expect((await city({ url: `/report-audits/${id}` })).statusCode).toBe(200)
  })

  test('a report is held against the plan its city has published, which other cities do not know', async () => {
    const city = await app.personAt(await scene().city(), 'city-officer')
    const post = (url: string, payload: object) =>
      city({ method: 'POST', url, payload: { transaction: randomUUID(), ...payload } })
    const from = 'heilongjiang-county-2024'
    const plan = (await post('/editions', { from, year: 2025 })).json().id
    expect((await submit('a.txt', report, `?framework=${plan}`)).statusCode).toBe(422)
    await post(`/editions/${plan}/publication`, { basedOn: 1 })
    const { id } = (await submit('a.txt', report, `?framework=${plan}`)).json()
    expect((await ended(id)).status).toBe('done')
    const result = (await send({ url: `/report-audits/${id}/report` })).json()
    expect(result.framework).toBe(plan)
    const stranger = await app.personAt(await scene().county('南山县', '南江市'))
    const sent = { method: 'POST' as const, url: `/report-audits?framework=${plan}` }
    expect((await stranger({ ...sent, ...upload('a.txt', report) })).statusCode).toBe(422)
  })

  test('a file that is no report fails with the reader’s words', async () => {
    const { id } = (
      await submit('photo.docx', Buffer.from('\x89PNG\r\n\x1a\nxxxxxxxx', 'latin1'))
    ).json()
    const job = await ended(id)
    expect(job.status).toBe('failed')
    expect(job.problem).toContain('.docx')
    const reply = await send({ url: `/report-audits/${id}/report` })
    expect(reply.json().detail).toContain(job.problem)
  })

  test('an empty file is refused at once', async () => {
    const reply = await submit('空.txt', '')
    expect(reply.statusCode).toBe(422)
    expect(reply.json().errors).toMatchObject([{ place: 'file', code: 'file-empty' }])
  })

  test('a file over 50 MB is refused and says what to do', async () => {
    const reply = await submit('大.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 32))
    expect(reply.statusCode).toBe(413)
    expect(reply.json().detail).toContain('50 MB')
  })

  test('an unknown framework, a missing file and a body that is no form are refused', async () => {
    const unknown = await submit('a.txt', report, '?framework=nowhere-1999')
    expect([unknown.statusCode, unknown.json().errors[0].code]).toEqual([422, 'unknown-framework'])
    const other = await send({
      method: 'POST',
      url: '/report-audits',
      ...upload('a', 'b', 'other'),
    })
    expect([other.statusCode, other.json().errors[0].code]).toEqual([422, 'file-missing'])
    const json = await send({ method: 'POST', url: '/report-audits', payload: { file: 'x' } })
    expect(json.statusCode).toBe(415)
  })

  test('an address that is no id is not found', async () => {
    expect((await send({ url: '/report-audits/1' })).statusCode).toBe(404)
  })

  test('a name keeps what a person reads, without folders and control characters', async () => {
    const { id, file } = (await submit('C:\\\\报告\\\\自评\u0001.md', report)).json()
    expect(file).toBe('自评.md')
    expect((await ended(id)).status).toBe('done')
  })
})

describeOnBothEngines('report audit in trouble', scene => {
  test('an audit over its time is stopped, the next one runs', async () => {
    const app = await startApp(scene().db, { auditLimits: { timeoutMs: 1, memoryMb: 512 } })
    const send = await app.personAt(await scene().county('东山县'))
    const { id } = (
      await send({ method: 'POST', url: '/report-audits', ...upload('a.txt', report) })
    ).json()
    await wait(1_000)
    const job = (await send({ url: `/report-audits/${id}` })).json()
    expect(job).toMatchObject({ status: 'failed', problem: expect.stringContaining('已停止') })
    await app.close()
  })

  test('an audit cut off by a stop of the server asks to be uploaded again', async () => {
    const first = await startApp(scene().db)
    const county = await scene().county('西河县')
    const send = await first.personAt(county)
    const { id } = (
      await send({ method: 'POST', url: '/report-audits', ...upload('a.txt', report) })
    ).json()
    await first.close()
    const second = await startApp(scene().db)
    const again = await second.personAt(county)
    const job = (await again({ url: `/report-audits/${id}` })).json()
    expect(job).toMatchObject({ status: 'failed', problem: expect.stringContaining('请重新上传') })
    await second.close()
  })
})
