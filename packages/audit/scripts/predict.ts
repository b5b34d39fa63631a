/**
 * Writes the claims of a folder of labelled texts in the shape the scorer reads.
 *
 *   npx tsx packages/audit/scripts/predict.ts CORPUS_DIR OUT_DIR [--only dev|held]
 *
 * `--only held` takes the texts whose number is a multiple of three, `--only dev` the others.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { SourceText, StandardsLibrary } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { extractClaims } from '../src/claims/index.ts'
import { findIssuer } from '../src/claims/scene/organisations.ts'

const [corpus, out, , half] = process.argv.slice(2)
if (!corpus || !out) throw new Error('usage: predict.ts CORPUS_DIR OUT_DIR [--only dev|held]')

const levels: Record<string, 'province' | 'city' | 'county'> = {
  省: 'province',
  市: 'city',
  县区: 'county',
}

function libraryOrEmpty(): StandardsLibrary {
  try {
    return loadStandards()
  } catch (error) {
    process.stderr.write(
      `the standards library cannot be read (${String(error)}); going on without\n`,
    )
    return { standards: [], elements: [], frameworks: [] }
  }
}

const library = libraryOrEmpty()
fs.rmSync(out, { recursive: true, force: true })
fs.mkdirSync(out, { recursive: true })
let characters = 0
let milliseconds = 0
for (const file of fs.readdirSync(corpus).filter(name => name.endsWith('.json'))) {
  const held = Number(/^\D?0*(\d+)/.exec(file)?.[1] ?? 1) % 3 === 0
  if ((half === 'held' && !held) || (half === 'dev' && held)) continue
  const gold = JSON.parse(fs.readFileSync(path.join(corpus, file), 'utf8'))
  const source: SourceText = {
    file,
    format: 'txt',
    text: gold.text,
    blocks: [],
    notices: [],
  }
  const level = levels[gold.level] ?? null
  const began = performance.now()
  const claims = extractClaims(source, {
    library,
    level,
    year: gold.year,
    organisation: findIssuer(gold.text.slice(0, 120)) ?? findIssuer(gold.title),
  })
  milliseconds += performance.now() - began
  characters += gold.text.length
  fs.writeFileSync(
    path.join(out, file),
    JSON.stringify({ id: gold.id, claims, findings: [] }, null, 1),
  )
}
process.stderr.write(
  `${characters} characters in ${milliseconds.toFixed(0)} ms: ${Math.round((characters / milliseconds) * 1000)} characters per second\n`,
)
