import {
  type AuditReport,
  type Finding,
  placeText,
  type Severity,
  type Span,
  severityNames,
} from '@mingjian/model'
import { xmlCharacters } from '../xml/xml-characters.ts'
import { findingDetails } from './finding-details.ts'

/** What is known of a rule besides its findings; the audit's own declarations fit. */
export interface SarifRule {
  id: string
  title: string
  explanation: string
  clause?: string
  example?: { text: string }
}

/** SARIF knows three levels; the severity itself stays in the properties. */
const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  question: 'note',
  note: 'note',
}

/**
 * The findings as a SARIF 2.1.0 log, valid by its schema. Regions are lines, columns and UTF-16 offsets in
 * the report's text, which the log carries as the artifact's contents: for docx and pdf it is not the bytes
 * of the file; where a region stands in the file is its logical location. `rules` gives the help of rules.
 */
export function writeAuditSarif(report: AuditReport, rules: readonly SarifRule[] = []): object {
  const ruleIds = [...new Set(report.findings.map(finding => finding.rule))]
  const uri = uriOf(report.file)
  const regionOf = regionsIn(report.text)
  const declared = new Map(rules.map(rule => [rule.id, rule]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mingjian',
            fullName: '明鉴 报告核查',
            rules: ruleIds.map(id => ruleOf(id, report, declared.get(id))),
          },
        },
        language: 'zh-CN',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: report.notices.map(text => ({
              level: 'note',
              message: { text: shown(text) },
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: [
          { location: { uri }, roles: ['analysisTarget'], contents: { text: report.text } },
        ],
        results: report.findings.map(finding => resultOf(finding, ruleIds, uri, regionOf)),
      },
    ],
  }
}

/** A relative reference; lone surrogates, which have no escape, are replaced. */
function uriOf(file: string): string {
  const path = xmlCharacters(file).replaceAll('\\', '/')
  return path.split('/').map(encodeURIComponent).join('/')
}

/** A message must not be empty. */
const shown = (text: string) => (text === '' ? '—' : text)

function ruleOf(id: string, report: AuditReport, rule: SarifRule | undefined) {
  const finding = report.findings.find(one => one.rule === id)
  return {
    id,
    ...(rule ? helpOf(rule) : {}),
    properties: {
      category: finding?.category,
      ...(rule?.clause === undefined ? {} : { clause: rule.clause }),
    },
    defaultConfiguration: { level: finding ? levels[finding.severity] : 'note' },
  }
}

function helpOf({ title, explanation, example }: SarifRule) {
  const shownBy = example ? `\n\n例：${example.text}` : ''
  return {
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: {
      text: `${title}。${explanation}${shownBy}`,
      markdown: `**${title}**\n\n${explanation}${shownBy}`,
    },
  }
}

type Region = ReturnType<ReturnType<typeof regionsIn>>

/** Lines and columns count from 1, offsets from 0. */
function regionsIn(text: string) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineOf = (offset: number) => {
    let [low, high] = [0, starts.length]
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
  return ([start, end]: Span) => {
    const [from, to] = [lineOf(start), lineOf(end)]
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
      snippet: { text: text.slice(start, end) },
    }
  }
}

function resultOf(
  finding: Finding,
  ruleIds: string[],
  uri: string,
  regionOf: (span: Span) => Region,
) {
  const [first, ...others] = finding.spans.map((span, at) => {
    const place = finding.places?.[at]
    return {
      physicalLocation: { artifactLocation: { uri, index: 0 }, region: regionOf(span) },
      ...(place
        ? {
            logicalLocations: [{ name: placeText(place), kind: place.table ? 'row' : 'paragraph' }],
          }
        : {}),
    }
  })
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIds.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: messageOf(finding) },
    locations: first ? [first] : [],
    ...(others.length > 0
      ? { relatedLocations: others.map((place, id) => ({ id, ...place })) }
      : {}),
    ...(finding.key === '' ? {} : { partialFingerprints: { 'mingjianFinding/v1': finding.key } }),
    properties: { severity: finding.severity, severityName: severityNames[finding.severity] },
  }
}

function messageOf(finding: Finding): string {
  const details = findingDetails(finding).map(({ label, text }) => `${label}：${text}`)
  return shown([finding.message, ...details].join('\n'))
}
