import { randomUUID } from 'node:crypto'
import { type Place, verifyAuditLog } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'

describeOnBothEngines('entering values', scene => {
  let app: TestApp
  let send: Send
  let school: Place
  beforeAll(async () => {
    app = await startApp(scene().db)
    const county = await scene().county('东山县')
    school = await scene().school(county, '东山一小')
    send = await app.personAt(county)
  })
  afterAll(() => app.close())

  const pupils = (value: number | null, more: object = {}) => ({
    element: 'pupils',
    stage: 'primary',
    period: '2023',
    value,
    unit: '人',
    source: '教育事业统计',
    ...more,
  })
  const enter = (values: object[], transaction: string = randomUUID()) =>
    send({
      method: 'POST',
      url: `/organisations/${school.code}/values`,
      payload: { transaction, values },
    })
  const values = async (period = '2023') =>
    (await send({ url: `/organisations/${school.code}/values?period=${period}` })).json().values

  test('a value is kept with who, when and where from; a correction replaces what is shown', async () => {
    expect((await enter([pupils(452)])).json()).toEqual({ stored: 1, repeated: false })
    await enter([pupils(455, { source: '更正' })])
    expect(await values()).toEqual([
      {
        org: school.code,
        element: 'pupils',
        elementName: expect.any(String),
        stage: 'primary',
        period: '2023',
        value: 455,
        unit: '人',
        provenance: { kind: 'entered', source: '更正' },
        enteredBy: '王芳',
        enteredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ])
  })

  test('the same transaction sent twice has one effect and one event', async () => {
    const transaction = randomUUID()
    const events = async () => (await verifyAuditLog(scene().db)).events
    expect((await enter([pupils(460)], transaction)).json().repeated).toBe(false)
    const before = await events()
    expect((await enter([pupils(460)], transaction)).json()).toEqual({ stored: 1, repeated: true })
    expect(await events()).toBe(before)
  })

  test('missing is kept as missing, not as zero', async () => {
    await enter([pupils(null, { period: '2019' })])
    expect(await values('2019')).toMatchObject([{ value: null }])
  })

  test('a year shows what was reported within it and not a span that begins with it', async () => {
    await enter([pupils(1, { period: '2018-09' }), pupils(2, { period: '2018-2020' })])
    expect((await values('2018')).map((row: { period: string }) => row.period)).toEqual(['2018-09'])
  })

  test.each([
    ['an unknown element', { element: 'pupls' }, 'values[0].element'],
    ['a wrong unit', { unit: '㎡' }, 'values[0].unit'],
    ['a negative count', { value: -1 }, 'values[0].value'],
    ['half a pupil', { value: 1.5 }, 'values[0].value'],
    ['a stage the school does not teach', { stage: 'senior' }, 'values[0].stage'],
  ])('%s is refused with its place', async (_, wrong, place) => {
    const reply = await enter([pupils(1, wrong)])
    expect(reply.statusCode).toBe(422)
    expect(reply.json().errors.map((error: { place: string }) => error.place)).toContain(place)
    expect(reply.json().detail).toMatch(/\p{Script=Han}/u)
  })

  test('one bad value among good ones keeps all of them out', async () => {
    const reply = await enter([pupils(1, { period: '2017' }), pupils(-1, { period: '2016' })])
    expect(reply.json().errors).toMatchObject([{ place: 'values[1].value' }])
    expect(await values('2017')).toEqual([])
  })

  test('the same value twice in one submission is refused', async () => {
    const reply = await enter([pupils(1), pupils(2)])
    expect(reply.json().errors).toMatchObject([
      { place: 'values[1].element', code: 'duplicate-value' },
    ])
  })

  test('a malformed request says in Chinese where', async () => {
    const reply = await enter([pupils(1, { period: '二〇二三' }), pupils(1, { source: '' })])
    expect(reply.statusCode).toBe(400)
    expect(reply.json().errors).toMatchObject([
      { place: 'values[0].period' },
      { place: 'values[1].source', message: '请说明数据来源' },
    ])
  })

  test('a page of another site cannot write with the visitor’s cookie', async () => {
    const attempts = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of attempts) {
      const reply = await send({
        method: 'POST',
        url: `/organisations/${school.code}/values`,
        headers,
        payload: { transaction: randomUUID(), values: [pupils(999)] },
      })
      expect([headers, reply.statusCode]).toEqual([headers, 403])
    }
  })

  test('after all of this the audit log is whole', async () => {
    expect(await verifyAuditLog(scene().db)).toMatchObject({ ok: true })
  })
})
