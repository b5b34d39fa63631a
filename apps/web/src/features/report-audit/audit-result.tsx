import type { AuditReport, CollectedFigure } from '@mingjian/model'
import { type ReactNode, useCallback, useMemo } from 'react'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './audit-result.module.css'
import { type AuditTab, type AuditView, visibleFindings } from './audit-view.ts'
import { ClaimDesk } from './claims/claim-desk.tsx'
import { CoverageList } from './coverage-list.tsx'
import { FindingsPane } from './findings-pane.tsx'
import { ReportText } from './report-text.tsx'

interface AuditResultProps {
  /** Id of the audit. */
  audit: string
  report: AuditReport
  view: AuditView
  linkToFigure: (figure: CollectedFigure, words: string) => ReactNode
  onChange: (changes: Partial<AuditView>) => void
}

/** What an audit gave: the text with its findings, the claims, the coverage. */
export function AuditResult(props: AuditResultProps) {
  const { report, view, onChange } = props
  const tabs: { key: AuditTab; words: string }[] = [
    { key: 'text', words: `正文与问题 ${report.findings.length}` },
    { key: 'claims', words: `陈述 ${report.claims.length}` },
    { key: 'coverage', words: '评价内容对照' },
  ]
  return (
    <div className={styles.result}>
      <Tabs label="核查结果" tabs={tabs} current={view.tab} onChange={tab => onChange({ tab })}>
        {view.tab === 'text' && <TextAndFindings {...props} />}
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

function TextAndFindings({ report, view, onChange }: AuditResultProps) {
  const { severity, category } = view
  const findings = useMemo(
    () => visibleFindings(report.findings, { severity, category }),
    [report.findings, severity, category],
  )
  const select = useCallback((finding: number) => onChange({ finding, claim: null }), [onChange])
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
          findings={findings}
          selectedFinding={view.finding}
          selectedClaim={view.claim}
          onSelectFinding={select}
        />
      </section>
      <FindingsPane all={report.findings} shown={findings} view={view} onChange={onChange} />
    </div>
  )
}
