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

  test('the catalogue of standards is there', async () => {
    const { standards, frameworks } = (await send({ url: '/standards' })).json()
    expect(standards.length).toBeGreaterThan(0)
    expect(frameworks.length).toBeGreaterThan(0)
  })
})
