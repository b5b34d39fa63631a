import { standardRoutes } from '@mingjian/contract'
import { loadStandards } from '@mingjian/standards'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'

describeOnBothEngines('the rule library through the API', scene => {
  let app: TestApp
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    send = await app.personAt(await scene().county('东山县'))
  })
  afterAll(() => app.close())

  const read = async () =>
    standardRoutes.library.reply.parse((await send({ url: '/rule-library' })).json())

  test('a county officer reads every standard and plan with all that the files say', async () => {
    const { standards, frameworks } = await read()
    const library = loadStandards()
    expect(standards).toEqual(library.standards)
    expect(frameworks).toEqual(library.frameworks)
  })

  test('a data element names the indicators computed from it, and those it weighs', async () => {
    const { elements } = await read()
    const uses = (id: string) => elements.find(element => element.id === id)?.usedBy ?? []
    expect(uses('library-books')).toContain('jiaodu-2012-3/B5@junior')
    expect(uses('library-books')).not.toContain('jiaodu-2017-6/R4-P@primary')
    // Pupils are divisor in one and weight of the 差异系数 in all of them, and named once.
    const pupils = uses('pupils')
    expect(pupils).toContain('jiaodu-2017-6/R4-P@primary')
    expect(new Set(pupils).size).toBe(pupils.length)
  })

  test('a visitor without a session is asked to sign in', async () => {
    const reply = await app.app.inject({ url: '/api/v1/rule-library' })
    expect(reply.statusCode).toBe(401)
  })
})
