import type { Table } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { fixtureLibrary } from '../testing/fixture-library.ts'
import { checkDataset } from './check-dataset.ts'

/** A csv as a person would type it; line 1 is the header. */
function table(file: string, text: string): Table {
  const [head = '', ...lines] = text.trim().split('\n')
  const header = head.split(',')
  const rows = lines.map((line, index) => ({
    line: index + 2,
    cells: Object.fromEntries(line.split('|').map((cell, at) => [header[at] ?? '', cell])),
  }))
  return { file, sheet: null, header, rows }
}

const orgHeader = 'code,name,kind,parent,stages,ownership,attributes'
const valueHeader = 'org,element,stage,period,value,unit'
const goodOrgs = `230405|兴安区|county||||
s1|一校|school|230405|primary+junior|public|type=town；area＝城区（中心）
s2|二校|school|230405|primary||
k1|一园|kindergarten|230405|preschool|inclusive|`

function checked(values: string, orgs = goodOrgs) {
  return checkDataset(fixtureLibrary, {
    orgs: table('orgs.csv', `${orgHeader}\n${orgs}`),
    values: table('values.csv', `${valueHeader}\n${values}`),
  })
}

const told = (values: string, orgs?: string) =>
  checked(values, orgs).problems.map(({ code, file, line, field }) => [code, file, line, field])

const messageOf = (values: string, orgs?: string) => checked(values, orgs).problems[0]?.message

describe('good tables', () => {
  test('become a dataset, nothing to report', () => {
    const { dataset, problems } = checked('s1|pupils|primary|2023|45|人')
    expect(problems).toEqual([])
    expect(dataset.orgs[1]).toEqual({
      code: 's1',
      name: '一校',
      kind: 'school',
      parent: '230405',
      stages: ['primary', 'junior'],
      ownership: 'public',
      attributes: { type: 'town', area: '城区（中心）' },
    })
    expect(dataset.values).toEqual([
      {
        org: 's1',
        element: 'pupils',
        stage: 'primary',
        period: '2023',
        value: 45,
        provenance: { kind: 'imported', source: 'values.csv 第2行' },
      },
    ])
  })

  test('may use Chinese words for kinds, stages and elements', () => {
    const { dataset, problems } = checked(
      's1|在校学生数|小学|2023|45|',
      '230405|兴安区|县（市、区）||||\ns1|一校|学校|230405|小学＋初中|公办|',
    )
    expect(problems).toEqual([])
    expect(dataset.values).toMatchObject([{ element: 'pupils', stage: 'primary' }])
    expect(dataset.orgs[1]?.stages).toEqual(['primary', 'junior'])
  })

  test.each([
    ['1,234', 1234],
    ['１２３', 123],
    ['12,345,678', 12345678],
    [' 45 ', 45],
    ['12.0', 12],
  ])('read %s as %d', (text, wanted) => {
    expect(checked(`s1|pupils|primary|2023|${text}|`).dataset.values).toMatchObject([
      { value: wanted },
    ])
  })

  test('keep an empty value as missing, never as zero', () => {
    const { dataset, problems } = checked('s1|pupils|primary|2023||')
    expect(problems).toEqual([])
    expect(dataset.values).toMatchObject([{ value: null }])
  })

  test('need no stage where only one is possible, and pass over blank lines', () => {
    const { dataset, problems } = checked(
      'k1|kindergarten-children||2023|30|\ns2|pupils||2023|12|\n|||||',
    )
    expect(problems).toEqual([])
    expect(dataset.values.map(each => each.stage)).toEqual(['preschool', 'primary'])
  })

  test('may give a government’s own total of what its schools report', () => {
    expect(told('230405|pupils|primary|2023|900|')).toEqual([])
  })
})

