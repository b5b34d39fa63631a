import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTablesXlsx } from '@mingjian/documents'
import { type Figure, figureKey, figureSchema, type Problem } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { type Ended, mingjian, sampleRegion, scratchFolder } from '../testing/mingjian.ts'
import { storeFiles } from '../testing/store-files.ts'

const scratch = scratchFolder()

/** The five schools of the official method's worked example (生均图书册数). */
const fiveSchools = { pupils: [45, 37, 89, 76, 55], books: [279, 137, 935, 160, 402] }

function writeFiveSchools(name: string, extraValues: string[] = []): string {
  const path = scratch(name)
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

const sorted = (figures: readonly Figure[]) =>
  figures.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
const keyOf = (figure: Figure) => `${figure.org} ${figureKey(figure)}`

const computed = (ended: Ended) =>
  JSON.parse(ended.stdout) as { values: Figure[]; problems: Problem[] }

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

  test('each place is judged by its own limits: 90 % in 河南, the national 85 % elsewhere', async () => {
    const path = scratch('two-provinces')
    mkdirSync(path)
    const counties = ['230405', '411002']
    writeFileSync(
      join(path, 'orgs.csv'),
      [
        'code,name,kind,parent,stages,ownership,attributes',
        ...counties.map(code => `${code},${code}县,county,,,,`),
      ].join('\n'),
    )
    writeFileSync(
      join(path, 'values.csv'),
      [
        'org,element,stage,period,value',
        ...counties.flatMap(code => [
          `${code},kindergarten-children,preschool,2023,870`,
          `${code},population-3-5,,2023,1000`,
        ]),
      ].join('\n'),
    )
    const ended = await mingjian([
      ...['compute', '--framework', 'jiaodu-2020-1', '--data', path, '--format', 'json'],
    ])
    const { values, problems } = computed(ended)
    expect(problems).toEqual([])
    expect(values.map(value => value.org)).toEqual([...values.map(value => value.org)].sort())
    const judged = values
      .filter(value => value.indicator === 'jiaodu-2020-1/K1')
      .map(({ org, value, verdicts: [verdict] }) => [org, value, verdict?.limit, verdict?.met])
    expect(judged).toEqual([
      ['230405', 87, 85, true],
      ['411002', 87, 90, false],
    ])
    const henan = values.find(one => one.org === '411002' && one.indicator === 'jiaodu-2020-1/K1')
    expect(henan?.verdicts[0]?.clause).toContain('河南省')
  })

  test('a workbook with the same two sheets gives the same figures', async () => {
    const path = scratch('data.xlsx')
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

  test('without --data computes what the configured database holds, and gives the same figures', async () => {
    const csv = writeFiveSchools('five-for-database')
    const folder = scratch('database')
    await storeFiles(csv, folder)
    const args = ['compute', '--framework', 'jiaodu-2012-3', '--format', 'json']
    const env = { MINGJIAN_DATA: folder }
    const fromFiles = computed(await mingjian([...args, '--data', csv])).values
    const stored = await mingjian(args, undefined, env)
    expect([stored.code, stored.stderr]).toEqual([0, ''])
    expect(sorted(computed(stored).values)).toEqual(sorted(fromFiles))
    const county = computed(await mingjian([...args, '--org', 'C'], undefined, env)).values
    expect(county).toEqual(fromFiles.filter(each => each.org === 'C'))
  })

  test('without --data and without a database says what to give', async () => {
    const env = { MINGJIAN_DATA: scratch('nothing') }
    const ended = await mingjian(['compute', '--framework', 'jiaodu-2012-3'], undefined, env)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('请给出 --data，或先执行 mingjian migrate')
  })

  test.each([
    ['an unknown framework', ['--framework', 'jiaodu-2099', '--data', sampleRegion], /jiaodu-2099/],
    [
      'a folder without the tables',
      ['--framework', 'jiaodu-2012-3', '--data', tmpdir()],
      /orgs.*values/,
    ],
    [
      'an unknown unit',
      ['--framework', 'jiaodu-2012-3', '--data', sampleRegion, '--org', '999999'],
      /999999/,
    ],
  ])('%s ends with 2 and one line', async (_what, args, words) => {
    const ended = await mingjian(['compute', ...args])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr).toMatch(words)
  })
})
