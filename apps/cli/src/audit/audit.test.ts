import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, readTables } from '@mingjian/documents'
import { docxOf, p } from '@mingjian/documents/testing'
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
    expect(readdirSync(output).sort()).toEqual(['mingchuan-2023.json', '汇总.xlsx'])
    const report = JSON.parse(readFileSync(join(output, 'mingchuan-2023.json'), 'utf8'))
    expect(auditReportSchema.parse(report).findings.length).toBeGreaterThan(0)
  })

  test('a folder also becomes one table; a broken file is a row with its reason and stops nobody', async () => {
    const [folder, output] = [scratch('batch'), scratch('batch-results')]
    mkdirSync(folder)
    copyFileSync(sampleReport, join(folder, '甲县.txt'))
    writeFileSync(join(folder, '甲县.md'), '全县现有小学12所。\n')
    writeFileSync(join(folder, '乙县.docx'), '')
    const ended = await mingjian(['audit', folder, '--format', 'summary', '--output', output])
    expect(ended.code).toBe(2)
    expect(readdirSync(output).sort()).toEqual(
      ['汇总.xlsx', '甲县.txt.摘要.docx', '甲县.摘要.docx'].sort(),
    )
    const [table] = await readTables(readFileSync(join(output, '汇总.xlsx')), '汇总.xlsx')
    const rows = table?.rows.map(({ cells }) => [cells.文件, cells.错误, cells.最重的问题]) ?? []
    expect(rows.map(([file]) => file)).toEqual(['乙县.docx', '甲县.md', '甲县.txt'])
    expect(rows[0]?.[2]).toMatch(/^无法核查：.*空/)
    expect(Number(rows[2]?.[1])).toBeGreaterThan(0)
    expect(rows[2]?.[2]).toMatch(/^【错误】/)
    expect(ended.stdout).toMatch(/文件 .*最重的问题\n乙县\.docx/)
  })

  test('a summary is a page by default and a Word file where its name says so', async () => {
    const page = await mingjian(['audit', sampleReport, '--format', 'summary'])
    expect(page.code).toBe(1)
    expect(page.stdout).toContain('<h1>报告核查摘要</h1>')
    const output = scratch('摘要.docx')
    await mingjian(['audit', sampleReport, '--format', 'summary', '--output', output])
    const { text } = await readDocument(readFileSync(output), '摘要.docx')
    expect(text).toMatch(/^报告核查摘要\n报告：/)
  })

  test.each(['text', 'sarif', 'html'])('prints %s', async format => {
    const ended = await mingjian(['audit', sampleReport, '--format', format])
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('49.43%')
  })

  test('a Word report gets the comments itself and keeps all else, as its header', async () => {
    const report = scratch('自评报告.docx')
    const output = scratch('自评报告-批注稿.docx')
    const words = '一般公共预算教育支出48310万元，上年为46820万元，增长3.81%。'
    writeFileSync(report, docxOf(p(words), { header: p('明川县人民政府文件') }))
    expect((await mingjian(['audit', report, '--format', 'docx', '--output', output])).code).toBe(1)
    const { text, notices } = await readDocument(readFileSync(output), '批注稿.docx')
    expect(text).toBe(words)
    expect(notices).toEqual(['文件中的批注没有计入正文。', '页眉、页脚中的文字没有计入正文。'])
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
