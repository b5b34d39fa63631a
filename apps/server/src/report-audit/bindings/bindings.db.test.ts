import { randomUUID } from 'node:crypto'
import type { Bindings, CurrentBinding, FigureChoice } from '@mingjian/contract'
import type { AuditReport } from '@mingjian/model'
import { type Place, verifyAuditLog } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditedReport } from '../../testing/audits.ts'
import { type Send, startApp, type TestApp } from '../../testing/start-app.ts'

const text = `东山县人民政府2023年履行教育职责自评报告

一、经费。教师培训经费126.8万元，一般公共预算教育支出4.83亿元。
二、教师。符合交流条件的教师612人，交流轮岗教师86人。2024年计划交流轮岗教师100人。
`

describeOnBothEngines('binding claims by hand', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  let id: string
  let report: AuditReport
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('东山县')
    await scene().value(county, 'teachers-exchanged', 68)
    send = await app.personAt(county)
    id = (await auditedReport(send, text)).id
    report = (await send({ url: `/report-audits/${id}/report` })).json()
  })
  afterAll(() => app.close())

  const claim = (words: string) => {
    const found = report.claims.find(one => one.quote.includes(words))
    if (!found) throw new Error(`no claim says ${words}`)
    return found.id
  }
  const list = async (by = send): Promise<Bindings> =>
    (await by({ url: `/report-audits/${id}/bindings` })).json()
  const bindingOf = async (words: string): Promise<CurrentBinding | undefined> =>
    (await list()).bindings.find(one => one.claim === claim(words))
  const post = (path: string, payload: object, by = send) =>
    by({
      method: 'POST',
      url: `/report-audits/${id}/${path}`,
      payload: { transaction: randomUUID(), ...payload },
    })
  const figure = (code: string): FigureChoice => ({
    code,
    org: county.code,
    stage: null,
    period: '2023',
  })
  const valueFor = (words: string, element: string, more: object = {}) => ({
    claim: claim(words),
    element,
    org: county.code,
    stage: null,
    period: '2023',
    ...more,
  })
  const stored = async () =>
    (await send({ url: `/organisations/${county.code}/values?period=2023` })).json().values

  test('a claim is bound to another figure, to none, and given back', async () => {
    const chosen = {
      claim: claim('86人'),
      decision: 'chosen',
      figure: figure('teachers-eligible-for-exchange'),
    }
    expect((await post('bindings', chosen)).statusCode).toBe(200)
    expect(await bindingOf('86人')).toMatchObject({
      status: 'no-figure',
      decided: { decision: 'chosen', by: '王芳' },
    })
    await post('bindings', { claim: claim('86人'), decision: 'rejected' })
    expect(await bindingOf('86人')).toMatchObject({ status: 'no-source', agrees: null })
    await post('bindings', { claim: claim('86人'), decision: 'undone' })
    expect(await bindingOf('86人')).toMatchObject({
      status: 'bound',
      agrees: false,
      decided: null,
      figure: { value: 68 },
    })
  })

  test('what can become data is proposed in the element’s unit; a plan is not', async () => {
    expect((await bindingOf('4.83亿元'))?.proposal).toMatchObject({
      element: 'general-budget-education-expenditure',
      org: county.code,
      period: '2023',
      value: 48300,
      unit: '万元',
    })
    expect(await bindingOf('100人')).toMatchObject({ status: 'aside', proposal: null })
  })

  test('claims become data with the report as their source, once', async () => {
    const values = [
      valueFor('126.8万元', 'teacher-training-funds'),
      valueFor('4.83亿元', 'general-budget-education-expenditure'),
    ]
    const transaction = randomUUID()
    const reply = await post('values', { transaction, values })
    expect(reply.json()).toEqual({ stored: 2, same: 0, repeated: false })
    const { events } = await verifyAuditLog(scene().db)
    expect((await post('values', { transaction, values })).json().repeated).toBe(true)
    expect(await verifyAuditLog(scene().db)).toMatchObject({ ok: true, events })
    const funds = (await stored()).find(
      (one: { element: string }) => one.element === 'teacher-training-funds',
    )
    expect(funds).toMatchObject({
      value: 126.8,
      unit: '万元',
      enteredBy: '王芳',
      provenance: {
        kind: 'report',
        source: '东山县人民政府2023年履行教育职责自评报告',
        quote: '教师培训经费126.8万元，一般公共预算教育支出4.83亿元。',
      },
    })
    const now = await list()
    expect(now.bindings.find(one => one.claim === claim('126.8万元'))).toMatchObject({
      status: 'bound',
      agrees: true,
      decided: { decision: 'chosen' },
    })
    expect(now.changed).toEqual(expect.arrayContaining([claim('126.8万元'), claim('4.83亿元')]))
    const again = await post('values', { values })
    expect(again.json()).toEqual({ stored: 0, same: 2, repeated: false })
  })

  test('another value is never replaced without being asked about', async () => {
    const values = [valueFor('86人', 'teachers-exchanged')]
    const asked = await post('values', { values })
    expect(asked.statusCode).toBe(409)
    expect(asked.json().errors).toMatchObject([{ code: 'value-exists', place: 'values[0]' }])
    expect(asked.json().detail).toMatch(/68人.*86人/)
    expect(await bindingOf('86人')).toMatchObject({ agrees: false })
    expect((await post('values', { values, replace: true })).json().stored).toBe(1)
    expect(await bindingOf('86人')).toMatchObject({ agrees: true, figure: { value: 86 } })
    const rows = await scene().as(scene().officer(county), tx =>
      tx
        .selectFrom('data_value')
        .select('value')
        .where('element', '=', 'teachers-exchanged')
        .execute(),
    )
    expect(rows.map(row => row.value)).toEqual([68, 86])
  })

  test.each([
    [
      'an indicator',
      'values',
      () => [valueFor('126.8万元', 'two-only-increase/F4')],
      'not-an-element',
    ],
    [
      'another unit of measure',
      'values',
      () => [valueFor('126.8万元', 'teachers-exchanged')],
      'not-a-value',
    ],
    [
      'a plan',
      'values',
      () => [valueFor('100人', 'teachers-exchanged', { period: '2024' })],
      'not-a-value',
    ],
    ['a stage nobody named', 'values', () => [valueFor('612人', 'pupils')], 'missing-stage'],
    [
      'two numbers for one value',
      'values',
      () => [valueFor('612人', 'heads-exchanged'), valueFor('86人', 'heads-exchanged')],
      'duplicate-value',
    ],
  ] as const)('%s is refused, and all with it', async (_, path, values, code) => {
    const before = await stored()
    const reply = await post(path, { values: [...values(), valueFor('612人', 'inspectors')] })
    expect(reply.statusCode).toBe(422)
    expect(reply.json().errors.map((one: { code: string }) => one.code)).toContain(code)
    expect(await stored()).toEqual(before)
  })

  test('claims, figures and units that are not there are refused in words', async () => {
    const unknown = { claim: claim('86人'), decision: 'chosen', figure: figure('nothing') }
    expect((await post('bindings', unknown)).statusCode).toBe(422)
    expect((await post('bindings', { claim: claim('86人'), decision: 'chosen' })).statusCode).toBe(
      422,
    )
    expect((await post('bindings', { claim: 'c999', decision: 'rejected' })).statusCode).toBe(404)
    const elsewhere = await scene().county('西河县')
    const other = valueFor('612人', 'teachers-eligible-for-exchange', { org: elsewhere.code })
    expect((await post('values', { values: [other] })).statusCode).toBe(404)
    const city = await app.personAt(await scene().city())
    const byCity = await post('values', { values: [other] }, city)
    expect(byCity.json().errors).toMatchObject([{ code: 'unit-of-other-report' }])
  })

  test('another county sees nothing of it', async () => {
    const stranger = await app.personAt(await scene().county('西河县'))
    expect((await stranger({ url: `/report-audits/${id}/bindings` })).statusCode).toBe(404)
    const reply = await post('bindings', { claim: claim('86人'), decision: 'rejected' }, stranger)
    expect(reply.statusCode).toBe(404)
  })
})
