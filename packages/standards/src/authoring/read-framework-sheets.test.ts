import type { Framework, Table } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { getFramework } from '../lookup.ts'
import { tablesOf } from '../testing/sheet-tables.ts'
import { frameworkSheets, isFrameworkHeader, readFrameworkSheets } from './index.ts'

const library = readOwnLibrary()
const published = getFramework(library, 'heilongjiang-county-2024')
const { edition: _edition, ...unpublished } = published
const draft: Framework = { ...unpublished, id: 'draft' }

interface Edit {
  sheet?: string
  /** A heading, and the cell under it that is changed: the first one that says `from`. */
  column: string
  from?: string
  /** Instead of `from`, the field of the information sheet. */
  field?: string
  to: string
}

function edited(edits: Edit[], framework = draft): Table[] {
  const tables = tablesOf(frameworkSheets(framework, library))
  for (const { sheet = '评价内容与要点', column, from, field, to } of edits) {
    const rows = tables.find(table => table.sheet === sheet)?.rows ?? []
    const row = rows.find(({ cells }) =>
      field === undefined ? cells[column] === from : cells.项目 === field,
    )
    if (!row) throw new Error(`no cell ${column} says ${from}`)
    row.cells[column] = to
  }
  return tables
}

const problemsOf = (...edits: Edit[]) => readFrameworkSheets(edited(edits), library).problems
const info = (field: string, to: string): Edit => ({
  sheet: '方案信息',
  column: '内容',
  field,
  to,
})

test('an unknown indicator is said at its cell, with the one that may be meant', () => {
  const column = '指标编号'
  expect(problemsOf({ column, from: 'jiaodu-2020-1/K1', to: 'jiaodu-2020-1/K1b' })).toEqual([
    {
      code: 'unknown-indicator',
      file: '方案.xlsx',
      sheet: '评价内容与要点',
      line: 7,
      cell: 'I7',
      field: '指标编号',
      message: '没有编号为“jiaodu-2020-1/K1b”的指标，是不是“jiaodu-2020-1/K1”？请核对',
    },
  ])
})

test.each<[fault: string, edit: Edit, code: string, field: string]>([
  ['an id in capitals', info('方案编号', 'Draft 2025'), 'cell-form', '方案编号'],
  ['a level nobody has', info('评价层级', '乡级'), 'cell-choice', '评价层级'],
  ['a year in words', info('年度', '二〇二四'), 'cell-form', '年度'],
  ['no title', info('方案名称', ''), 'cell-empty', '方案名称'],
  ['an unknown standard', info('依据标准', 'jiaodu-2017'), 'unknown-standard', '依据标准'],
  ['a letter in the region', info('适用地区', '黑龙江'), 'cell-form', '适用地区'],
  ['a scheme that is not there', info('评分办法', 'ningxia'), 'unknown-scheme', '评分办法'],
  ['a series without status', info('版本系列', 'series'), 'edition-incomplete', '版本状态'],
  [
    'an unknown field',
    { sheet: '方案信息', column: '项目', from: '来源', to: '出处' },
    'field-unknown',
    '项目',
  ],
  ['a point without code', { column: '要点编号', from: '4.2', to: '' }, 'cell-empty', '要点编号'],
  [
    'two points of one code',
    { column: '要点编号', from: '4.2', to: '4.1' },
    'duplicate-point',
    '要点编号',
  ],
  [
    'two items of one code',
    { column: '内容编号', from: '5', to: '3' },
    'duplicate-item',
    '内容编号',
  ],
  [
    'two areas of one code',
    { column: '方面编号', from: '（三）', to: '（一）' },
    'duplicate-area',
    '方面编号',
  ],
  [
    'one code with two titles',
    { column: '内容编号', from: '5', to: '4' },
    'title-differs',
    '评价内容',
  ],
  [
    'an area without title',
    { column: '评价方面', from: '教育经费保障', to: '' },
    'cell-empty',
    '评价方面',
  ],
  [
    'open quotes',
    { column: '要点关键词', from: '差异系数', to: '"差异系数' },
    'cell-quotes',
    '要点关键词',
  ],
  ['a yes that is none', { column: '须有数字', from: '是', to: '也许' }, 'cell-choice', '须有数字'],
  [
    'an indicator of a standard that is not listed',
    { column: '指标编号', from: 'jiaodu-2020-1/K1', to: 'gbf-2017-49/P1' },
    'standard-not-listed',
    '指标编号',
  ],
  [
    'a name that several indicators have',
    { column: '指标编号', from: 'jiaodu-2020-1/K1', to: '生均教学及辅助用房面积' },
    'indicator-name-ambiguous',
    '指标编号',
  ],
])('%s is said at its cell', (_fault, edit, code, field) => {
  const problem = problemsOf(edit).find(one => one.code === code)
  expect(problem).toMatchObject({ field, cell: expect.stringMatching(/^[A-L]\d+$/) })
})

