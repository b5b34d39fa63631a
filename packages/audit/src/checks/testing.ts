import type { AuditReport, Finding, SourceText } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { type AuditOptions, auditReport } from './audit-report.ts'

/** Scene for tests: a text as a reader would hand it over. */
export function sourceOf(text: string): SourceText {
  return { file: 'report.txt', format: 'txt', text, blocks: [], notices: [] }
}

export function audit(text: string, options: Partial<AuditOptions> = {}): AuditReport {
  return auditReport(sourceOf(text), { library: loadStandards(), ...options })
}

/** "rule: computation" of every error, in order. */
export function errorsIn(text: string, options: Partial<AuditOptions> = {}): string[] {
  return audit(text, options)
    .findings.filter(one => one.severity === 'error')
    .map(one => `${one.rule}: ${one.computation ?? ''}`)
}

/** What one rule says about a text. */
export function findingsBy(
  rule: string,
  text: string,
  options: Partial<AuditOptions> = {},
): Finding[] {
  return audit(text, options).findings.filter(one => one.rule === rule)
}
