import type { AuditReport, SourceText } from '@mingjian/model'
import { extractClaims } from '../claims/index.ts'
import { readLetterhead } from '../structure/letterhead.ts'
import { readProfile } from '../structure/profile.ts'
import { type AuditOptions, checkReport } from './check-report.ts'

export type { AuditOptions } from './check-report.ts'

/**
 * 核查 of one report: its claims, what does not hold, and which items of the framework it answers.
 * Pure and deterministic: the same text and library give the same findings, and nothing is read or
 * written. What cannot be told from the text (level, year, framework) may be given as an option.
 */
export function auditReport(source: SourceText, options: AuditOptions): AuditReport {
  const profile = readProfile(source.text, readLetterhead(source.text))
  const claims = extractClaims(source, {
    library: options.library,
    level: options.level ?? profile.level,
    year: options.year ?? profile.year,
    organisation: profile.organisation,
  })
  return checkReport(source, claims, options)
}
