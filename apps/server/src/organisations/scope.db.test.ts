import { randomUUID } from 'node:crypto'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'

describeOnBothEngines('scope through the API', scene => {
  let app: TestApp
  let own: Place
  let other: Place
  let otherSchool: Place
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    own = await scene().county('东山县')
    other = await scene().county('西河县')
    await scene().school(own, '东山一小')
    otherSchool = await scene().school(other, '西河一小')
    await scene().value(otherSchool, 'pupils', 452, { stage: 'primary' })
    send = await app.personAt(own)
  })
  afterAll(() => app.close())

  test('a county sees itself, a city its counties with the number of their schools', async () => {
    const names = async (ask: Send) =>
      (await ask({ url: '/organisations' }))
        .json()
        .organisations.map((each: { name: string; institutions: number }) => [
          each.name,
          each.institutions,
        ])
    expect(await names(send)).toEqual([['东山县', 1]])
    expect(await names(await app.personAt(await scene().city()))).toEqual([
      ['临江市', 2],
      ['东山县', 1],
      ['西河县', 1],
    ])
  })

  const reads = (code: string) => [
    `/organisations/${code}/institutions`,
    `/organisations/${code}/values?period=2023`,
    `/organisations/${code}/periods`,
    `/organisations/${code}/indicators?period=2023`,
    `/organisations/${code}/explanation?period=2023&indicator=x`,
  ]

  test('another county, its schools and the levels above answer as if they did not exist', async () => {
    const unknown = (await send({ url: reads('404404')[0] })).json()
    const city = await scene().city()
    for (const code of [other.code, otherSchool.code, city.code]) {
      for (const url of reads(code)) {
        const reply = await send({ url })
        expect([url, reply.statusCode]).toEqual([url, 404])
        expect({ ...reply.json(), requestId: '' }).toEqual({ ...unknown, requestId: '' })
      }
    }
  })

  test('nothing can be entered for another county', async () => {
    const reply = await send({
      method: 'POST',
      url: `/organisations/${otherSchool.code}/values`,
      payload: {
        transaction: randomUUID(),
        values: [
          {
            element: 'pupils',
            stage: 'primary',
            period: '2023',
            value: 1,
            unit: '人',
            source: '试一试',
          },
        ],
      },
    })
    expect(reply.statusCode).toBe(404)
  })

  test('without signing in every route that is not open answers 401', async () => {
    for (const url of ['/organisations', '/workbench', '/report-audits', '/standards']) {
      const reply = await app.app.inject({ url: `/api/v1${url}` })
      expect([url, reply.statusCode]).toEqual([url, 401])
      expect(reply.json()).toMatchObject({ status: 401, detail: expect.stringContaining('登录') })
    }
  })

  test('a forged session cookie is not a session', async () => {
    const reply = await app.app.inject({
      url: '/api/v1/organisations',
      cookies: { 'mingjian.session_token': 'abc.def' },
    })
    expect(reply.statusCode).toBe(401)
  })
})
