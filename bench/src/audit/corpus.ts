import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceText } from '@mingjian/model'

// A suite runs as one file in bench/dist, a test from bench/src/audit.
const root =
  ['../..', '../../..']
    .map(one => fileURLToPath(new URL(one, import.meta.url)))
    .find(one => existsSync(join(one, 'examples'))) ?? '.'
/** Beside the project, where it is at hand; never part of it. */
const corpus = join(root, '../shared/corpus')

export interface GoldClaim {
  quote: string
  start: number
  subject: string
  value: number
  unit: string
}

export interface GoldFinding {
  kind: string
  quotes: string[]
}

/** A text with what a careful reader finds in it. */
export interface LabelledText {
  id: string
  /** 国家 / 省 / 市 / 县区 */
  level: string
  year: number | null
  text: string
  claims: GoldClaim[]
  findings: GoldFinding[]
}

export const hasCorpus = existsSync(join(corpus, 'subjects.json'))

export function readLabelled(set: 'seeds' | 'dev' | 'mutated'): LabelledText[] {
  const folder = join(corpus, set)
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** Other name of a subject → its name. */
export function readSubjects(): { name: string; aliases: string[] }[] {
  return JSON.parse(readFileSync(join(corpus, 'subjects.json'), 'utf8')).subjects
}

/** The report that comes with the product, invented by ourselves. */
export const sampleReport = (): string =>
  readFileSync(join(root, 'examples/sample-region/reports/mingchuan-2023.txt'), 'utf8')

export const sourceOf = (text: string): SourceText => ({
  file: 'report.txt',
  format: 'txt',
  text,
  blocks: [],
  notices: [],
})
