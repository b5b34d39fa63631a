import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { type AuditReport, auditReportSchema } from '@mingjian/model'
import { openDatabase } from '@mingjian/storage'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Ended,
  mingjian,
  sampleRegion,
  sampleReport,
  scratchFolder,
} from '../testing/mingjian.ts'
import { storeFiles } from '../testing/store-files.ts'

const scratch = scratchFolder()

const reportIn = (ended: Ended): AuditReport => auditReportSchema.parse(JSON.parse(ended.stdout))
const dataFindings = (report: AuditReport) =>
  report.findings.filter(one => one.category === 'data').map(one => one.message)

describe('mingjian audit with a database', () => {
  let env: Record<string, string>
  const audit = (args: string[] = [], file = sampleReport) =>
    mingjian(['audit', file, '--format', 'json', ...args], undefined, env)
  beforeAll(async () => {
    env = { MINGJIAN_DATA: scratch('stored') }
    await storeFiles(sampleRegion, scratch('stored'))
  })

  test('finds the unit by the report’s words: of the sample’s slips, those that data show', async () => {
    const ended = await audit()
    expect([ended.code, ended.stderr]).toEqual([1, ''])
    const report = reportIn(ended)
    expect(report.comparedWith?.code).toBe('239921')
    const differing = report.bindings.filter(one => one.agrees === false)
    expect(differing.map(one => [one.figure?.code, one.figure?.value])).toEqual([
      ['teachers-exchanged', 68],
    ])
    expect(report.bindings.filter(one => one.agrees).length).toBeGreaterThan(40)
    const [growth, exchanged] = dataFindings(report)
    expect(growth).toMatch(/报告写增长3.81%，按采集数据为增长3.182%/)
    expect(exchanged).toMatch(/报告写86人，采集数据为68人/)
  })

  test('--no-data holds a report against the standards alone', async () => {
    const report = reportIn(await audit(['--no-data']))
    expect(report).toMatchObject({ comparedWith: null, bindings: [] })
    expect(dataFindings(report)).toEqual([])
    expect(report.summary.errors).toBeGreaterThan(0)
  })

  test('--org names the unit where the words do not, and an unknown one is refused', async () => {
    const file = scratch('nameless.txt')
    writeFileSync(file, '全县2023年交流轮岗教师86人。\n')
    expect(reportIn(await audit(['--year', '2023'], file)).comparedWith).toBeNull()
    const named = reportIn(await audit(['--year', '2023', '--org', '239921'], file))
    expect(dataFindings(named)).toHaveLength(1)
    const unknown = await audit(['--org', '999999'], file)
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toContain('999999')
  })

  test('a database in use is left alone with one line; who names the unit is refused', async () => {
    const db = await openDatabase({ dataDir: scratch('stored') })
    try {
      const ended = await audit()
      expect(ended.code).toBe(1)
      expect(ended.stderr.trim().split('\n')).toHaveLength(1)
      expect(ended.stderr).toMatch(/正被另一个进程.*只对照标准/)
      expect(reportIn(ended).comparedWith).toBeNull()
      expect(await audit(['--org', '239921'])).toMatchObject({ code: 2, stdout: '' })
    } finally {
      await db.close()
    }
  })

  test('no database is made for an audit', async () => {
    const folder = scratch('empty-folder')
    mkdirSync(folder)
    const ended = await mingjian(['audit', sampleReport], undefined, { MINGJIAN_DATA: folder })
    expect([ended.code, ended.stderr, existsSync(`${folder}/database`)]).toEqual([1, '', false])
  })
})
