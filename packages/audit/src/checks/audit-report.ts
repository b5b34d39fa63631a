import type { AuditReport, Claim, FigureQuestion, SourceText } from '@mingjian/model'
import { extractClaims } from '../claims/index.ts'
import { askFigures } from '../figures/index.ts'
import { readStructure } from '../structure/index.ts'
import { plainSource } from '../text/plain-digits.ts'
import { type AuditOptions, checkReport } from './check-report.ts'

export type { AuditOptions } from './check-report.ts'

/** What a report says, and what one has to know to hold it against collected figures. */
export interface ReadReport {
  claims: Claim[]
  /** Who reports, as the report writes it. */
  organisation: string | null
  year: number | null
  questions: FigureQuestion[]
}

/**
 * The first half of an audit: what the report says. `checkReport` is the second; between the two a
 * caller with a database looks up the figures that `questions` name.
 */
export function readReport(
  source: SourceText,
  options: Omit<AuditOptions, 'collected' | 'earlier'>,
): ReadReport {
  const { library } = options
  const { profile } = readStructure(source)
  const year = options.year ?? profile.year
  const claims = readClaims(source, options)
  const questions = askFigures(claims, source.text, { library, year })
  return { claims, organisation: profile.organisation ?? issuerOf(claims), year, questions }
}

function readClaims(
  source: SourceText,
  { library, level, year }: Pick<AuditOptions, 'library' | 'level' | 'year'>,
): Claim[] {
  const { profile } = readStructure(source)
  const plain = plainSource(source)
  const claims = extractClaims(plain, {
    library,
    level: level ?? profile.level,
    year: year ?? profile.year,
    organisation: profile.organisation,
  })
  return plain === source
    ? claims
    : claims.map(one => ({ ...one, quote: source.text.slice(one.start, one.end) }))
}

/** The place that most of a report's claims are about. */
export function issuerOf(claims: readonly Claim[]): string | null {
  const counts = new Map<string, number>()
  for (const { org } of claims) if (org) counts.set(org, (counts.get(org) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

/**
 * 核查 of one report: its claims, what does not hold, and which items of the framework it answers.
 * Pure and deterministic: the same text, library and figures give the same findings, and nothing is
 * read or written. What cannot be told from the text (level, year, framework) may be given as an option.
 */
export function auditReport(source: SourceText, options: AuditOptions): AuditReport {
  return checkReport(source, readClaims(source, options), options)
}
