import fs from 'node:fs'
import path from 'node:path'
import type { SourceText } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { extractClaims } from './extract-claims.ts'

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpus')

interface Labelled {
  text: string
  year: number | null
  claims: { quote: string; start: number; value: number; subject: string }[]
}

/** Labelled figures found, figures found at all, and how many of those found carry the label's subject. */
function measure(folder: string) {
  const library = loadStandards()
  const total = { gold: 0, found: 0, matched: 0, named: 0 }
  for (const file of fs.readdirSync(path.join(corpus, folder))) {
    const gold: Labelled = JSON.parse(fs.readFileSync(path.join(corpus, folder, file), 'utf8'))
    const source: SourceText = { file, format: 'txt', text: gold.text, blocks: [], notices: [] }
    const claims = extractClaims(source, { library, year: gold.year })
    const free = new Set(claims)
    total.gold += gold.claims.length
    total.found += claims.length
    for (const label of gold.claims) {
      const end = label.start + label.quote.length
      const match = [...free].find(
        claim =>
          claim.start < end &&
          label.start < claim.end &&
          Math.abs(claim.value - label.value) <= 1e-9 * Math.max(1, Math.abs(label.value)),
      )
      if (!match) continue
      free.delete(match)
      total.matched++
      if (match.subject === label.subject) total.named++
    }
  }
  return {
    precision: total.matched / total.found,
    recall: total.matched / total.gold,
    named: total.named / total.matched,
  }
}

// Floors a little under what is reached, so that a change that loses figures is seen.
test.skipIf(!fs.existsSync(corpus)).each([
  ['seeds', 0.97, 0.97, 0.92],
  ['dev', 0.97, 0.97, 0.92],
  ['mutated', 0.97, 0.97, 0.92],
])(
  'labelled figures of %s are found and named (skipped without the labelled texts)',
  (folder, precision, recall, named) => {
    const reached = measure(folder)
    expect(reached.precision).toBeGreaterThanOrEqual(precision)
    expect(reached.recall).toBeGreaterThanOrEqual(recall)
    expect(reached.named).toBeGreaterThanOrEqual(named)
  },
)
