import type { Distribution, Ranking, Trend } from '@mingjian/contract'
import type { Influence } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'
import { loadStoredBranch } from './stored-branch.ts'

const ratio = { indicator: 'jiaodu-2017-6/R1-P', stage: 'primary', period: '2023' }
const spread = { ...ratio, indicator: 'jiaodu-2017-6/R1-P#cv' }

describeOnBothEngines('one figure through the API', scene => {
  let app: TestApp
  let east: Place
  let west: Place
  let officer: Send
  let cityOfficer: Send

  const report = async (
    county: Place,
    name: string,
    period: string,
    pupils: number,
    teachers: number,
  ) => {
    const school = await scene().school(county, name)
    await scene().value(school, 'pupils', pupils, { stage: 'primary', period })
    await scene().value(school, 'teachers-above-required-degree', teachers, {
      stage: 'primary',
      period,
    })
  }

  beforeAll(async () => {
    app = await startApp(scene().db)
    east = await scene().county('东山县')
    west = await scene().county('西山县')
    // 2022 was not collected.
    await report(east, '第一小学', '2021', 500, 10)
    await report(east, '第一小学', '2023', 500, 10)
    await report(east, '第二小学', '2023', 1000, 50)
    await report(west, '山口小学', '2023', 1000, 60)
    officer = await app.personAt(east)
    cityOfficer = await app.personAt(await scene().city())
  })
  afterAll(() => app.close())

  const read = async <T>(send: Send, place: Place, view: string, query: object): Promise<T> => {
    const url = `/organisations/${place.code}/${view}`
    const reply = await send({ url, query: query as Record<string, string> })
    expect([url, reply.statusCode]).toEqual([url, 200])
    return reply.json()
  }

  test('a year nobody reported is a gap in the trend, with the limit that was in force', async () => {
    const { points, row } = await read<Trend>(officer, east, 'trend', ratio)
    expect(points.map(({ period, value, status }) => [period, value, status])).toEqual([
      ['2021', null, 'missing'],
      ['2022', null, 'missing'],
      ['2023', 4, 'ok'],
    ])
    expect(points.map(point => point.limits.map(({ op, limit }) => [op, limit]))).toEqual([
      [['>=', 4.2]],
      [['>=', 4.2]],
      [['>=', 4.2]],
    ])
    expect(points[2]?.verdicts[0]?.met).toBe(false)
    expect(row.documentNumber).toBe('教督〔2017〕6号')
  })

  test('the schools behind a 差异系数 stand with their own values, held against the limit for schools', async () => {
    const distribution = await read<Distribution>(officer, east, 'distribution', spread)
    expect(distribution).toMatchObject({
      mean: 4,
      weightName: '在校生数',
      limits: [{ limit: 4.2 }],
    })
    const rows = distribution.schools.map(({ name, value, weight, met }) => [
      name,
      value,
      weight,
      met,
    ])
    expect(rows.sort()).toEqual([
      ['第一小学', 2, 500, false],
      ['第二小学', 5, 1000, true],
    ])
  })

  test('what would reach the limit is said in whole teachers and by school', async () => {
    const { targets, held } = await read<Influence>(officer, east, 'influence', ratio)
    expect(targets[0]?.total).toMatchObject({ by: 3, from: 60, to: 63 })
    expect(targets[0]?.total?.changes.map(({ orgName, by }) => [orgName, by])).toEqual([
      ['第一小学', 3],
    ])
    expect(held).toEqual(['在校生数'])
  })

  test('a city sees its counties side by side, a county only itself', async () => {
    const seen = await read<Ranking>(cityOfficer, east, 'ranking', ratio)
    expect(seen.above).toBe('临江市')
    expect(seen.rows.map(({ name, value, place }) => [name, value, place])).toEqual([
      ['西山县', 6, 1],
      ['东山县', 4, 2],
    ])
    const own = await read<Ranking>(officer, east, 'ranking', ratio)
    expect(own.rows.map(({ name, place }) => [name, place])).toEqual([['东山县', 1]])
  })

  test('of a 差异系数 the smaller one comes first', async () => {
    const { rows } = await read<Ranking>(cityOfficer, east, 'ranking', spread)
    expect(rows.map(({ name, place }) => [name, place])).toEqual([
      ['西山县', 1],
      ['东山县', 2],
    ])
  })

  test('another county’s figure is refused in every view, and so is an indicator nobody knows', async () => {
    for (const view of ['trend', 'distribution', 'ranking', 'influence', 'explanation']) {
      const other = await officer({ url: `/organisations/${west.code}/${view}`, query: ratio })
      expect([view, other.statusCode]).toEqual([view, 404])
      const unknown = { ...ratio, indicator: 'jiaodu-2017-6/R99' }
      const missing = await officer({ url: `/organisations/${east.code}/${view}`, query: unknown })
      expect([view, missing.statusCode]).toEqual([view, 404])
    }
  })

  test('whoever has the database itself gets the same figure without signing in', async () => {
    const { engine, dataset } = await loadStoredBranch(scene().db, loadStandards(), east.code)
    const { figure } = engine.explain(dataset, { org: east.code, ...ratio, stage: 'primary' })
    expect(figure.value).toBe(4)
    await expect(loadStoredBranch(scene().db, loadStandards(), '000000')).rejects.toThrow(
      '数据库中没有单位“000000”',
    )
  })

  test('a figure that the unit does not have is refused in words', async () => {
    const school = await scene().school(east, '第一小学')
    const reply = await officer({ url: `/organisations/${school.code}/trend`, query: spread })
    expect(reply.statusCode).toBe(422)
    expect(reply.json().detail).toContain('第一小学不计算指标')
  })
})
