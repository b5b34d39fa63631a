import { describeOnBothEngines, freshDatabase } from '@mingjian/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../testing/start-app.ts'

describeOnBothEngines('signing in', scene => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(scene().db)
  })
  afterAll(() => app.close())

  test('an officer signs in, is known, signs out and is not known any more', async () => {
    const county = await scene().county('东山县')
    const send = await app.personAt(county)
    expect((await send({ url: '/session' })).json()).toMatchObject({
      user: { name: '王芳', role: 'county-officer' },
      organisation: { code: county.code, name: '东山县', kind: 'county' },
    })
    expect((await send({ method: 'DELETE', url: '/session' })).json()).toEqual({ done: true })
    expect((await send({ url: '/session' })).json()).toBeNull()
    expect((await send({ url: '/organisations' })).statusCode).toBe(401)
  })

  test('the session cookie is kept from scripts and other sites, and from plain HTTP behind a proxy', async () => {
    const username = await app.account(await scene().county('东山县'))
    const plain = await app.signIn(username)
    expect(String(plain.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax$/i)
    const secure = await app.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { username, password: 'correct horse battery' },
    })
    expect(String(secure.headers['set-cookie'])).toMatch(/; Secure$/)
  })

  test('a wrong password, an unknown user and an impossible name are refused in the same words', async () => {
    const username = await app.account(await scene().county('东山县'))
    const replies = await Promise.all([
      app.signIn(username, 'wrong password'),
      app.signIn('nobody-here'),
      app.signIn('张三'),
      app.signIn(username, 'x'.repeat(500)),
    ])
    const bodies = replies.map(reply => {
      expect(reply.statusCode).toBe(401)
      const { requestId, ...body } = reply.json()
      return JSON.stringify(body)
    })
    expect(new Set(bodies).size).toBe(1)
    expect(bodies[0]).toContain('用户名或密码不正确')
  })

  test('guessing one person’s password is stopped while others can still sign in', async () => {
    const county = await scene().county('东山县')
    const [victim, other] = [await app.account(county), await app.account(county)]
    const codes: number[] = []
    for (let attempt = 0; attempt < 11; attempt += 1)
      codes.push((await app.signIn(victim, `guess ${attempt}`)).statusCode)
    expect(codes.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(codes[10]).toBe(429)
    expect((await app.signIn(other)).statusCode).toBe(200)
  })

  test('a missing password is said with its place', async () => {
    const reply = await app.signIn('somebody', '')
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({
      status: 400,
      errors: [{ place: 'password', message: '请输入密码' }],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })
})

describe.each(['embedded', 'postgresql'] as const)('first run (%s)', engine => {
  const administrator = {
    username: 'guanli-1',
    name: '李强',
    password: 'a long password',
    organisationCode: '900100',
    organisationName: '青原市',
    organisationKind: 'city',
  }

  test('of several people at once exactly one becomes administrator, and nobody after', async () => {
    const { db, close } = await freshDatabase(engine)
    const app = await startApp(db)
    const create = (username: string) =>
      app.app.inject({
        method: 'POST',
        url: '/api/v1/first-run',
        payload: { ...administrator, username },
      })
    const needed = async () => (await app.app.inject({ url: '/api/v1/first-run' })).json().needed
    expect(await needed()).toBe(true)
    const replies = await Promise.all([create('first'), create('second'), create('third')])
    expect(replies.map(reply => reply.statusCode).sort()).toEqual([200, 409, 409])
    expect(replies.find(reply => reply.statusCode === 200)?.json()).toMatchObject({
      user: { role: 'system-administrator' },
      organisation: { code: '900100', kind: 'city' },
    })
    expect(await needed()).toBe(false)
    expect((await create('fourth')).json().errors[0].code).toBe('not-first-run')
    await app.close()
    await close()
  })
})
