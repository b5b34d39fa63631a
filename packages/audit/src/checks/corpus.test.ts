import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { audit } from './testing.ts'

const corpus = resolve(import.meta.dirname, '../../../../../shared/corpus')
const isThere = existsSync(join(corpus, 'seeds'))
if (!isThere) process.stderr.write('标注语料不在，跳过语料测试\n')

const KINDS: Record<string, string> = {
  limit: 'a',
  arithmetic: 'b',
  unit: 'b',
  contradiction: 'c',
  numbering: 'd',
  coverage: 'e',
  direction: 'f',
}

interface Labelled {
  id: string
  text: string
  findings: { kind: string; quotes: string[] }[]
}

function load(folder: string): Labelled[] {
  const at = join(corpus, folder)
  return readdirSync(at).map(file => JSON.parse(readFileSync(join(at, file), 'utf8')))
}

/** Gold findings matched by kind and an overlapping quote, as the scorer matches them. */
function score({ text, findings }: Labelled) {
  const errors = audit(text).findings.filter(one => one.severity === 'error')
  const found = findings.filter(gold =>
    errors.some(
      error =>
        KINDS[error.category] === gold.kind &&
        gold.quotes.some(quote => {
          const at = text.indexOf(quote)
          return error.spans.some(([start, end]) => start < at + quote.length && at < end)
        }),
    ),
  )
  return { errors: errors.length, gold: findings.length, found: found.length }
}

describe.skipIf(!isThere)('the labelled corpus', () => {
  test('the county report: everything provable is an error, and nothing else is', () => {
    const [, county] = load('seeds')
    expect(county && score(county)).toEqual({ errors: 8, gold: 8, found: 8 })
  })

  test('the city report: nothing is provable, much is worth asking', () => {
    const [city] = load('seeds')
    const report = audit(city?.text ?? '')
    expect(report.summary.errors).toBe(0)
    expect(report.summary.questions + report.summary.warnings).toBeGreaterThanOrEqual(12)
  })

  test('slips put into clean texts are found, clean texts stay clean', () => {
    const all = [...load('mutated'), ...load('dev')].map(score)
    const sum = (key: 'errors' | 'gold' | 'found') =>
      all.reduce((total, one) => total + one[key], 0)
    expect(sum('found')).toBeGreaterThanOrEqual(29)
    expect(sum('errors') - sum('found')).toBe(0)
  })
})
