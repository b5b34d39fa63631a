import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeTablesXlsx } from '@mingjian/documents'
import { auditReportSchema, type Figure, figureSchema, type Problem } from '@mingjian/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const sample = join(root, 'examples/sample-region')
const sampleReport = join(sample, 'reports/mingchuan-2023.txt')

interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** The command line as its users start it. */
function mingjian(args: string[], input?: string): Promise<Ended> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [join(root, 'apps/cli/bin/mingjian.js'), ...args],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(input ?? '')
  })
}

let folder = ''
beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', 'cli', '--if-stale'], { cwd: root })
  folder = mkdtempSync(join(tmpdir(), 'mingjian-cli-'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The five schools of the official method's worked example (生均图书册数). */
const fiveSchools = { pupils: [45, 37, 89, 76, 55], books: [279, 137, 935, 160, 402] }

function writeFiveSchools(name: string, extraValues: string[] = []): string {
  const path = join(folder, name)
  mkdirSync(path)
  const codes = fiveSchools.pupils.map((_, index) => `S${index + 1}`)
  writeFileSync(
    join(path, 'orgs.csv'),
    [
      'code,name,kind,parent,stages,ownership,attributes',
      'C,某县,county,,,,',
      ...codes.map(code => `${code},${code}小学,school,C,primary,public,`),
    ].join('\n'),
  )
  writeFileSync(
    join(path, 'values.csv'),
    [
      'org,element,stage,period,value',
      ...codes.flatMap((code, index) => [
        `${code},pupils,primary,2023,${fiveSchools.pupils[index]}`,
        `${code},library-books,primary,2023,${fiveSchools.books[index]}`,
      ]),
      ...extraValues,
    ].join('\n'),
  )
  return path
}

const computed = (ended: Ended) =>
  JSON.parse(ended.stdout) as { values: Figure[]; problems: Problem[] }

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
    const output = join(folder, 'results')
    const ended = await mingjian([
      'audit',
      join(sample, 'reports'),
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
    const output = join(folder, 'commented.docx')
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
    const path = join(folder, name)
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

describe('mingjian compute', () => {
  test('the official worked example gives the coefficient 0.515257 for the county', async () => {
    const ended = await mingjian([
      'compute',
      '--framework',
      'jiaodu-2012-3',
      '--data',
      writeFiveSchools('five'),
      '--org',
      'C',
      '--format',
      'json',
    ])
    const { values, problems } = computed(ended)
    expect(problems).toEqual([])
    expect(ended.code).toBe(0)
    for (const value of values) figureSchema.parse(value)
    const books = values.find(
      value => value.indicator === 'jiaodu-2012-3/B5#cv' && value.stage === 'primary',
    )
    expect(books?.value).toBeCloseTo(0.515257, 6)
  })

  test('bad rows are named with file, line and field, and the rest is computed', async () => {
    const data = writeFiveSchools('five-and-bad', [
      'S9,pupils,primary,2023,10',
      'S1,pupilz,primary,2023,10',
      'S1,computers,primary,2023,-4',
      'S1,library-books,primary,2023,300',
    ])
    const ended = await mingjian([
      'compute',
      '--framework',
      'jiaodu-2012-3',
      '--data',
      data,
      '--format',
      'json',
    ])
    const { values, problems } = computed(ended)
    expect(ended.code).toBe(1)
    expect(problems.map(({ file, line, field }) => [file, line, field])).toEqual([
      ['values.csv', 12, 'org'],
      ['values.csv', 13, 'element'],
      ['values.csv', 14, 'value'],
      ['values.csv', 15, expect.anything()],
    ])
    expect(
      values.find(value => value.indicator === 'jiaodu-2012-3/B5' && value.org === 'C')?.status,
    ).toBe('ok')
  })

  test('a workbook with the same two sheets gives the same figures', async () => {
    const path = join(folder, 'data.xlsx')
    const csv = writeFiveSchools('five-for-xlsx')
    const sheet = (name: string) => {
      const [header = '', ...rows] = readFileSync(join(csv, `${name}.csv`), 'utf8').split('\n')
      return {
        name,
        columns: header.split(',').map(title => ({ header: title })),
        rows: rows.map(row => row.split(',')),
      }
    }
    writeFileSync(path, writeTablesXlsx([sheet('orgs'), sheet('values')]))
    const args = ['--framework', 'jiaodu-2012-3', '--format', 'json']
    const [fromCsv, fromXlsx] = await Promise.all([
      mingjian(['compute', '--data', csv, ...args]),
      mingjian(['compute', '--data', path, ...args]),
    ])
    expect(computed(fromXlsx)).toEqual(computed(fromCsv))
  })

  test.each([
    ['an unknown framework', ['--framework', 'jiaodu-2099', '--data', sample], /jiaodu-2099/],
    [
      'a folder without the tables',
      ['--framework', 'jiaodu-2012-3', '--data', tmpdir()],
      /orgs.*values/,
    ],
    [
      'an unknown unit',
      ['--framework', 'jiaodu-2012-3', '--data', sample, '--org', '999999'],
      /999999/,
    ],
  ])('%s ends with 2 and one line', async (_what, args, words) => {
    const ended = await mingjian(['compute', ...args])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr).toMatch(words)
  })
})

describe('mingjian', () => {
  test('every command explains itself in Chinese', async () => {
    for (const command of ['audit', 'compute', 'serve', 'migrate', 'standards']) {
      const ended = await mingjian([command, '--help'])
      expect(ended.code).toBe(0)
      expect(ended.stdout).toMatch(/^用法：/)
    }
  })

  test('an unknown command or option ends with 2', async () => {
    expect((await mingjian(['judge'])).code).toBe(2)
    expect((await mingjian(['audit', sampleReport, '--format', 'pdf'])).code).toBe(2)
  })

  test('the data elements that others rely on are listed with unit, level and stage', async () => {
    const ended = await mingjian(['standards', 'elements', '--format', 'json'])
    const elements = JSON.parse(ended.stdout) as {
      id: string
      unit: string
      levels: string[]
      stages: string[]
    }[]
    const ids = new Set(elements.map(element => element.id))
    for (const id of [
      'pupils',
      'teachers-full-time',
      'teachers-above-required-degree',
      'teachers-backbone',
      'teachers-pe-arts',
      'teaching-floor-area',
      'indoor-sports-area',
      'sports-ground-area',
      'equipment-value',
      'multimedia-classrooms',
      'library-books',
      'computers',
      'kindergarten-children',
      'kindergarten-children-public',
      'kindergarten-children-inclusive-private',
      'population-3-5',
      'general-budget-education-expenditure',
      'per-pupil-general-budget-education-expenditure',
      'teacher-average-pay',
      'civil-servant-average-pay',
      'teachers-exchanged',
      'teachers-eligible-for-exchange',
    ])
      expect(ids, id).toContain(id)
    expect(elements.every(element => element.unit && element.levels.length > 0)).toBe(true)
  })
})
