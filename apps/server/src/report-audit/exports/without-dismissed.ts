import type { FindingState } from '@mingjian/contract'
import { type AuditReport, countFindings } from '@mingjian/model'

/** The report as it is handed on: without what somebody has found to be no problem, saying how much that is. */
export function withoutDismissed(
  report: AuditReport,
  states: readonly FindingState[],
): AuditReport {
  const dismissed = new Set(
    states.filter(({ status }) => status === 'dismissed').map(({ finding }) => finding),
  )
  const findings = report.findings.filter(({ key }) => !dismissed.has(key))
  const left = report.findings.length - findings.length
  if (left === 0) return report
  return {
    ...report,
    findings,
    summary: countFindings(report.claims.length, findings),
    notices: [...report.notices, `另有${left}条经办人已判定“不是问题”，未列入。`],
  }
}
