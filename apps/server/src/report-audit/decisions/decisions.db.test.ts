import { randomUUID } from 'node:crypto'
import type { AuditJob, AuditRuleReference, FindingState } from '@mingjian/contract'
import type { ReportComparison } from '@mingjian/model'
import { type Place, verifyAuditLog } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditedReport } from '../../testing/audits.ts'
import { type Send, startApp, type TestApp, upload } from '../../testing/start-app.ts'

const first = `东山县人民政府2023年度履行教育职责自评报告

一、学前教育。全县公办园在园幼儿占比达到41.49%，达到国家规定标准。
二、投入。2023年一般公共预算教育支出3.2亿元，上年3.5亿元，增长2.4%。
`
const second = first
  .replace('3.5亿元', '3.125亿元')
  .replace('一、学前', '县委、县政府高度重视教育工作，群众反映良好。\n一、学前')

describeOnBothEngines('decisions on findings', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('东山县')
    send = await app.personAt(county)
  })
  afterAll(() => app.close())

  const decide = (audit: string, finding: string, payload: object, by = send) =>
    by({
      method: 'POST',
      url: `/report-audits/${audit}/decisions`,
      payload: { transaction: randomUUID(), finding, basedOn: 0, ...payload },
    })
  const stateOf = async (audit: string, finding: string): Promise<FindingState | undefined> =>
    (await send({ url: `/report-audits/${audit}/decisions` }))
      .json()
      .findings.find((one: FindingState) => one.finding === finding)
  const job = async (id: string): Promise<AuditJob> =>
    (await send({ url: `/report-audits/${id}` })).json()
  const keyIn = ({ findings }: { findings: { key: string; rule: string }[] }, rule: string) => {
    const found = findings.find(one => one.rule === rule)
    if (!found) throw new Error(`${rule} found nothing`)
    return found.key
  }
  const limit = 'limit/claimed-met-but-fails'

  test('a dismissed finding keeps who, when and why, also in the next version of the report', async () => {
    const v1 = await auditedReport(send, first)
    const key = keyIn(v1, limit)
    const reply = await decide(v1.id, key, { decision: 'dismissed', reason: ' 口径含民办园 ' })
    expect(reply.json()).toMatchObject({
      finding: key,
      status: 'dismissed',
      problem: null,
      history: [{ decision: 'dismissed', reason: '口径含民办园', by: '王芳', audit: v1.id }],
    })
    const before = await job(v1.id)
    expect(before.open?.errors).toBe((before.summary?.errors ?? 0) - 1)
    const v2 = await auditedReport(send, second, { follows: v1.id })
    expect(v2.findings.map(one => one.key)).toContain(key)
    expect(await stateOf(v2.id, key)).toMatchObject({ status: 'dismissed' })
    const after = await job(v2.id)
    expect(after).toMatchObject({ follows: v1.id, series: v1.id, version: 2 })
    expect(after.open?.errors).toBe((after.summary?.errors ?? 0) - 1)
    const { versions } = (await send({ url: `/report-audits/${v1.id}/versions` })).json()
    expect(versions.map((one: AuditJob) => one.id)).toEqual([v1.id, v2.id])
    expect(await stateOf(v2.id, keyIn(v1, 'direction/word-against-figures'))).toBeUndefined()
  })

  test('a dismissal without a reason is refused and says what to do', async () => {
    const { id, findings } = await auditedReport(send, first)
    const key = keyIn({ findings }, limit)
    for (const reason of [undefined, null, '', '  \n ']) {
      const reply = await decide(id, key, { decision: 'dismissed', reason })
      expect(reply.statusCode).toBe(422)
      expect(reply.json().errors).toMatchObject([{ code: 'reason-missing', place: 'reason' }])
      expect(reply.json().detail).toContain('请写明')
    }
    const long = await decide(id, key, { decision: 'dismissed', reason: '长'.repeat(1001) })
    expect([long.statusCode, long.json().errors[0].place]).toEqual([400, 'reason'])
    expect(await stateOf(id, key)).toBeUndefined()
  })

  test('a step is taken back by a further row, once', async () => {
    const { id, findings } = await auditedReport(send, first)
    const key = keyIn({ findings }, limit)
    await decide(id, key, { decision: 'dismissed', reason: '口径不同' })
    await decide(id, key, { decision: 'accepted', basedOn: 1 })
    const undone = await decide(id, key, { decision: 'undone', basedOn: 2 })
    expect(undone.json()).toMatchObject({ status: 'dismissed' })
    expect(undone.json().history.at(-1)).toMatchObject({ decision: 'undone', reason: '口径不同' })
    const again = await decide(id, key, { decision: 'undone', basedOn: 3 })
    expect([again.statusCode, again.json().errors[0].code]).toEqual([422, 'nothing-to-undo'])
    expect((await decide(id, key, { decision: 'reopened', basedOn: 3 })).json().status).toBe('open')
  })

  test('sent twice, a decision has one effect and one event', async () => {
    const { id, findings } = await auditedReport(send, first)
    const key = keyIn({ findings }, limit)
    const transaction = randomUUID()
    const one = await decide(id, key, { decision: 'accepted', transaction })
    const { events } = await verifyAuditLog(scene().db)
    const two = await decide(id, key, { decision: 'accepted', transaction })
    expect(two.json()).toEqual(one.json())
    expect(await verifyAuditLog(scene().db)).toMatchObject({ ok: true, events })
    expect((await stateOf(id, key))?.history).toHaveLength(1)
  })

  test('who has not seen a colleague’s decision is told of it, and of two at once one is kept', async () => {
    const { id, findings } = await auditedReport(send, first)
    const key = keyIn({ findings }, limit)
    const colleague = await app.personAt(county)
    await decide(id, key, { decision: 'accepted' }, colleague)
    const late = await decide(id, key, { decision: 'dismissed', reason: '不是问题' })
    expect(late.statusCode).toBe(409)
    expect(late.json().detail).toContain('王芳刚刚处理过')
    const replies = await Promise.all(
      [send, colleague].map(by =>
        decide(id, key, { decision: 'dismissed', reason: '不是问题', basedOn: 1 }, by),
      ),
    )
    expect(replies.map(reply => reply.statusCode).sort()).toEqual([200, 409])
  })

  test('two versions are compared, by who may see both', async () => {
    const v1 = await auditedReport(send, first)
    const v2 = await auditedReport(send, second, { follows: v1.id })
    const compare = (by: Send, since = v1.id) =>
      by({ url: `/report-audits/${v2.id}/comparison?since=${since}` })
    const { findings, claims, paragraphs }: ReportComparison = (await compare(send)).json()
    expect(findings.fixed.map(one => one.rule)).toEqual(['direction/word-against-figures'])
    expect(findings.remaining.map(one => one.after.rule)).toContain(limit)
    expect(claims.changed.map(one => [one.before.value, one.after.value])).toEqual([[3.5, 3.125]])
    expect(paragraphs.filter(one => one.kind === 'added')).toHaveLength(1)
    const stranger = await app.personAt(await scene().county('西河县'))
    expect((await compare(stranger)).statusCode).toBe(404)
    expect((await compare(send, randomUUID())).statusCode).toBe(404)
  })

  test('every rule explains itself with an example', async () => {
    const { rules }: { rules: AuditRuleReference[] } = (await send({ url: '/audit-rules' })).json()
    const rule = rules.find(one => one.id === limit)
    expect(rule?.explanation.length).toBeGreaterThan(15)
    expect(rules.every(one => one.example.found.length > 0)).toBe(true)
  })

  test('a finding that the report does not have, and the report of another county, are not found', async () => {
    const { id, findings } = await auditedReport(send, first)
    const missing = await decide(id, 'limit/nothing:000000000000', { decision: 'accepted' })
    expect([missing.statusCode, missing.json().errors[0].code]).toEqual([404, 'finding-not-found'])
    const stranger = await app.personAt(await scene().county('西河县'))
    const key = keyIn({ findings }, limit)
    expect((await decide(id, key, { decision: 'accepted' }, stranger)).statusCode).toBe(404)
    expect((await stranger({ url: `/report-audits/${id}/decisions` })).statusCode).toBe(404)
    expect((await stranger({ url: `/report-audits/${id}/versions` })).statusCode).toBe(404)
    const sent = { method: 'POST' as const, url: `/report-audits?follows=${id}` }
    expect((await stranger({ ...sent, ...upload('a.txt', first) })).statusCode).toBe(404)
    const city = await app.personAt(await scene().city())
    const other = await city({ ...sent, ...upload('a.txt', first) })
    expect([other.statusCode, other.json().errors[0].code]).toEqual([422, 'version-of-other-unit'])
  })
})