describe('how points are scored', () => {
  const scored = (rows: string[][]): Table[] => {
    const tables = edited([])
    const scoring = tables.find(table => table.sheet === '评分细则')
    if (!scoring) throw new Error('no scoring sheet')
    scoring.rows = rows.map((cells, at) => ({
      line: at + 2,
      cells: Object.fromEntries(scoring.header.map((name, i) => [name, cells[i] ?? ''])),
    }))
    return tables
  }
  const read = (rows: string[][]) => readFrameworkSheets(scored(rows), library)
  const scoringOf = (rows: string[][]) =>
    read(rows).framework?.areas.flatMap(a => a.items.flatMap(i => i.points))[0]?.scoring

  test('steps are read as people write limits', () => {
    const rows = [
      ['1.1', '', '按数值分档', '４分', '不低于95%', '4'],
      ['', '', '', '', '９０～９５', '3.5 分'],
      ['', '', '', '', '＞80', '1'],
    ]
    expect(scoringOf(rows)).toEqual({
      by: 'steps',
      points: 4,
      steps: [
        { op: '>=', limit: 95, points: 4 },
        { op: 'between', limit: [90, 95], points: 3.5 },
        { op: '>', limit: 80, points: 1 },
      ],
    })
  })

  test('faults are deducted, and a point without a way of scoring is not scored', () => {
    const rows = [
      ['1.1', '', '逐项扣分', '1', '', '', '0.1'],
      ['1.2', '学校的党的建设'],
    ]
    expect(scoringOf(rows)).toEqual({ by: 'deduction', points: 1, each: 0.1 })
    expect(read(rows).problems).toEqual([])
  })

  test.each<[fault: string, rows: string[][], code: string, cell: string]>([
    [
      'a point that is not there',
      [['1.99', '', '逐项扣分', '1', '', '', '0.1']],
      'point-unknown',
      'A2',
    ],
    ['a step without a sign', [['1.1', '', '按数值分档', '4', '95', '4']], 'cell-condition', 'E2'],
    ['a score in words', [['1.1', '', '逐项扣分', '一分', '', '', '0.1']], 'cell-number', 'D2'],
    ['a deduction of nothing', [['1.1', '', '逐项扣分', '1', '', '', '0']], 'cell-number', 'G2'],
    ['one grade alone', [['1.1', '', '按等级评定', '1', '好', '1']], 'scoring-too-few', 'E2'],
    [
      'steps of a deduction',
      [
        ['1.1', '', '逐项扣分', '1', '', '', '0.1'],
        ['', '', '', '', '好', '1'],
      ],
      'scoring-too-many',
      'A3',
    ],
    ['points without a way', [['1.1', '', '', '1']], 'cell-empty', 'C2'],
    [
      'a step that is never reached',
      [
        ['1.1', '', '按数值分档', '4', '≥ 80', '3'],
        ['', '', '', '', '≥ 90', '4'],
      ],
      'unreachable-step',
      'E3',
    ],
    [
      'a step above the full score',
      [['1.1', '', '按数值分档', '4', '≥ 80', '5']],
      'score-above-points',
      'D2',
    ],
  ])('%s is said at its cell', (_fault, rows, code, cell) => {
    expect(read(rows).problems).toMatchObject([{ code, cell, sheet: '评分细则' }])
  })
})

