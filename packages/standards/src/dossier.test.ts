import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Criterion, type Indicator, stageNames } from '@mingjian/model'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageFolder, readOwnLibrary } from './load-standards.ts'

/**
 * The library against the dossier of facts it was written from, code by code. The dossier lies
 * beside the repository and is not part of it; without it these tests are skipped.
 */
const dossier = join(packageFolder(), '..', '..', '..', 'shared', 'standards')
const isHere = existsSync(dossier)

interface Fact {
  id: string
  code: string
  unit: string | null
  confidence: string
  threshold: { op: string; value: unknown } | null
}

/** Where the library says a fact in another way, how, and why. A row nobody needs any more fails too. */
const deliberate: Record<string, { differences: string[]; reason: string }> = {
  'jiaodu-2017-6/R8': {
    differences: [
      'unit 项 → %',
      'limit rule "met >= 6 AND every unmet ratio >= 0.85" → >= 1, >= 100',
    ],
    reason:
      'The rule stands in the formula; a school is 1 or 0, a county the share of its schools.',
  },
  'jiaodu-2017-6/G04-T': {
    differences: ['confidence seen → recalled'],
    reason: 'The dossier notes that the part for twelve-year schools is recalled.',
  },
  'jiaodu-2017-6/G06': {
    differences: ['unit 元 → %', 'limit >= "100 * 生均公用经费标准" → >= 100'],
    reason: 'Asked as the share of small schools that get the money of 100 pupils: all of them.',
  },
  'jiaodu-2017-6/G08': {
    differences: ['unit 元 → 倍', 'limit >= "civil_avg" → >= 1'],
    reason: 'Pay against pay is a ratio; "not lower" is at least 1.',
  },
  'jiaodu-2017-6/Q09a': {
    differences: ['limit >= "Ⅲ级" → >= 3'],
    reason: 'Levels are compared as numbers.',
  },
  'jiaodu-2017-6/Q09b': {
    differences: ['unit (none) → 比值'],
    reason: 'A collected number has a unit, a pure number too.',
  },
  'jiaodu-2012-3/B12': {
    differences: ['unit (none) → %', 'limit = "100% of schools" → = 100'],
    reason: 'The share of schools, in per cent.',
  },
  'jiaodu-2020-1/K12': {
    differences: ['limit between [5,7] → between [5,7], between [5,7], between [8,10]'],
    reason:
      'Counties as a whole, and kindergartens by tier: half-day ones stand in the exceptions.',
  },
  'jiaodu-2020-1/K13': {
    differences: ['limit between [7,9] → between [7,9], between [11,13]'],
    reason: 'Half-day kindergartens stand in the exceptions of the fact.',
  },
  'jiaodu-2020-1/K14': {
    differences: ['limit >= "2+1 or 3" → >= 1'],
    reason: 'The two ways of staffing a class stand in the formula, which is 1 or 0.',
  },
  'gbf-2017-49/P2': {
    differences: ['limit = "90/80/65" → (none)'],
    reason: 'Grade bands, not a limit that is met or missed.',
  },
  'gbf-2017-49/P3': {
    differences: ['limit >= "8000/5000/3000" → (none)'],
    reason: 'One city only: three limits by size tier in the overlay pingdingshan-survey.',
  },
  'teachers/T1': {
    differences: ['unit 元 → 倍', 'limit >= "civil_avg" → >= 1'],
    reason: 'Pay against pay is a ratio; "not lower" is at least 1.',
  },
  'teachers/T8': {
    differences: ['unit 人 → 比值', 'limit >= "1 per 600" → >= 1'],
    reason: 'Staff against groups of 600 pupils; the limit holds from 600 pupils on.',
  },
  'teachers/T11': {
    differences: ['limit between [5,7] → between [5,7], between [5,7], between [8,10]'],
    reason: 'As jiaodu-2020-1/K12.',
  },
  'enrolment-class/C9': {
    differences: ['limit >= 95 → >= 95, >= 96', 'confidence recalled → seen'],
    reason:
      'The targets of 2020 and 2025, each in its years; the notice that sets the first was found.',
  },
  'enrolment-class/C11': {
    differences: ['limit >= 95 → >= 95, >= 97'],
    reason: 'The targets up to 2024 and from 2025, each in its years.',
  },
  'enrolment-class/C13': {
    differences: ['limit >= 92 → >= 90, >= 92'],
    reason: 'The targets of 2020 and 2025, each in its years.',
  },
  'enrolment-class/C14': {
    differences: [
      'unit a:b → 1:x',
      'limit = "大体相当 (old) → 协调发展 (since the 2022 law, recalled)" → (none)',
    ],
    reason: 'A direction in words has no limit.',
  },
  'enrolment-class/C15': {
    differences: ['limit <= 5 → <= 5, <= 15'],
    reason: 'The county ceiling stands in the exceptions of the fact.',
  },
  'enrolment-class/C16': {
    differences: ['limit >= "100 (recalled)" → >= 100'],
    reason: 'That it is recalled is said by the confidence.',
  },
  'health-burden-it-safety/H2': {
    differences: ['limit >= 50 → >= 50, >= 60'],
    reason: 'The targets of 2022 and 2030, each in its years.',
  },
  'health-burden-it-safety/H3': {
    differences: ['limit >= 0.5 → >= 0.5, >= 0.5, >= 1'],
    reason: 'Provinces where myopia is frequent stand in the exceptions of the fact.',
  },
  'health-burden-it-safety/D6': {
    differences: ['unit (none) → 个月', 'limit <= "3个月或60课时" → <= 3'],
    reason: 'The limit in months; the one in class hours is said in the note.',
  },
  'supervision/V7': {
    differences: ['unit 次 → 次/5年'],
    reason: 'The span of years is part of the unit.',
  },
  'supervision/V8': {
    differences: ['unit 次 → 次/3至5年'],
    reason: 'The span of years is part of the unit.',
  },
  'supervision/V9': {
    differences: ['unit 比值 → 所/人', 'limit >= "1:5 (large schools 1:1)" → <= 5'],
    reason: 'Turned round to schools per inspector, as V1 and V2 are; large schools in the note.',
  },
}

