import { type FindingStatus, findingStatusSchema } from '@mingjian/contract'
import {
  type Finding,
  type FindingCategory,
  findingCategorySchema,
  type Severity,
  severitySchema,
} from '@mingjian/model'

export const auditTabs = ['text', 'claims', 'coverage'] as const
export type AuditTab = (typeof auditTabs)[number]

/** What the list of findings is narrowed to. */
export interface FindingFilters {
  severity: Severity | null
  category: FindingCategory | null
  /** Id of a rule of that category. */
  rule: string | null
  /** Heading of a chapter of the report. */
  chapter: string | null
  status: FindingStatus | null
  /** Words looked for in all that a finding says. */
  words: string | null
}

/** What the address of a result page says. */
export interface AuditView extends FindingFilters {
  tab: AuditTab
  /** Key of the chosen finding. */
  finding: string | null
  /** Id of the chosen claim. */
  claim: string | null
}

const written = [
  'finding',
  'claim',
  'severity',
  'category',
  'rule',
  'chapter',
  'status',
  'words',
] as const

export function readAuditView(search: URLSearchParams): AuditView {
  return {
    tab: auditTabs.find(tab => tab === search.get('tab')) ?? 'text',
    finding: search.get('finding'),
    claim: search.get('claim'),
    severity: severitySchema.safeParse(search.get('severity')).data ?? null,
    category: findingCategorySchema.safeParse(search.get('category')).data ?? null,
    rule: search.get('rule'),
    chapter: search.get('chapter'),
    status: findingStatusSchema.safeParse(search.get('status')).data ?? null,
    words: search.get('words') || null,
  }
}

export function writeAuditView(view: AuditView): string {
  const search = new URLSearchParams()
  if (view.tab !== 'text') search.set('tab', view.tab)
  for (const name of written) {
    const value = view[name]
    if (value !== null) search.set(name, value)
  }
  return search.toString()
}

export const noFilters: FindingFilters = {
  severity: null,
  category: null,
  rule: null,
  chapter: null,
  status: null,
  words: null,
}

/** What is known of a finding beside what it says. */
export interface FindingFacts {
  statusOf: (key: string) => FindingStatus
  chapterOf: (finding: Finding) => string | null
}

/** Findings that fit the filters, gravest first, in the order of the text within a severity. */
export function visibleFindings(
  findings: readonly Finding[],
  filters: FindingFilters,
  { statusOf, chapterOf }: FindingFacts,
): Finding[] {
  const { severity, category, rule, chapter, status } = filters
  const gravity = (finding: Finding) => severitySchema.options.indexOf(finding.severity)
  const place = (finding: Finding) => finding.spans[0]?.[0] ?? 0
  return findings
    .filter(finding => severity === null || finding.severity === severity)
    .filter(finding => category === null || finding.category === category)
    .filter(finding => rule === null || finding.rule === rule)
    .filter(finding => chapter === null || chapterOf(finding) === chapter)
    .filter(finding => status === null || statusOf(finding.key) === status)
    .filter(finding => says(finding, filters.words))
    .sort((a, b) => gravity(a) - gravity(b) || place(a) - place(b))
}

/** Every one of the words, in whatever order. */
function says(finding: Finding, words: string | null): boolean {
  if (!words) return true
  const all = [finding.message, ...finding.quotes, finding.computation, finding.clause]
    .join('\n')
    .toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word))
}

/** Those that somebody still has to look at or mend, apart from what is no problem. */
export function splitDismissed(
  findings: readonly Finding[],
  statusOf: FindingFacts['statusOf'],
): { standing: Finding[]; dismissed: Finding[] } {
  const isDismissed = (finding: Finding) => statusOf(finding.key) === 'dismissed'
  return {
    standing: findings.filter(finding => !isDismissed(finding)),
    dismissed: findings.filter(isDismissed),
  }
}
