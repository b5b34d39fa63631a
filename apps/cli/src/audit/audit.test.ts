import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditReportSchema } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { mingjian, sampleRegion, sampleReport, scratchFolder } from '../testing/mingjian.ts'

const scratch = scratchFolder()

describe('mingjian audit', () => {
  test('a report with errors ends with 1 and prints one JSON document that fits the contract', async () => {
    const ended = await mingjian(['audit', sampleReport, '--format', 'json'])
    expect(ended.code).toBe(1)
    const report = auditReportSchema.parse(JSON.parse(ended.stdout))
    expect(report.summary.errors).toBe(
      report.findings.filter(finding => finding.severity === 'error').length,
    )
    for (const claim of report.claims)
      expect(report.text.slice(claim.start, claim.end)).toBe(claim.quote)
    for (const finding of report.findings)
      expect(finding.spans.map(([start, end]) => report.text.slice(start, end))).toEqual(
        finding.quotes,
      )
  })

  test('a text in which nothing is wrong ends with 0, also from standard input', async () => {
    const ended = await mingjian(
      ['audit', '-', '--format', 'json'],
      '全县现有小学12所，在校学生3150人，专任教师248人。\n',
    )
    expect(ended.code).toBe(0)
    const report = auditReportSchema.parse(JSON.parse(ended.stdout))
    expect(report.claims.map(claim => claim.value)).toEqual([12, 3150, 248])
  })

  test('a folder becomes one result for each report', async () => {
    const output = scratch('results')
    const ended = await mingjian([
      'audit',
      join(sampleRegion, 'reports'),
      '--format',
      'json',
      '--output',
      output,
    ])
    expect(ended.code).toBe(1)
    expect(readdirSync(output)).toEqual(['mingchuan-2023.json'])
    const report = JSON.parse(readFileSync(join(output, 'mingchuan-2023.json'), 'utf8'))
    expect(auditReportSchema.parse(report).findings.length).toBeGreaterThan(0)
  })

  test.each(['text', 'sarif', 'html'])('prints %s', async format => {
    const ended = await mingjian(['audit', sampleReport, '--format', format])
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('49.43%')
  })

  test('a commented docx is written to a file, and asking for it without one says so', async () => {
    const output = scratch('commented.docx')
    expect(
      (await mingjian(['audit', sampleReport, '--format', 'docx', '--output', output])).code,
    ).toBe(1)
    expect(readFileSync(output).subarray(0, 2).toString()).toBe('PK')
    const refused = await mingjian(['audit', sampleReport, '--format', 'docx'])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toMatch(/--output/)
  })

  test.each([
    ['a missing file', 'no-such-report.docx', /找不到/],
    ['an empty file', 'empty.txt', /空/],
    ['a file that is not what its name says', 'picture.docx', /图片|不是/],
    ['a file over 50 MB', 'huge.txt', /50 ?MB/],
  ])('%s ends with 2 and one line that says what to do', async (_what, name, words) => {
    const path = scratch(name)
    if (name === 'empty.txt') writeFileSync(path, '')
    if (name === 'huge.txt') writeFileSync(path, Buffer.alloc(51 * 1024 * 1024, 'a'))
    if (name === 'picture.docx')
      writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const ended = await mingjian(['audit', path])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr).toMatch(words)
  })
})