const facts = isHere ? readFacts() : []
const indicators = readOwnLibrary().standards.flatMap(one => one.indicators)

test('skipped unless the dossier lies in ../shared/standards', ({ skip }) => {
  skip(!isHere, 'no ../shared/standards beside the repository')
})

test.runIf(isHere)('the dossier is read: nine files with 147 facts', () => {
  expect(new Set(facts.map(one => one.id)).size).toBe(9)
  expect(facts).toHaveLength(147)
})

test.runIf(isHere)('every code of the dossier is in the library', () => {
  const absent = facts.filter(one => sayings(one).length === 0)
  expect(absent.map(one => `${one.id}/${one.code}`)).toEqual([])
})

test.runIf(isHere)('the library holds nothing that the dossier does not know', () => {
  const known = new Set(facts.flatMap(one => sayings(one)))
  expect(indicators.filter(one => !known.has(one)).map(one => one.id)).toEqual([])
})

test.runIf(isHere)(
  'limits, units and confidence are those of the dossier, but for a listed few',
  () => {
    const found: Record<string, string[]> = {}
    for (const fact of facts) {
      for (const one of sayings(fact)) {
        const differences = differencesOf(fact, one)
        if (differences.length > 0) found[one.id] = differences
      }
    }
    const expected = Object.entries(deliberate).map(([id, { differences }]) => [id, differences])
    expect(found).toEqual(Object.fromEntries(expected))
  },
)

function readFacts(): Fact[] {
  const files = readdirSync(dossier).filter(name => /^0[1-9].*\.yaml$/.test(name))
  return files.flatMap(name => {
    const file = parse(readFileSync(join(dossier, name), 'utf8')) as {
      id: string
      indicators: Omit<Fact, 'id'>[]
    }
    return file.indicators.map(one => ({ ...one, id: file.id }))
  })
}

/** The fact in the library: under its code, or one for each stage with a suffix. */
function sayings({ id, code }: Fact): Indicator[] {
  return indicators.filter(
    one => one.standard === id && (one.code === code || one.code.replace(/-[A-Z]$/, '') === code),
  )
}

function differencesOf(fact: Fact, one: Indicator): string[] {
  const pairs = [
    ['unit', sameUnit(fact.unit), one.unit ?? '(none)'],
    ['limit', limitSaid(fact, one), limitsHeld(one)],
    ['confidence', fact.confidence, one.confidence],
  ]
  return pairs
    .filter(([, said, held]) => said !== held)
    .map(([w, said, held]) => `${w} ${said} → ${held}`)
}

/** Two notations of one unit. */
const notations: Record<string, string> = { '比 1:n': '1:x', 比: '比值' }

function sameUnit(unit: string | null): string {
  return unit === null ? '(none)' : (notations[unit] ?? unit)
}

function limitSaid({ threshold }: Fact, one: Indicator): string {
  if (threshold === null) return '(none)'
  const { op, value } = threshold
  const isByStage = typeof value === 'object' && value !== null && !Array.isArray(value)
  return `${op} ${JSON.stringify(isByStage ? valueOfStage(value, one) : value)}`
}

/** `{小学: 45, 初中: 50}`: the entry for the indicator's stage, or for the kind of school it names. */
function valueOfStage(values: object, one: Indicator): unknown {
  const words = one.stage === 'preschool' ? ['6岁'] : one.stage ? [stageNames[one.stage]] : []
  const senior = one.stage === 'senior' ? ['高中'] : []
  return Object.entries(values).find(([key]) => {
    const kind = key.replace(/\(.*$/, '')
    return [...words, ...senior].includes(kind) || (!one.stage && one.name.startsWith(kind))
  })?.[1]
}

function limitsHeld(one: Indicator): string {
  const own = one.criteria.filter((criterion: Criterion) => criterion.id === one.id)
  return own.map(({ op, limit }) => `${op} ${JSON.stringify(limit)}`).join(', ') || '(none)'
}
