import { type AuditReport, type Finding, type Severity, severityNames } from '@mingjian/model'
import { xmlCharacters } from '../xml/xml-characters.ts'
import { findingDetails } from './finding-details.ts'

/** SARIF knows three levels; the severity itself stays in the properties. */
const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  question: 'note',
  note: 'note',
}

/**
 * The findings as a SARIF 2.1.0 log. Regions are UTF-16 offsets into the report's text, which the log
 * carries as the artifact's contents: for docx and pdf it is not the bytes of the file.
 */
export function writeAuditSarif(report: AuditReport): object {
  const ruleIds = [...new Set(report.findings.map(finding => finding.rule))]
  const uri = uriOf(report.file)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'mingjian', fullName: '明鉴', rules: ruleIds.map(ruleOf(report)) },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri }, contents: { text: report.text } }],
        results: report.findings.map(finding => resultOf(finding, ruleIds, uri, report.text)),
      },
    ],
  }
}

/** A relative reference; lone surrogates, which have no escape, are replaced. */
function uriOf(file: string): string {
  const path = xmlCharacters(file).replaceAll('\\', '/')
  return path.split('/').map(encodeURIComponent).join('/')
}

const ruleOf = (report: AuditReport) => (id: string) => {
  const finding = report.findings.find(({ rule }) => rule === id)
  return {
    id,
    properties: { category: finding?.category },
    defaultConfiguration: { level: finding ? levels[finding.severity] : 'note' },
  }
}

function resultOf(finding: Finding, ruleIds: string[], uri: string, text: string) {
  const [first, ...others] = finding.spans.map(([start, end]) => ({
    physicalLocation: {
      artifactLocation: { uri, index: 0 },
      region: {
        charOffset: start,
        charLength: end - start,
        snippet: { text: text.slice(start, end) },
      },
    },
  }))
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIds.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: messageOf(finding) },
    locations: first ? [first] : [],
    ...(finding.key ? { partialFingerprints: { 'findingKey/v1': finding.key } } : {}),
    ...(others.length > 0
      ? { relatedLocations: others.map((place, id) => ({ id, ...place })) }
      : {}),
    properties: { severity: finding.severity, severityName: severityNames[finding.severity] },
  }
}

function messageOf(finding: Finding): string {
  const details = findingDetails(finding).map(({ label, text }) => `${label}：${text}`)
  return [finding.message, ...details].join('\n')
}
