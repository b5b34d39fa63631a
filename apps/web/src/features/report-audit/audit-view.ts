import {
  type Finding,
  type FindingCategory,
  findingCategorySchema,
  type Severity,
  severitySchema,
} from '@mingjian/model'

export const auditTabs = ['text', 'claims', 'coverage'] as const
export type AuditTab = (typeof auditTabs)[number]

/** What the address of a result page says. */
export interface AuditView {
  tab: AuditTab
  /** Place of the chosen finding in the report's list. */
  finding: number | null
  /** Id of the chosen claim. */
  claim: string | null
  severity: Severity | null
  category: FindingCategory | null
}

export function readAuditView(search: URLSearchParams): AuditView {
  const finding = search.get('finding')
  return {
    tab: auditTabs.find(tab => tab === search.get('tab')) ?? 'text',
    finding: finding !== null && /^\d+$/.test(finding) ? Number(finding) : null,
    claim: search.get('claim'),
    severity: severitySchema.safeParse(search.get('severity')).data ?? null,
    category: findingCategorySchema.safeParse(search.get('category')).data ?? null,
  }
}

export function writeAuditView(view: AuditView): string {
  const search = new URLSearchParams()
  if (view.tab !== 'text') search.set('tab', view.tab)
  for (const name of ['finding', 'claim', 'severity', 'category'] as const) {
    const value = view[name]
    if (value !== null) search.set(name, String(value))
  }
  return search.toString()
}

/** A finding with its place in the report's list, which is its name in addresses. */
export interface PlacedFinding {
  index: number
  finding: Finding
}

/** Findings that fit the filters, gravest first, in the order of the text within a severity. */
export function visibleFindings(
  findings: readonly Finding[],
  view: Pick<AuditView, 'severity' | 'category'>,
): PlacedFinding[] {
  const gravity = (finding: Finding) => severitySchema.options.indexOf(finding.severity)
  const place = (finding: Finding) => finding.spans[0]?.[0] ?? 0
  return findings
    .map((finding, index) => ({ index, finding }))
    .filter(({ finding }) => view.severity === null || finding.severity === view.severity)
    .filter(({ finding }) => view.category === null || finding.category === view.category)
    .sort((a, b) => gravity(a.finding) - gravity(b.finding) || place(a.finding) - place(b.finding))
}
