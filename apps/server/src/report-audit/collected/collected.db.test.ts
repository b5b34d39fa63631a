import type { AuditReport } from '@mingjian/model'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditedReport } from '../../testing/audits.ts'
import { type Send, startApp, type TestApp } from '../../testing/start-app.ts'

const reportOf = (
  county: string,
  year = 2023,
  exchanged = 86,
) => `${county}人民政府${year}年履行教育职责自评报告

一、学前教育。全县在园幼儿1200人，公办园在园幼儿占比达到41.67%。
二、教师。符合交流条件的教师612人，交流轮岗教师${exchanged}人。教师培训经费126.8万元。
`

describeOnBothEngines('a report against collected figures', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('东山县')
    const school = await scene().unit('第一幼儿园', 'kindergarten', county, {
      stages: ['preschool'],
      ownership: 'public',
    })
    const preschool = { stage: 'preschool' } as const
    await scene().value(school, 'kindergarten-children', 1200, preschool)
    await scene().value(school, 'kindergarten-children-public', 500, preschool)
    await scene().value(county, 'teachers-exchanged', 68, {
      provenance: { kind: 'entered', source: '教师交流名册' },
    })
    await scene().value(county, 'teachers-eligible-for-exchange', 612)
    send = await app.personAt(county)
  })
  afterAll(() => app.close())

  const audited = async (text: string, by = send): Promise<AuditReport> => {
    const { id } = await auditedReport(by, text)
    return (await by({ url: `/report-audits/${id}/report` })).json()
  }
  const rules = ({ findings }: AuditReport) =>
    findings.filter(one => one.category === 'data').map(one => one.rule)

  test('what differs is said once, with who entered it; what agrees is bound', async () => {
    const report = await audited(reportOf('东山县'))
    expect(report.comparedWith).toEqual({ code: county.code, name: '东山县' })
    expect(rules(report)).toEqual(['data/differs-from-collected', 'data/collected-missing'])
    const [differs] = report.findings.filter(one => one.rule === 'data/differs-from-collected')
    expect(differs?.message).toContain('采集数据为68人')
    expect(differs?.message).toContain('教师交流名册')
    const bound = report.bindings.filter(one => one.agrees)
    expect(bound.map(one => [one.figure?.code, one.figure?.value, one.figure?.origin])).toEqual([
      ['kindergarten-children', 1200, 'sum'],
      ['jiaodu-2020-1/K3', expect.closeTo(41.667, 3), 'computed'],
      ['teachers-eligible-for-exchange', 612, 'entered'],
    ])
  })

  test('a city’s officer who sends a county’s report has it compared with the county', async () => {
    const city = await app.personAt(await scene().city())
    expect((await audited(reportOf('东山县'), city)).comparedWith?.code).toBe(county.code)
  })

  test('a report of a unit outside one’s scope is compared with nothing and says so', async () => {
    const stranger = await app.personAt(await scene().county('西河县'))
    const report = await audited(reportOf('东山县'), stranger)
    expect(report).toMatchObject({ comparedWith: null, bindings: [] })
    expect(report.notices.join()).toContain('没有与采集数据比对')
    expect(rules(report)).toEqual([])
    expect(JSON.stringify(report)).not.toContain('教师交流名册')
  })

  test('a unit without any value is told so, and its report is audited as before', async () => {
    const bare = await scene().county('南山县')
    const report = await audited(reportOf('南山县'), await app.personAt(bare))
    expect(report.notices.join()).toContain('还没有采集')
    expect(rules(report)).toEqual([])
  })

  test('last year’s report of the same unit is remembered', async () => {
    await audited(reportOf('东山县', 2022, 63))
    const text = reportOf('东山县').replace('86人', '68人，上年为60人')
    const report = await audited(text)
    const [differs] = report.findings.filter(
      one => one.rule === 'data/differs-from-last-year-report',
    )
    expect(differs?.computation).toContain('60人 ≠ 63人')
  })
})