describe('a file from elsewhere', () => {
  test('a name may stand for an indicator that only one of the standards has', () => {
    const edit = { column: '指标编号', from: 'jiaodu-2020-1/K2', to: '普惠性幼儿园覆盖率' }
    expect(readFrameworkSheets(edited([edit]), library)).toEqual({ framework: draft, problems: [] })
  })

  test('filled-down codes, blanks around words and own columns change nothing', () => {
    const tables = edited([])
    const points = tables.find(table => table.sheet === '评价内容与要点')
    let above: Record<string, string> = {}
    for (const row of points?.rows ?? []) {
      const columns = ['方面编号', '评价方面', '内容编号', '评价内容']
      for (const column of columns) row.cells[column] ||= above[column] ?? ''
      above = { ...row.cells }
      row.cells.要点编号 = `　${row.cells.要点编号} `
      row.cells.我的备注 = '看看'
    }
    points?.header.push('我的备注')
    expect(readFrameworkSheets(tables, library)).toEqual({ framework: draft, problems: [] })
  })

  test('headings may have line breaks and asterisks, and a misspelt one is named', () => {
    const rename = (from: string, to: string) =>
      edited([]).map(table => ({
        ...table,
        header: table.header.map(name => (name === from ? to : name)),
        rows: table.rows.map(({ line, cells: { [from]: cell = '', ...rest } }) => ({
          line,
          cells: { ...rest, ...(table.header.includes(from) && { [to]: cell }) },
        })),
      }))
    expect(readFrameworkSheets(rename('须有数字', '须有\n数字*'), library).problems).toEqual([])
    const { framework, problems } = readFrameworkSheets(rename('须有数字', '需有数字'), library)
    expect(framework).toBeNull()
    expect(problems).toMatchObject([
      {
        code: 'column-missing',
        sheet: '评价内容与要点',
        message: '缺少“须有数字”一列，请把表头“需有数字”改为“须有数字”',
      },
    ])
  })

  test('a workbook of something else names the sheets that are missing and those that are there', () => {
    const other: Table = { file: '花名册.xlsx', sheet: '教师', header: ['姓名', '学校'], rows: [] }
    const { framework, problems } = readFrameworkSheets([other], library)
    expect(framework).toBeNull()
    expect(problems).toMatchObject([
      { code: 'sheet-missing', file: '花名册.xlsx', message: expect.stringContaining('教师') },
      { code: 'sheet-missing', message: expect.stringContaining('评价内容与要点') },
    ])
  })

  test('what is far too large for a plan is not read to the end', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `没有的指标${at}`)
    const cell = (to: string) => edited([{ column: '指标编号', from: 'jiaodu-2020-1/K1', to }])
    const many = readFrameworkSheets(cell(words(100_000).join('；')), library).problems
    expect(many).toMatchObject([{ code: 'cell-too-many', cell: 'I7' }])
    const table = edited([]).find(one => one.sheet === '评价内容与要点')!
    const [row] = table.rows
    const long = { ...table, rows: Array.from({ length: 5001 }, () => row!) }
    expect(readFrameworkSheets([edited([])[1]!, long], library).problems).toMatchObject([
      { code: 'sheet-too-long', sheet: '评价内容与要点' },
    ])
    const slips = words(250).map((name, at) => ({
      line: at + 2,
      cells: { ...row!.cells, 要点编号: `${at}`, 指标编号: name },
    }))
    const { problems } = readFrameworkSheets([edited([])[1]!, { ...table, rows: slips }], library)
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems' })
  })

  test('a printed title is not taken for the header', () => {
    expect(isFrameworkHeader(['2025年评价方案'])).toBe(false)
    expect(isFrameworkHeader(['方面编号 ', '评价方面', '备注'])).toBe(true)
  })
})

test('a published edition comes back as it was, and not otherwise', () => {
  expect(readFrameworkSheets(edited([], published), library).problems).toEqual([])
  const edit = { column: '评价要点', from: '学前三年毛入园率', to: '学前毛入园率' }
  const { framework, problems } = readFrameworkSheets(edited([edit], published), library)
  expect(framework).not.toBeNull()
  expect(problems).toMatchObject([{ code: 'edition-changed', sheet: '方案信息' }])
})

test('a second edition of one year is refused at its cell', () => {
  const second: Framework = {
    ...published,
    id: 'second',
    edition: { ...published.edition!, status: 'draft' },
  }
  expect(readFrameworkSheets(edited([], second), library).problems).toMatchObject([
    { code: 'duplicate-edition', sheet: '方案信息', cell: 'B8', field: '版本状态' },
  ])
})
