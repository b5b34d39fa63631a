import { randomUUID } from 'node:crypto'
import type { RecordedProblem } from '@mingjian/contract'
import { readTables } from '@mingjian/documents'
import type { Finding } from '@mingjian/model'
import { type Place, verifyAuditLog } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditedReport } from '../testing/audits.ts'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'

const text = `东山县人民政府2023年度履行教育职责自评报告

一、学前教育。全县公办园在园幼儿占比达到41.49%，达到国家规定标准。
`

describeOnBothEngines('problems', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('东山县')
    send = await app.personAt(county)
  })
  afterAll(() => app.close())

  const open = (audit: string, finding: Finding | undefined, more: object = {}) =>
    send({
      method: 'POST',
      url: '/problems',
      payload: {
        transaction: randomUUID(),
        audit,
        finding: finding?.key,
        basedOn: 0,
        title: '公办园占比不达标',
        description: '41.49%，低于50%。',
        ...more,
      },
    })
  const withdraw = (id: string, by = send, reason = '重复') =>
    by({
      method: 'POST',
      url: `/problems/${id}/withdrawal`,
      payload: { transaction: randomUUID(), reason },
    })
  const listed = async (by = send): Promise<RecordedProblem[]> =>
    (await by({ url: '/problems' })).json().problems

  test('a finding becomes one problem that leads back to its place, however often it is sent', async () => {
    const { id, findings } = await auditedReport(send, text)
    const transaction = randomUUID()
    const reply = await open(id, findings[0], { transaction })
    expect(reply.json()).toMatchObject({
      title: '公办园占比不达标',
      finding: { key: findings[0]?.key },
      source: { audit: id, file: '自评报告.txt' },
      unit: { code: county.code, name: '东山县' },
      status: 'opened',
      events: [{ kind: 'opened', by: '王芳' }],
    })
    const { events } = await verifyAuditLog(scene().db)
    expect((await open(id, findings[0], { transaction })).json()).toEqual(reply.json())
    const again = await open(id, findings[0])
    expect([again.statusCode, again.json().errors[0].code]).toEqual([409, 'problem-exists'])
    expect(await verifyAuditLog(scene().db)).toMatchObject({ ok: true, events })
    expect(await listed()).toHaveLength(1)
    const decided = await send({
      method: 'POST',
      url: `/report-audits/${id}/decisions`,
      payload: {
        transaction: randomUUID(),
        finding: findings[0]?.key,
        basedOn: 1,
        decision: 'accepted',
      },
    })
    expect([decided.statusCode, decided.json().errors[0].code]).toEqual([409, 'finding-is-problem'])
    const next = await auditedReport(send, `${text}二、其他。\n`, { follows: id })
    expect((await open(next.id, findings[0])).statusCode).toBe(409)
  })

  test('a withdrawn problem keeps its reason, frees its finding and can come back as the same one', async () => {
    const { id, findings } = await auditedReport(send, text)
    const problem: RecordedProblem = (await open(id, findings[0])).json()
    expect((await withdraw(problem.id, send, ' ')).statusCode).toBe(400)
    expect((await withdraw(problem.id)).json()).toMatchObject({
      status: 'withdrawn',
      events: [{ kind: 'opened' }, { kind: 'withdrawn', reason: '重复' }],
    })
    expect((await withdraw(problem.id)).statusCode).toBe(409)
    const { findings: states } = (await send({ url: `/report-audits/${id}/decisions` })).json()
    expect(states).toMatchObject([{ status: 'open', problem: problem.id }])
    expect((await open(id, findings[0], { basedOn: 1 })).statusCode).toBe(409)
    const back = await open(id, findings[0], { basedOn: 2 })
    expect(back.json()).toMatchObject({ id: problem.id, status: 'opened' })
  })

  test('problems are seen by their county and above, and by nobody beside it', async () => {
    const { id, findings } = await auditedReport(send, text)
    const problem: RecordedProblem = (await open(id, findings[0])).json()
    const stranger = await app.personAt(await scene().county('西河县'))
    expect(await listed(stranger)).toEqual([])
    expect((await withdraw(problem.id, stranger)).statusCode).toBe(404)
    const city = await app.personAt(await scene().city())
    expect((await listed(city)).map(one => one.id)).toContain(problem.id)
  })

  test('a problem needs a title, a description and a finding of the report', async () => {
    const { id, findings } = await auditedReport(send, text)
    const nameless = await open(id, findings[0], { title: ' ', description: '' })
    expect(nameless.json().errors).toMatchObject([
      { place: 'title', message: '请填写问题名称' },
      { place: 'description', message: '请填写问题描述' },
    ])
    expect((await open(id, undefined, { finding: 'x:1' })).statusCode).toBe(404)
    expect((await open('1', findings[0])).statusCode).toBe(404)
  })

  test('the list comes as a workbook', async () => {
    const reply = await send({ url: '/problems/workbook' })
    const [sheet] = await readTables(reply.rawPayload, '问题清单.xlsx')
    expect(JSON.stringify(sheet)).toContain('公办园占比不达标')
  })
})
