import { existsSync, readFileSync } from 'node:fs'
import { roleSchema } from '@mingjian/contract'
import { type DataElement, type OrgUnit, orgUnitSchema, periodSchema } from '@mingjian/model'
import { getElement, loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { parseCsv } from './generator/csv.ts'
import { orgColumns, valueColumns } from './generator/figure.ts'
import { buildSampleRegion } from './generator/sample-region.ts'

const library = loadStandards()
const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const values = parseCsv(read('values.csv'), valueColumns)
const orgs = parseCsv(read('orgs.csv'), orgColumns).map(row =>
  orgUnitSchema.parse({
    ...row,
    parent: row.parent || null,
    stages: row.stages.split('+').filter(Boolean),
    ownership: row.ownership || null,
    attributes: Object.fromEntries(
      row.attributes
        .split(';')
        .filter(Boolean)
        .map(one => one.split('=')),
    ),
  }),
)
const orgByCode = new Map(orgs.map(org => [org.code, org]))

const orgOf = (code: string): OrgUnit => orgByCode.get(code) ?? fail(`no organisation ${code}`)
const elementOf = (id: string): DataElement => getElement(library, id)
function fail(message: string): never {
  throw new Error(message)
}

describe('organisations', () => {
  test('every unit appears once and its parent exists', () => {
    expect(orgByCode.size).toBe(orgs.length)
    for (const org of orgs) if (org.parent !== null) orgOf(org.parent)
    expect(orgs.filter(org => org.parent === null).map(org => org.name)).toEqual(['黑龙江省'])
  })

  test('governments carry six digits, institutions never a code that could be real', () => {
    for (const org of orgs) {
      const institution = org.kind === 'school' || org.kind === 'kindergarten'
      expect(org.code).toMatch(institution ? /^\d{6}[SK]\d{2}$/ : /^\d{6}$/)
    }
  })

  test('what is invented says so, and an invented government in its name too', () => {
    const sample = orgs.filter(org => org.attributes.sample === 'true')
    expect(sample.every(org => org.code.startsWith('2399'))).toBe(true)
    expect(orgs.filter(org => org.code.startsWith('2399'))).toEqual(sample)
    const governments = sample.filter(org => org.kind === 'county' || org.kind === 'city')
    expect(governments.every(org => org.name.endsWith('（示例）'))).toBe(true)
  })

  test('明川县 has 40 schools and kindergartens of every type', () => {
    const types = orgs
      .filter(org => org.parent === '239921')
      .reduce<Record<string, number>>((counts, { attributes: { type = '' } }) => {
        counts[type] = (counts[type] ?? 0) + 1
        return counts
      }, {})
    expect(types).toEqual({
      primary: 14,
      junior: 6,
      'nine-year': 3,
      'complete-secondary': 1,
      senior: 1,
      vocational: 1,
      special: 1,
      'teaching-point-under-50': 2,
      kindergarten: 11,
    })
  })
})

describe('values', () => {
  test('every value fits its element: unit, stage, level, period and domain', () => {
    for (const row of values) {
      const element = elementOf(row.element)
      const place = `${row.org} ${row.element} ${row.stage} ${row.period}`
      expect(row.unit, place).toBe(element.unit)
      expect(fitsStage(row.stage, element), place).toBe(true)
      expect(element.levels, place).toContain(orgOf(row.org).kind)
      periodSchema.parse(row.period)
      if (row.value !== '') expect(fitsDomain(Number(row.value), element), place).toBe(true)
    }
  })

  function fitsStage(stage: string, { stages }: DataElement): boolean {
    return stage === '' ? stages.length === 0 : stages.some(one => one === stage)
  }

  function fitsDomain(value: number, { domain }: DataElement): boolean {
    if (domain === 'count') return Number.isInteger(value) && value >= 0
    if (domain === 'share') return value >= 0 && value <= 100
    return Number.isFinite(value) && (domain === 'any' || value >= 0)
  }

  test('an institution reports only for stages that it teaches', () => {
    for (const row of values) {
      const { kind, stages } = orgOf(row.org)
      if (kind !== 'school' && kind !== 'kindergarten') continue
      if (row.stage !== '') expect(stages).toContain(row.stage)
    }
  })

  test('no value is given twice', () => {
    const keys = values.map(row => [row.org, row.element, row.stage, row.period].join('|'))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('every value says where it is from, and real and invented places do not mix', () => {
    for (const row of values) {
      expect(['report', 'sample']).toContain(row.provenance)
      expect(row.source).not.toBe('')
      expect(row.provenance === 'sample').toBe(orgOf(row.org).attributes.sample === 'true')
      expect(row.quote !== '').toBe(row.provenance === 'report')
    }
  })

  test('each of the two reports gives 74 figures', () => {
    const reports = values.filter(row => row.provenance === 'report')
    expect(reports.filter(row => row.source.includes('牡丹江市'))).toHaveLength(74)
    expect(reports.filter(row => row.source.includes('鹤兴政呈〔2024〕79号'))).toHaveLength(74)
    expect(reports).toHaveLength(148)
  })

  test('quotes are short phrases with a figure in them, never sentences', () => {
    for (const { quote } of values.filter(row => row.provenance === 'report')) {
      expect(quote.length).toBeLessThanOrEqual(24)
      expect(quote).toMatch(/\d|一/)
      expect(quote).not.toMatch(/[。；]/)
    }
  })
})

test('the committed files are what the generator makes', () => {
  const made = buildSampleRegion(element => elementOf(element).unit)
  expect(read('orgs.csv')).toBe(made.orgs)
  expect(read('values.csv')).toBe(made.values)
})

test('every sample account has a known role, one password and an existing organisation', () => {
  const accounts = JSON.parse(read('accounts.json')) as Record<string, string>[]
  expect(accounts.map(one => one.username)).toEqual([
    'mingchuan',
    'qingxi',
    'xingan',
    'mingzhou',
    'mudanjiang',
    'admin',
  ])
  for (const { role, org = '', password, name } of accounts) {
    roleSchema.parse(role)
    orgOf(org)
    expect(password).toBe('mingjian-2024')
    expect(name).toContain('示例')
  }
})

const seeds = new URL('../../../shared/corpus/seeds/', import.meta.url)
describe.skipIf(!existsSync(seeds))(
  'beside the reports (skipped where they are not at hand)',
  () => {
    test.each([
      ['牡丹江市', '000_bbad99955d51e316'],
      ['鹤兴政呈〔2024〕79号', '004_34d96440e1d1f744'],
    ])('every figure of %s is quoted in its exact words', (source, file) => {
      const { text } = JSON.parse(readFileSync(new URL(`${file}.json`, seeds), 'utf8')) as {
        text: string
      }
      const rows = values.filter(row => row.provenance === 'report' && row.source.includes(source))
      expect(rows.filter(row => !text.includes(row.quote))).toEqual([])
    })
  },
)
