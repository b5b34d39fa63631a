import type { AuditReport, ReportComparison } from '@mingjian/model'
import { alignParagraphs } from './align-paragraphs.ts'
import { compareClaims } from './compare-claims.ts'
import { compareFindings } from './compare-findings.ts'
import { comparePieces } from './compare-pieces.ts'
import { readParagraphs } from './paragraphs.ts'

/**
 * What became of a report in its next version: findings fixed, remaining and new, figures changed, and the
 * text, paragraph by paragraph. Pure; time grows with the length and with how much was rewritten.
 */
export function compareReports(before: AuditReport, after: AuditReport): ReportComparison {
  const aligned = alignParagraphs(readParagraphs(before), readParagraphs(after))
  return {
    findings: compareFindings(before.findings, after.findings, aligned),
    claims: compareClaims(before.claims, after.claims),
    paragraphs: aligned.map(comparePieces),
  }
}
