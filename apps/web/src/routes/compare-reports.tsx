import type { AuditJob } from '@mingjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import {
  type ComparisonTab,
  readComparisonView,
} from '../features/report-audit/compare/comparison-view.ts'
import { FigureChanges } from '../features/report-audit/compare/figure-changes.tsx'
import { FindingChanges } from '../features/report-audit/compare/finding-changes.tsx'
import { TextComparison } from '../features/report-audit/compare/text-comparison.tsx'
import { useReview } from '../features/report-audit/decisions/use-review.ts'
import { comparisonQuery, versionsQuery } from '../features/report-audit/queries.ts'
import { formatMoment } from '../ui/format-date.ts'
import { Page } from '../ui/page.tsx'
import { Answer, Empty } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import styles from './compare-reports.module.css'

/** Two versions of a report: what was mended, which figures changed, what the text says now. */
export function CompareReportsPage() {
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const { since } = readComparisonView(search)
  const versions = useQuery(versionsQuery(id)).data?.versions ?? []
  const done = versions.filter(({ status }) => status === 'done')
  const current = done.find(version => version.id === id)
  const others = done.filter(version => version.id !== id)
  return (
    <Page
      title="版本对比"
      eyebrow={<Link to={`/report-audits/${id}`}>{current ? current.file : '报告核查'}</Link>}
      lead={
        current && (
          <div className={styles.pickers}>
            <label>
              旧版{' '}
              <select
                value={since ?? ''}
                onChange={event => setSearch({ since: event.target.value }, { replace: true })}
              >
                {since === null && <option value="">请选择</option>}
                {others.map(version => (
                  <option key={version.id} value={version.id}>
                    {nameOf(version)}
                  </option>
                ))}
              </select>
            </label>
            <span>新版 {nameOf(current)}</span>
          </div>
        )
      }
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      {since ? (
        <Comparison id={id} since={since} />
      ) : (
        <Empty title="请选择一个版本">选定后列出两版之间的变化。</Empty>
      )}
    </Page>
  )
}

const nameOf = ({ version, createdAt }: AuditJob) => `第${version}版（${formatMoment(createdAt)}）`

function Comparison({ id, since }: { id: string; since: string }) {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const { tab } = readComparisonView(search)
  const { statusOf } = useReview(id)
  const query = useQuery(comparisonQuery(id, since))
  return (
    <Answer query={query} lines={14}>
      {({ findings, claims, paragraphs }) => {
        const changes = claims.changed.length + claims.added.length + claims.removed.length
        const edited = paragraphs.filter(({ kind }) => kind !== 'same').length
        const tabs: { key: ComparisonTab; words: string }[] = [
          {
            key: 'findings',
            words: `问题：已改${findings.fixed.length} 新出现${findings.added.length}`,
          },
          { key: 'figures', words: `数字变化 ${changes}` },
          { key: 'text', words: `正文差异 ${edited}段` },
        ]
        const show = (version: 'before' | 'after', finding: string) =>
          navigate({
            pathname: `/report-audits/${version === 'before' ? since : id}`,
            search: new URLSearchParams({ finding }).toString(),
          })
        return (
          <div>
            <Tabs
              label="版本对比"
              tabs={tabs}
              current={tab}
              onChange={next => setSearch({ since, tab: next }, { replace: true })}
            >
              {tab === 'findings' && (
                <FindingChanges findings={findings} statusOf={statusOf} onShow={show} />
              )}
              {tab === 'figures' && <FigureChanges claims={claims} />}
              {tab === 'text' && <TextComparison paragraphs={paragraphs} />}
            </Tabs>
          </div>
        )
      }}
    </Answer>
  )
}
