import { randomUUID } from 'node:crypto'
import { editionRoutes } from '@mingjian/contract'
import type { Framework, Overlay } from '@mingjian/model'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Send, startApp, type TestApp, upload } from '../testing/start-app.ts'

const plan = 'heilongjiang-county-2024'

describeOnBothEngines('editions and overlays through the API', scene => {
  let app: TestApp
  let cityPlace: Place
  let countyPlace: Place
  let city: Send
  let county: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    cityPlace = await scene().city()
    countyPlace = await scene().county('东山县')
    city = await app.personAt(cityPlace, 'city-officer')
    county = await app.personAt(countyPlace)
  })
  afterAll(() => app.close())

  const post = (send: Send, url: string, payload: Record<string, unknown>) =>
    send({ method: 'POST', url, payload: { transaction: randomUUID(), ...payload } })
  const read = async (send: Send, id: string) =>
    editionRoutes.get.reply.parse((await send({ url: `/editions/${id}` })).json())
  const start = async (year: number): Promise<string> =>
    (await post(city, '/editions', { from: plan, year })).json().id
  const save = (send: Send, id: string, basedOn: number, content: Framework) =>
    post(send, `/editions/${id}/versions`, { basedOn, content })
  const publish = (send: Send, id: string, basedOn: number) =>
    post(send, `/editions/${id}/publication`, { basedOn })
  const listed = async (send: Send) =>
    editionRoutes.list.reply.parse((await send({ url: '/editions' })).json()).documents

  test('a draft for the next year is a copy that its unit may edit', async () => {
    const id = await start(2025)
    const { head, content, problems } = await read(city, id)
    expect(id).toBe(`${cityPlace.code}-county-2025`)
    expect(head).toMatchObject({ status: 'draft', version: 1, editable: true })
    expect(content).toMatchObject({ year: 2025, region: cityPlace.code })
    expect(content.title).toContain('2025年')
    expect(content.areas).toEqual((await read(city, plan)).content.areas)
    expect(problems).toEqual([])
  })

  test('two drafts of one year get two ids, and a repeated request the same one', async () => {
    const transaction = randomUUID()
    const again = () => post(city, '/editions', { from: plan, year: 2031, transaction })
    const [one, two] = [(await again()).json().id, (await again()).json().id]
    expect(two).toBe(one)
    expect(await start(2031)).toBe(`${one}-2`)
  })

  test('a county does not see the city’s draft, and sees the edition once it is published', async () => {
    const id = await start(2026)
    expect((await county({ url: `/editions/${id}` })).statusCode).toBe(404)
    expect((await publish(city, id, 1)).statusCode).toBe(200)
    expect((await read(county, id)).head).toMatchObject({ status: 'published', editable: false })
    const { frameworks } = (await county({ url: '/rule-library' })).json()
    expect(frameworks.map((one: Framework) => one.id)).toContain(id)
    const province = await app.personAt(await scene().province(), 'province-officer')
    const above = (await province({ url: '/rule-library' })).json().frameworks
    expect(above.map((one: Framework) => one.id)).not.toContain(id)
  })

  test('what was published is not saved over, published again or withdrawn', async () => {
    const id = await start(2027)
    await publish(city, id, 1)
    const { content } = await read(city, id)
    for (const reply of [
      await save(city, id, 2, content),
      await publish(city, id, 2),
      await post(city, `/editions/${id}/withdrawal`, { basedOn: 2 }),
    ]) {
      expect([reply.statusCode, reply.json().detail]).toEqual([
        409,
        expect.stringContaining('已经发布'),
      ])
    }
    expect((await read(city, id)).content).toEqual(content)
  })

  test('of two who save on the same version the second is told and loses nothing', async () => {
    const id = await start(2028)
    const { content } = await read(city, id)
    expect((await save(city, id, 1, { ...content, title: '先到' })).json().version).toBe(2)
    const late = await save(city, id, 1, { ...content, title: '后到' })
    expect([late.statusCode, late.json().detail]).toEqual([
      409,
      expect.stringContaining('王芳已保存第2版'),
    ])
    expect((await read(city, id)).content.title).toBe('先到')
  })

  test('a draft with problems is kept, says where they are, and is not published', async () => {
    const id = await start(2029)
    const { content } = await read(city, id)
    const [area] = content.areas
    if (!area) throw new Error('an area is needed')
    const point = { code: '1.1', text: '', indicators: ['nothing/X1'], needsFigure: false }
    const item = { code: '90', title: '新的内容', keywords: [], note: null }
    const items = [...area.items, { ...item, points: [{ ...point, keywords: [] }] }]
    const changed = { ...content, areas: [{ ...area, items }, ...content.areas.slice(1)] }
    const reply = await save(city, id, 1, changed)
    expect(reply.statusCode).toBe(200)
    const at = `areas[0].items[${area.items.length}].points[0]`
    const places = reply
      .json()
      .problems.map(({ code, place }: { code: string; place: string }) => [code, place])
    expect(places).toContainEqual(['text-missing', `${at}.text`])
    expect(places).toContainEqual(['unknown-indicator', `${at}.indicators`])
    expect(places.map(([code]: string[]) => code)).toContain('duplicate-point')
    const refused = await publish(city, id, 2)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.length).toBe(places.length)
    expect((await read(city, id)).head.status).toBe('draft')
  })

  test('a county reads and compares, but does not write the plan it is evaluated by', async () => {
    const refused = await post(county, '/editions', { from: plan, year: 2025 })
    expect([refused.statusCode, refused.json().detail]).toEqual([
      403,
      expect.stringContaining('上一级'),
    ])
    const url = `/editions/${plan}/changes?since=heilongjiang-city-2022`
    const plans = editionRoutes.compare.reply.parse((await county({ url })).json())
    expect(plans.items.length).toBeGreaterThan(20)
  })

  test('an example plan of the product is no published plan, and may be drafted from', async () => {
    const example = 'ningxia-county-example'
    const { head } = await read(city, example)
    expect(head).toMatchObject({ status: 'draft', editable: false, unit: null })
    const { id } = (await post(city, '/editions', { from: example, year: 2034 })).json()
    expect((await read(city, id)).head).toMatchObject({ status: 'draft', editable: true })
  })

  test('an administrator writes no rules', async () => {
    const admin = await app.personAt(cityPlace, 'system-administrator')
    expect((await post(admin, '/editions', { from: plan, year: 2025 })).statusCode).toBe(403)
  })

  test('nobody saves under another unit’s id or over what comes with the product', async () => {
    const { content } = await read(city, plan)
    for (const id of [plan, `${countyPlace.code}-county-2025`]) {
      expect((await save(city, id, 0, content)).statusCode).toBe(403)
    }
  })

  test('a draft given up leaves the list of drafts and its id may be used again', async () => {
    const id = await start(2030)
    await post(city, `/editions/${id}/withdrawal`, { basedOn: 1 })
    expect((await listed(city)).find(one => one.id === id)?.status).toBe('withdrawn')
    expect(await start(2030)).toBe(id)
    expect((await read(city, id)).head).toMatchObject({ status: 'draft', version: 3 })
  })

  test('a second edition of one series and year is not published', async () => {
    await publish(city, await start(2032), 1)
    const refused = await publish(city, await start(2032), 1)
    expect(refused.json().errors.map((one: { code: string }) => one.code)).toEqual([
      'duplicate-edition',
    ])
  })

  test('publishing is told on the workbench', async () => {
    await publish(city, await start(2033), 1)
    const { recent } = (await city({ url: '/workbench' })).json()
    expect(recent[0].what).toMatch(/^发布了评价方案《2033年/)
  })

  test('a draft goes out as a workbook and comes back the same', async () => {
    const id = await start(2034)
    const reply = await city({ url: `/editions/${id}/workbook` })
    expect(reply.statusCode).toBe(200)
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toMatch(
      /2034年.*xlsx$/,
    )
    const sent = { method: 'POST' as const, url: '/edition-workbooks' }
    const came = await city({ ...sent, ...upload('方案.xlsx', reply.rawPayload) })
    const { content, problems } = editionRoutes.readWorkbook.reply.parse(came.json())
    expect(problems).toEqual([])
    expect(content?.areas).toEqual((await read(city, id)).content.areas)
  })

  test('a workbook that is none is refused in readable words', async () => {
    const sent = { method: 'POST' as const, url: '/edition-workbooks' }
    const reply = await city({ ...sent, ...upload('方案.xlsx', '不是工作簿') })
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
    expect(reply.json().detail).toMatch(/\p{Script=Han}/u)
  })

  const overlay = (id: string, formula: string): Overlay => ({
    id,
    title: '本市生均图书口径',
    documentNumber: null,
    region: '0',
    bases: ['jiaodu-2012-3'],
    criteria: [],
    definitions: [
      {
        indicator: 'jiaodu-2012-3/B5',
        formula,
        numerator: null,
        denominator: null,
        note: '本市另有规定',
      },
    ],
    wording: [],
    confidence: 'seen',
    sources: ['本市文件'],
    note: null,
  })

  test('a published formula holds below its unit, and no longer when it is retired', async () => {
    const school = await scene().school(countyPlace, '东山一小')
    await scene().value(school, 'pupils', 100, { stage: 'primary' })
    await scene().value(school, 'library-books', 3000, { stage: 'primary', unit: '册' })
    const books = async (send: Send, place: Place) => {
      const url = `/organisations/${place.code}/indicators?period=2023&standard=jiaodu-2012-3`
      const { rows } = (await send({ url })).json()
      return rows.find(
        (row: { indicator: string; stage: string }) =>
          row.indicator === 'jiaodu-2012-3/B5' && row.stage === 'primary',
      )?.value
    }
    expect(await books(county, countyPlace)).toBe(30)
    const id = `${cityPlace.code}-books`
    const content = overlay(id, '生均(图书册数, 在校生数 + 在校生数)')
    const saved = await post(city, `/overlays/${id}/versions`, { basedOn: 0, content })
    expect([saved.statusCode, saved.json().problems]).toEqual([200, []])
    expect(await books(county, countyPlace)).toBe(30)
    await post(city, `/overlays/${id}/publication`, { basedOn: 1 })
    expect(await books(county, countyPlace)).toBe(15)
    expect(await books(city, countyPlace)).toBe(15)
    await post(city, `/overlays/${id}/withdrawal`, { basedOn: 2 })
    expect(await books(county, countyPlace)).toBe(30)
  })

  test('a formula that does not compile is kept as a draft and not published', async () => {
    const id = `${cityPlace.code}-broken`
    const content = overlay(id, '生均(图书册数, 没有这一项)')
    const saved = await post(city, `/overlays/${id}/versions`, { basedOn: 0, content })
    expect(saved.json().problems.map((one: { place: string }) => one.place)).toEqual([
      'definitions[0].formula',
    ])
    expect((await post(city, `/overlays/${id}/publication`, { basedOn: 1 })).statusCode).toBe(422)
  })
})
