import type { AuditReport, CollectedFigure, Finding } from '@mingjian/model'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './audit-result.module.css'
import { type AuditTab, type AuditView, splitDismissed, visibleFindings } from './audit-view.ts'
import { ClaimDesk } from './claims/claim-desk.tsx'
import { CoverageList } from './coverage-list.tsx'
import { useReviewDrafts } from './decisions/review-drafts.ts'
import { type Review, useReview } from './decisions/use-review.ts'
import { FindingsPane } from './findings-pane.tsx'
import { chapterFinder } from './paragraphs.ts'
import { ReportText } from './report-text.tsx'
import { RuleDrawer } from './rule-drawer.tsx'

interface AuditResultProps {
  /** Id of the audit. */
  audit: string
  report: AuditReport
  /** Whose half-typed words are kept, and for which report. */
  user: string
  series: string
  view: AuditView
  linkToFigure: (figure: CollectedFigure, words: string) => ReactNode
  linkToProblem: (id: string) => ReactNode
  onChange: (changes: Partial<AuditView>) => void
}

/** What an audit gave: the text with its findings, the claims, the coverage. */
export function AuditResult(props: AuditResultProps) {
  const { report, view, onChange } = props
  const review = useReview(props.audit)
  const { standing } = splitDismissed(report.findings, review.statusOf)
  const tabs: { key: AuditTab; words: string }[] = [
    { key: 'text', words: `正文与问题 ${standing.length}` },
    { key: 'claims', words: `陈述 ${report.claims.length}` },
    { key: 'coverage', words: '评价内容对照' },
  ]
  return (
    <div className={styles.result}>
      <Tabs label="核查结果" tabs={tabs} current={view.tab} onChange={tab => onChange({ tab })}>
        {view.tab === 'text' && <TextAndFindings {...props} review={review} />}
        {view.tab === 'claims' && (
          <ClaimDesk
            audit={props.audit}
            report={report}
            chosen={view.claim}
            linkToFigure={props.linkToFigure}
            onShow={claim => onChange({ tab: 'text', claim, finding: null })}
          />
        )}
        {view.tab === 'coverage' && <CoverageList coverage={report.coverage} />}
      </Tabs>
    </div>
  )
}

function TextAndFindings(props: AuditResultProps & { review: Review }) {
  const { report, review, view, onChange } = props
  const drafts = useReviewDrafts(props.user, props.series)
  const [why, setWhy] = useState<string | null>(null)
  const { chapters, facts } = useFacts(report, review)
  const { severity, category, rule, chapter, status, words } = view
  const findings = useMemo(
    () =>
      visibleFindings(report.findings, { severity, category, rule, chapter, status, words }, facts),
    [report.findings, severity, category, rule, chapter, status, words, facts],
  )
  // What is no problem is not marked in the text, unless it is looked at.
  const marked = useMemo(
    () => findings.filter(({ key }) => facts.statusOf(key) !== 'dismissed' || key === view.finding),
    [findings, facts, view.finding],
  )
  const select = useCallback((finding: string) => onChange({ finding, claim: null }), [onChange])
  return (
    <div className={styles.columns}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={styles.reader} tabIndex={0} aria-label="正文">
        {report.notices.length > 0 && (
          <ul className={styles.notices}>
            {report.notices.map(notice => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        )}
        <ReportText
          text={report.text}
          claims={report.claims}
          findings={marked}
          selectedFinding={view.finding}
          selectedClaim={view.claim}
          onSelectFinding={select}
        />
      </section>
      <FindingsPane
        all={report.findings}
        shown={findings}
        facts={facts}
        chapters={chapters}
        view={view}
        review={review}
        drafts={drafts}
        linkToProblem={props.linkToProblem}
        onWhy={setWhy}
        onChange={onChange}
      />
      <RuleDrawer rule={why} onClose={() => setWhy(null)} />
    </div>
  )
}

function useFacts({ text, findings }: AuditReport, { statusOf }: Review) {
  const { chapters, chapterOf } = useMemo(() => {
    const { chapters, at } = chapterFinder(text)
    const known = new Map(findings.map(one => [one.key, at(one.spans[0]?.[0] ?? 0)]))
    return { chapters, chapterOf: ({ key }: Finding) => known.get(key) ?? null }
  }, [text, findings])
  const facts = useMemo(() => ({ statusOf, chapterOf }), [statusOf, chapterOf])
  return { chapters, facts }
}
