import type { FiguresBelow } from '@mingjian/contract'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../testing/start-app.ts'

const period = '2023'

describeOnBothEngines('a figure of many governments through the API', scene => {
  let app: TestApp
  let east: Place
  let west: Place
  let city: Place

  const school = async (county: Place, name: string, pupils: number, books: number | null) => {
    const place = await scene().school(county, name)
    await scene().value(place, 'pupils', pupils, { stage: 'primary' })
    await scene().value(place, 'library-books', books, { stage: 'primary', unit: '册' })
  }
  beforeAll(async () => {
    app = await startApp(scene().db)
    east = await scene().county('东山县')
    west = await scene().county('西山县')
    city = await scene().city()
    await school(east, '第一小学', 100, 2000)
    await school(east, '第二小学', 300, 2000)
    await school(west, '山口小学', 100, null)
  })
  afterAll(() => app.close())

  const ask = async (at: Place, by: Place, query: Record<string, string>) => {
    const send = await app.personAt(by)
    const reply = await send({
      url: `/organisations/${at.code}/figures`,
      query: { period, ...query },
    })
    return { status: reply.statusCode, rows: (reply.json() as FiguresBelow).rows }
  }
  const books = { indicator: 'jiaodu-2012-3/B5', stage: 'primary' }

  test('lists a city and its counties, and one that lacks data has no value', async () => {
    const { rows } = await ask(city, city, books)
    expect(rows.map(({ name, value, status }) => [name, value, status])).toEqual([
      ['临江市', null, 'missing'],
      ['东山县', 10, 'ok'],
      ['西山县', null, 'missing'],
    ])
  })

  test('gives 差异系数 where they are made: per county', async () => {
    const { rows } = await ask(city, city, { ...books, indicator: 'jiaodu-2012-3/B5#cv' })
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ['东山县', 'ok'],
      ['西山县', 'missing'],
    ])
    // 20 and 6.67 books a pupil, weighed 1 : 3 around 10.
    expect(rows[0]?.value).toBeCloseTo(Math.sqrt((100 + 3 * (10 / 3) ** 2) / 4) / 10, 12)
  })

  test('gives a figure of another form too', async () => {
    const { rows } = await ask(city, city, { indicator: 'jiaodu-2017-6/R8', stage: 'primary' })
    expect(rows.length).toBeGreaterThan(0)
  })

  test('shows a county itself alone, and no other county anything', async () => {
    expect((await ask(east, east, books)).rows.map(each => each.name)).toEqual(['东山县'])
    expect((await ask(west, east, books)).status).toBe(404)
    expect((await ask(city, east, books)).status).toBe(404)
  })

  test('refuses an indicator nobody knows', async () => {
    expect((await ask(city, city, { indicator: 'nothing/K1' })).status).toBe(404)
  })
})
