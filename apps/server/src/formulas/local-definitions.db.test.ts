import { randomUUID } from 'node:crypto'
import { indicatorRoutes, overlayRoutes } from '@mingjian/contract'
import type { Overlay } from '@mingjian/model'
import { appendVersion, type Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'

const indicator = 'jiaodu-2012-3/B5'
const twice = '生均(图书册数, 在校生数) × 2'

describeOnBothEngines('a wrong formula never reaches a computation', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  let counties = 0
  beforeAll(async () => {
    app = await startApp(scene().db)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    counties += 1
    county = await withBooks(`第${counties}县`)
    send = await app.personAt(county)
  })

  /** A county whose one school has ten books for each pupil. */
  async function withBooks(name: string): Promise<Place> {
    const place = await scene().county(name)
    const school = await scene().school(place, `${name}小学`)
    await scene().value(school, 'pupils', 100, { stage: 'primary' })
    await scene().value(school, 'library-books', 1000, { stage: 'primary', unit: '册' })
    return place
  }

  const overlay = (formula: string, note = '含合并校区'): Overlay => ({
    id: 'x',
    title: '本县图书口径',
    documentNumber: '东教〔2024〕3号',
    region: '',
    bases: ['jiaodu-2012-3'],
    criteria: [],
    definitions: [{ indicator, formula, numerator: null, denominator: null, note }],
    wording: [],
    confidence: 'seen',
    sources: [],
    note: null,
  })
  const post = (url: string, payload: object) =>
    send({ method: 'POST', url, payload: { transaction: randomUUID(), ...payload } })
  const save = (content: Overlay, id = 'books') =>
    post(`/overlays/${county.code}-${id}/versions`, { basedOn: 0, content })
  const publish = (id = 'books') =>
    post(`/overlays/${county.code}-${id}/publication`, { basedOn: 1 })
  const table = async (who = send, place = county) => {
    const url = `/organisations/${place.code}/indicators?period=2023&standard=jiaodu-2012-3`
    return indicatorRoutes.table.reply.parse((await who({ url })).json())
  }
  const books = async (who = send, place = county) =>
    (await table(who, place)).rows.find(
      row => row.indicator === indicator && row.stage === 'primary',
    )?.value
  const formulaInLibrary = async () => {
    const { standards } = (await send({ url: '/rule-library' })).json()
    return standards
      .flatMap((standard: { indicators: object[] }) => standard.indicators)
      .find((each: { id: string }) => each.id === indicator).formula
  }
  const problemsOf = async () => {
    const { documents } = overlayRoutes.list.reply.parse((await send({ url: '/overlays' })).json())
    return documents.find(each => each.id === `${county.code}-books`)?.problems ?? []
  }

  const wrong: [string, string, string][] = [
    ['a name nobody knows', '生均(没有这一项, 在校生数)', 'unknown-name'],
    ['a bracket left open', '生均(图书册数, 在校生数', 'unclosed-bracket'],
    ['another unit than the indicator has', '在校生数', 'declared-unit'],
    ['a ring of references', '如果(B5 > 1, 生均(图书册数, 在校生数), 1)', 'circular-reference'],
  ]
  test.each(wrong)('a draft with %s is kept, and is in no library', async (_, formula) => {
    const saved = await save(overlay(formula))
    expect(saved.statusCode).toBe(200)
    expect(saved.json().problems[0]).toMatchObject({
      message: expect.stringMatching(/\p{Script=Han}/u),
    })
    expect(await formulaInLibrary()).toBe('生均(图书册数, 在校生数)')
    expect(await books()).toBe(10)
  })

  test.each(wrong)('%s is not published, and the answer says why', async (_, formula, code) => {
    await save(overlay(formula))
    const refused = await publish()
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.map((each: { code: string }) => each.code)).toContain(code)
    expect(await formulaInLibrary()).toBe('生均(图书册数, 在校生数)')
    expect(await books()).toBe(10)
  })

  test('without a reason a sound formula is not published', async () => {
    const saved = await save(overlay(twice, ' '))
    expect(saved.json().problems).toMatchObject([
      { code: 'text-missing', place: 'definitions[0].note' },
    ])
    expect((await publish()).statusCode).toBe(422)
    expect(await books()).toBe(10)
  })

  describe('a sound formula', () => {
    test('changes nothing as a draft, and the figures of its place once it is published', async () => {
      await save(overlay(twice))
      expect(await books()).toBe(10)
      expect((await publish()).statusCode).toBe(200)
      expect(await books()).toBe(20)
      expect(await formulaInLibrary()).toBe(twice)
    })

    test('is named with its document where the figure is explained', async () => {
      await save(overlay(twice))
      await publish()
      const query = { period: '2023', indicator, stage: 'primary' }
      const url = `/organisations/${county.code}/explanation`
      const explanation = indicatorRoutes.explain.reply.parse((await send({ url, query })).json())
      expect(explanation).toMatchObject({
        formula: twice,
        definedBy: [{ title: '本县图书口径', documentNumber: '东教〔2024〕3号' }],
      })
    })

    test('is not seen by another county of the same city', async () => {
      await save(overlay(twice))
      await publish()
      const other = await withBooks(`${county.code}的邻县`)
      const neighbour = await app.personAt(other)
      expect(await books(neighbour, other)).toBe(10)
      const { documents } = (await neighbour({ url: '/overlays' })).json()
      expect(documents.map((each: { id: string }) => each.id)).not.toContain(`${county.code}-books`)
    })

    test('published later stands over the earlier one, which comes back when it is retired', async () => {
      await save(overlay(twice))
      await publish()
      await save(overlay('生均(图书册数, 在校生数) × 3'), 'books-2')
      await publish('books-2')
      expect(await books()).toBe(30)
      await post(`/overlays/${county.code}-books-2/withdrawal`, { basedOn: 2 })
      expect(await books()).toBe(20)
      await post(`/overlays/${county.code}-books/withdrawal`, { basedOn: 2 })
      expect(await books()).toBe(10)
    })

    test('is what a further trial is compared with', async () => {
      await save(overlay(twice))
      await publish()
      const formula = '生均(图书册数, 在校生数) × 3'
      const body = { indicator, stage: 'primary', formula, period: '2023' }
      const reply = await post(`/organisations/${county.code}/formula-trial`, body)
      expect(reply.json().figures[0]).toMatchObject({
        current: { value: 20 },
        tried: { value: 30 },
      })
    })
  })

  describe('a published document that the present rules cannot take', () => {
    /** As an earlier version of the program may have published it. */
    const stored = (content: object) =>
      scene().as(scene().officer(county), tx =>
        appendVersion(tx, {
          place: county,
          kind: 'overlay',
          id: `${county.code}-books`,
          basedOn: 0,
          status: 'published',
          content: { ...content, id: `${county.code}-books` },
          transactionId: randomUUID(),
        }),
      )

    test('is left out: figures are computed by the formula before it, and the page says so', async () => {
      await stored(overlay('生均(已经取消的数据项, 在校生数)'))
      expect(await books()).toBe(10)
      const { warnings } = await table()
      expect(warnings).toHaveLength(1)
      expect(warnings[0]).toMatch(/本县图书口径.*没有生效.*已经取消的数据项/)
      expect((await problemsOf())[0]?.code).toBe('unknown-name')
    })

    test('does not take other documents of the place with it', async () => {
      await stored(overlay('生均(已经取消的数据项, 在校生数)'))
      await save(overlay(twice), 'sound')
      expect((await publish('sound')).statusCode).toBe(200)
      expect(await books()).toBe(20)
      expect((await table()).warnings).toHaveLength(1)
    })

    test('also when nothing in it can be read', async () => {
      await stored({ title: 3 })
      expect(await books()).toBe(10)
      expect((await table()).warnings[0]).toContain('没有生效')
      expect((await send({ url: '/overlays' })).statusCode).toBe(200)
    })
  })
})
