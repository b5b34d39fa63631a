import { formulaRoutes } from '@mingjian/contract'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Send, startApp, type TestApp } from '../testing/start-app.ts'

const indicator = 'jiaodu-2012-3/B5'

describeOnBothEngines('formulas through the API', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('东山县')
    for (const [name, pupils, books] of [
      ['第一小学', 400, 8000],
      ['第二小学', 100, 1000],
    ] as const) {
      const school = await scene().school(county, name)
      await scene().value(school, 'pupils', pupils, { stage: 'primary' })
      await scene().value(school, 'library-books', books, { stage: 'primary', unit: '册' })
    }
    send = await app.personAt(county)
  })
  afterAll(() => app.close())

  const post = (what: string, payload: object, code = county.code) =>
    send({ method: 'POST', url: `/organisations/${code}/formula-${what}`, payload })
  const review = async (formula: string) =>
    formulaRoutes.review.reply.parse((await post('review', { indicator, formula })).json())
  const attempt = (formula: string, more: object = {}) =>
    post('trial', { indicator, stage: 'primary', formula, period: '2023', ...more })
  const trial = async (formula: string) =>
    formulaRoutes.try.reply.parse((await attempt(formula)).json())

  describe('reviewing', () => {
    test('a sound formula is read back with unit, elements, stages and departments', async () => {
      const { reading, diagnostics, problems } = await review('生均（图书册数，在校生数）')
      expect([diagnostics, problems]).toEqual([[], []])
      expect(reading).toMatchObject({ text: '生均(图书册数, 在校生数)', unit: '册/人' })
      expect(reading?.elements).toMatchObject([
        { id: 'library-books', stages: ['primary', 'junior'], owner: '教育行政部门' },
        { id: 'pupils', unit: '人' },
      ])
    })

    test('a mistake has its place and what was probably meant, and nothing is read', async () => {
      const { reading, diagnostics } = await review('生均(图书测数, 在校生数)')
      expect(diagnostics).toMatchObject([
        { code: 'unknown-name', start: 3, end: 7, suggestion: '图书册数' },
      ])
      expect(reading).toBeNull()
    })

    test('the same figure under another standard is defined with it, and told', async () => {
      const formula = '占比(交流轮岗骨干教师数, 符合交流轮岗条件教师数)'
      const reply = await post('review', { indicator: 'teachers/T5', formula })
      const { problems, sameFigures } = formulaRoutes.review.reply.parse(reply.json())
      expect(problems).toEqual([])
      expect(sameFigures.map(each => each.id)).toEqual(['jiaodu-2017-6/G11a'])
    })

    test('an unknown indicator, and one that has no formula of its own, are told so', async () => {
      const formula = '1'
      const unknown = await post('review', { indicator: 'nothing/K1', formula })
      expect([unknown.statusCode, unknown.json().errors[0].code]).toEqual([
        404,
        'unknown-indicator',
      ])
      const spread = await post('review', { indicator: 'jiaodu-2012-3/B9-P', formula })
      expect(spread.json().errors[0].code).toBe('indicator-without-formula')
    })

    test('a text without end is refused before it is read', async () => {
      const reply = await post('review', { indicator, formula: '('.repeat(2001) })
      expect(reply.statusCode).toBe(400)
    })
  })

  describe('trying', () => {
    test('the figure by another formula stands beside the one in force', async () => {
      const { figures, explanation, decimals } = await trial('生均(图书册数, 在校生数) × 2')
      expect(figures[0]).toMatchObject({ current: { value: 18 }, tried: { value: 36 } })
      expect(decimals).toBe(2)
      expect(explanation.formula).toBe('生均(图书册数, 在校生数) × 2')
      expect(explanation.inputs.length).toBeGreaterThan(0)
    })

    test('its 差异系数 is compared too: ten books more for everybody make schools more alike', async () => {
      const { figures } = await trial('生均(图书册数, 在校生数) + 10')
      const spread = figures.find(({ tried }) => tried?.indicator === `${indicator}#cv`)
      // 4 ÷ 18 and 4 ÷ 28: pupils weigh 400 to 100.
      expect(spread?.current?.value).toBeCloseTo(4 / 18, 12)
      expect(spread?.tried?.value).toBeCloseTo(4 / 28, 12)
    })

    test('other figures of the standard that change with it are shown, those that do not are not', async () => {
      const { figures } = await trial('生均(图书册数, 在校生数) + 10')
      const others = figures.slice(2).map(({ tried }) => tried?.indicator)
      expect(others).not.toContain('jiaodu-2012-3/B1')
      for (const { current, tried } of figures.slice(2)) expect(tried).not.toEqual(current)
    })

    test('schools that change most come first', async () => {
      const { schools } = await trial('生均(图书册数, 在校生数) × 2')
      expect(schools.map(({ name, current, tried }) => [name, current, tried])).toEqual([
        ['第一小学', 20, 40],
        ['第二小学', 10, 20],
      ])
    })

    test('a formula with a mistake is never evaluated: every mistake comes back', async () => {
      const reply = await attempt('生均(图书测数, 在校生数')
      expect(reply.statusCode).toBe(422)
      expect(reply.json().errors.map((each: { code: string }) => each.code)).toEqual([
        'unknown-name',
        'unclosed-bracket',
      ])
    })

    test('a formula of another unit than the indicator has is not evaluated either', async () => {
      const reply = await attempt('在校生数')
      expect(reply.json().errors[0].code).toBe('declared-unit')
    })

    test('a year nobody has reported gives a missing figure, not zero', async () => {
      const reply = await attempt('生均(图书册数, 在校生数)', { period: '2010' })
      const { figures } = formulaRoutes.try.reply.parse(reply.json())
      expect(figures[0]?.tried).toMatchObject({ value: null, status: 'missing' })
    })

    test('nothing is saved: the indicator is what it was', async () => {
      await trial('生均(图书册数, 在校生数) × 2')
      const url = `/organisations/${county.code}/indicators?period=2023&standard=jiaodu-2012-3`
      const { rows } = (await send({ url })).json()
      const row = rows.find(
        (each: { indicator: string; stage: string }) =>
          each.indicator === indicator && each.stage === 'primary',
      )
      expect(row.value).toBe(18)
    })

    test('a unit out of the officer’s scope is not tried on', async () => {
      const other = await scene().county('西河县')
      const body = {
        indicator,
        stage: 'primary',
        formula: '生均(图书册数, 在校生数)',
        period: '2023',
      }
      expect((await post('trial', body, other.code)).statusCode).toBe(404)
      expect((await post('review', body, other.code)).statusCode).toBe(404)
    })

    test('without a session nothing is computed', async () => {
      const url = `/api/v1/organisations/${county.code}/formula-trial`
      const reply = await app.app.inject({ method: 'POST', url, payload: {} })
      expect(reply.statusCode).toBe(401)
    })
  })
})
