import type { IndicatorRow } from '@mingjian/contract'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'

// Five schools whose pupil-weighted 差异系数 of books per pupil is known: 0.5156.
const schools = [
  { pupils: 452, booksPerPupil: 6.2 },
  { pupils: 371, booksPerPupil: 3.7 },
  { pupils: 893, booksPerPupil: 10.51 },
  { pupils: 761, booksPerPupil: 2.11 },
  { pupils: 544, booksPerPupil: 7.31 },
]

interface Row {
  indicator: string
  value: number | null
  status: string
  missing: string[]
  standardTitle: string
}

describeOnBothEngines('indicators through the API', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('东山县')
    for (const [index, { pupils, booksPerPupil }] of schools.entries()) {
      const school = await scene().school(county, `第${index + 1}小学`)
      const stage = 'primary'
      await scene().value(school, 'pupils', pupils, { stage })
      await scene().value(school, 'library-books', pupils * booksPerPupil, { stage, unit: '册' })
    }
    send = await app.personAt(county)
  })
  afterAll(() => app.close())

  const rows = async (period: string): Promise<Row[]> =>
    (await send({ url: `/organisations/${county.code}/indicators?period=${period}` })).json().rows
  const books = (row: Row) => /#cv$/.test(row.indicator) && row.value !== null

  test('a county’s 差异系数 comes out of its schools’ values', async () => {
    const found = (await rows('2023')).find(books)
    expect(found?.value).toBeCloseTo(0.5156, 4)
    expect(found?.standardTitle).toMatch(/\p{Script=Han}/u)
  })

  test('and explains itself with every school', async () => {
    const found = (await rows('2023')).find(books)
    const query = { period: '2023', indicator: found?.indicator ?? '', stage: 'primary' }
    const url = `/organisations/${county.code}/explanation`
    const explanation = (await send({ url, query })).json()
    expect(explanation.figure.value).toBe(found?.value)
    expect(explanation.units.map((unit: { name: string }) => unit.name).sort()).toEqual(
      schools.map((_, index) => `第${index + 1}小学`).sort(),
    )
  })

  test('a year without values has no figure of zero', async () => {
    const values = (await rows('2010')).map(row => row.value)
    expect(values.every(value => value === null)).toBe(true)
  })

  test('the years with values are listed', async () => {
    expect((await send({ url: `/organisations/${county.code}/periods` })).json()).toEqual({
      periods: ['2023'],
    })
  })

  test('a value of a new year corrected again and again does not make that year the full one', async () => {
    const school = await scene().school(county, '第1小学')
    for (let correction = 0; correction < 12; correction += 1)
      await scene().value(school, 'pupils', correction, { stage: 'primary', period: '2024' })
    expect((await send({ url: '/workbench' })).json().period).toBe('2023')
  })

  test('an unknown standard and an unknown indicator say so', async () => {
    const base = `/organisations/${county.code}`
    for (const url of [
      `${base}/indicators?period=2023&standard=nothing`,
      `${base}/explanation?period=2023&indicator=nothing/K1`,
    ]) {
      const reply = await send({ url })
      expect([url, reply.statusCode]).toEqual([url, 404])
    }
  })

  test('the workbench of the county shows the same year, what fails and what lacks', async () => {
    const overview = (await send({ url: '/workbench' })).json()
    expect(overview.period).toBe('2023')
    expect(overview.standards.length).toBeGreaterThan(0)
    expect(overview.recent).toEqual([])
  })

  test('each county is judged by the limits of its place: 90 % in 河南, the national 85 % in 黑龙江', async () => {
    const limitOf = async (province: string, county: string) => {
      const above = await scene().unit(province, 'province', null, { code: province })
      const place = await scene().unit(county, 'county', above, { code: county })
      const at = { stage: 'preschool' } as const
      await scene().value(place, 'kindergarten-children', 870, at)
      await scene().value(place, 'population-3-5', 1000, at)
      const officer = await app.personAt(place)
      const url = `/organisations/${county}/indicators?period=2023&standard=jiaodu-2020-1`
      const found = (await officer({ url })).json().rows as IndicatorRow[]
      const [verdict] = found.find(row => row.indicator === 'jiaodu-2020-1/K1')?.verdicts ?? []
      const failing = (await officer({ url: '/workbench' })).json().failing as { name: string }[]
      const fails = failing.some(row => row.name === '学前三年毛入园率')
      return { limit: verdict?.limit, met: verdict?.met, clause: verdict?.clause, fails }
    }
    expect(await limitOf('23', '230405')).toMatchObject({ limit: 85, met: true, fails: false })
    const henan = await limitOf('41', '410403')
    expect(henan).toMatchObject({ limit: 90, met: false, fails: true })
    expect(henan.clause).toContain('河南省')
  })

  test('the catalogue of standards is there', async () => {
    const { standards, frameworks } = (await send({ url: '/standards' })).json()
    expect(standards.length).toBeGreaterThan(0)
    expect(frameworks.length).toBeGreaterThan(0)
  })
})
