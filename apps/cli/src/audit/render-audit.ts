import { rules } from '@mingjian/audit'
import {
  writeAuditDocx,
  writeAuditHtml,
  writeAuditSarif,
  writeSummaryDocx,
  writeSummaryHtml,
} from '@mingjian/documents'
import {
  type AuditReport,
  distinctQuotes,
  type Finding,
  placesText,
  severityNames,
} from '@mingjian/model'
import { findFramework, loadStandards } from '@mingjian/standards'
import type { AuditFormat } from './audit-formats.ts'

export interface RenderOptions {
  /** Where it will be written: a summary is a Word file by its name. */
  output?: string | undefined
  /** The audited file, so that a Word file gets the comments itself. */
  original: Uint8Array
}

/** A report in the asked format, ready to be written. */
export async function renderAudit(
  report: AuditReport,
  format: AuditFormat,
  { output, original }: RenderOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 1)}\n`
    case 'sarif':
      return `${JSON.stringify(writeAuditSarif(report, rules), null, 1)}\n`
    case 'html':
      return writeAuditHtml(report, { framework: titleOfPlan(report) })
    case 'docx':
      return writeAuditDocx(report, { original })
    case 'summary':
      return renderSummary(report, output)
    case 'text':
      return renderText(report)
  }
}

function renderSummary(report: AuditReport, output = ''): string | Promise<Uint8Array> {
  const framework = titleOfPlan(report)
  return output.toLowerCase().endsWith('.docx')
    ? writeSummaryDocx(report, { framework })
    : writeSummaryHtml(report, { framework })
}

const titleOfPlan = ({ framework }: AuditReport) =>
  findFramework(loadStandards(), framework ?? '')?.title

function renderText(report: AuditReport): string {
  const { summary } = report
  const head = [
    report.title ?? report.file,
    `陈述 ${summary.claims} 条；错误 ${summary.errors}，警告 ${summary.warnings}，疑问 ${summary.questions}，提示 ${summary.notes}`,
    ...report.notices.map(notice => `注意：${notice}`),
  ]
  const findings = report.findings.map((finding, index) => renderFinding(finding, index + 1))
  const unanswered = report.coverage.filter(item => !item.answered)
  const coverage = unanswered.length
    ? [`未作答的评价内容：${unanswered.map(item => `${item.item}. ${item.title}`).join('；')}`]
    : []
  return `${[head.join('\n'), ...findings, ...coverage].join('\n\n')}\n`
}

function renderFinding(finding: Finding, number: number): string {
  const places = placesText(finding.places)
  const lines = [
    `${number}. 【${severityNames[finding.severity]}】${finding.message}（${finding.rule}）`,
    ...distinctQuotes(finding).map(quote => `   原文：${quote.replaceAll(/\s+/g, ' ')}`),
    places && `   位置：${places}`,
    finding.computation && `   计算：${finding.computation}`,
    finding.clause && `   依据：${finding.clause}`,
    finding.suggestion && `   建议：${finding.suggestion}`,
  ]
  return lines.filter(Boolean).join('\n')
}