describe('a bad value is left out and told with its place', () => {
  test.each([
    ['s9|pupils|primary|2023|45|', 'unknown-organisation', 'org'],
    ['s1|pupil|primary|2023|45|', 'unknown-element', 'element'],
    ['s1|pupils|primary|2023|12人|', 'malformed-number', 'value'],
    ['s1|pupils|primary|2023|1,23|', 'malformed-number', 'value'],
    ['s1|pupils|primary|2023|-1|', 'negative-value', 'value'],
    ['s1|pupils|primary|2023|1.5|', 'fractional-count', 'value'],
    ['s1|equipment-value|primary|2023|-0.5|', 'negative-value', 'value'],
    ['s1|equipment-value|primary|2023|5|万元', 'unit-factor', 'unit'],
    ['s1|equipment-value|primary|2023|5|台', 'wrong-unit', 'unit'],
    ['230405|retention-rate||2023|100.1|', 'share-out-of-range', 'value'],
    ['s1|pupils|senior|2023|45|', 'stage-not-for-element', 'stage'],
    ['s1|pupils|大学|2023|45|', 'unknown-stage', 'stage'],
    ['s2|pupils|junior|2023|45|', 'stage-not-for-unit', 'stage'],
    ['s1|pupils||2023|45|', 'missing-stage', 'stage'],
    ['230405|retention-rate|primary|2023|95|', 'stage-not-for-element', 'stage'],
    ['s1|education-expenditure||2023|95|', 'element-not-for-unit', 'element'],
    ['s1|pupils|primary|2023年|45|', 'malformed-period', 'period'],
    ['|pupils|primary|2023|45|', 'missing-cell', 'org'],
    ['s1|pupils|primary||45|', 'missing-cell', 'period'],
  ])('%s', (row, code, field) => {
    expect(told(row)).toEqual([[code, 'values.csv', 2, field]])
    expect(checked(row).dataset.values).toEqual([])
  })

  test('with everything that is wrong with it', () => {
    expect(told('s9|pupils|primary|23|x|').map(([code]) => code)).toEqual([
      'unknown-organisation',
      'malformed-number',
      'malformed-period',
    ])
  })

  test('a repeated row names the first one', () => {
    const rows = 's1|pupils|primary|2023|45|\ns1|pupils|junior|2023|45|\ns1|pupils|小学|2023|46|'
    expect(told(rows)).toEqual([['duplicate-value', 'values.csv', 4, 'element']])
    expect(messageOf(rows)).toContain('与第2行重复')
    expect(checked(rows).dataset.values.map(each => each.value)).toEqual([45, 45])
  })

  test('in words that say what to do', () => {
    expect(messageOf('s1|图书数|primary|2023|45|')).toBe('没有数据项“图书数”，是不是“图书册数”？')
    expect(messageOf('s1|equipment-value|primary|2023|5|万元')).toBe(
      '单位应为“元”，这里是“万元”：请把数值乘以10000，单位改为“元”',
    )
    expect(messageOf('230405|education-expenditure||2023|5|元')).toContain('请把数值乘以0.0001')
    expect(messageOf('s2|pupils|junior|2023|45|')).toBe(
      '二校没有初中学段，请核对；登记的学段是：小学',
    )
  })
})

describe('a bad unit is left out and told with its place', () => {
  const withOrg = (row: string) => told('', `230405|兴安区|county||||\n${row}`)

  test.each([
    ['s1|一校|shool|230405|primary||', 'unknown-kind', 'kind'],
    ['s1|一校|school|230405|primery||', 'unknown-stage', 'stages'],
    ['s1|一校|school|230405|primary|state|', 'unknown-ownership', 'ownership'],
    ['s1|一校|school|230405|primary||town', 'malformed-attributes', 'attributes'],
    ['s1||school|230405|primary||', 'missing-cell', 'name'],
    ['s1|一校|school|230499|primary||', 'unknown-parent', 'parent'],
    ['230405|又一区|county||||', 'duplicate-organisation', 'code'],
  ])('%s', (row, code, field) => {
    expect(withOrg(row)).toEqual([[code, 'orgs.csv', 3, field]])
    expect(checked('', `230405|兴安区|county||||\n${row}`).dataset.orgs).toHaveLength(1)
  })

  test('a county whose city is not listed stays, as a top', () => {
    const { dataset, problems } = checked('', '230405|兴安区|county|230400|||')
    expect(problems.map(each => each.code)).toEqual(['unknown-parent-kept'])
    expect(dataset.orgs).toMatchObject([{ code: '230405', parent: null }])
  })

  test('a ring of superiors is told for each unit in it, and what hangs below goes too', () => {
    const orgs = `a|甲|city|b|||
b|乙|county|a|||
s1|一校|school|b|primary||
c|丙|county||||`
    expect(told('s1|pupils|primary|2023|1|', orgs)).toEqual([
      ['parent-cycle', 'orgs.csv', 2, 'parent'],
      ['parent-cycle', 'orgs.csv', 3, 'parent'],
      ['parent-left-out', 'orgs.csv', 4, 'parent'],
      ['organisation-left-out', 'values.csv', 2, 'org'],
    ])
    expect(checked('', orgs).dataset.orgs.map(each => each.code)).toEqual(['c'])
  })

  test('a school under a unit with a problem waits for that problem', () => {
    const orgs = 'x|某区|conty||||\ns1|一校|school|x|primary||'
    expect(told('', orgs).map(([code]) => code)).toEqual(['unknown-kind', 'parent-left-out'])
  })
})

test('a table without a needed column says which, and nothing is read from it', () => {
  const { dataset, problems } = checkDataset(fixtureLibrary, {
    orgs: table('orgs.csv', `${orgHeader}\n${goodOrgs}`),
    values: table('values.csv', 'org,element,stage,value\ns1|pupils|primary|45'),
  })
  expect(problems).toMatchObject([{ code: 'missing-column', file: 'values.csv', field: 'period' }])
  expect(dataset.values).toEqual([])
})

test('a sheet’s problems name the sheet', () => {
  const orgs: Table = { file: '数据.xlsx', sheet: 'orgs', header: [], rows: [] }
  const { problems } = checkDataset(fixtureLibrary, { orgs, values: orgs })
  expect(problems[0]).toMatchObject({ file: '数据.xlsx', sheet: 'orgs', code: 'missing-column' })
})
