import type { AuditJob } from '@mingjian/contract'
import { type CollectedFigure, figureKey } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { detailAddress } from '../features/indicators/view-state.ts'
import { AuditProgress } from '../features/report-audit/audit-progress.tsx'
import { AuditResult } from '../features/report-audit/audit-result.tsx'
import {
  type AuditView,
  readAuditView,
  writeAuditView,
} from '../features/report-audit/audit-view.ts'
import { auditQuery, reportQuery } from '../features/report-audit/queries.ts'
import { formatMoment } from '../ui/format-date.ts'
import { Page } from '../ui/page.tsx'
import { Answer } from '../ui/states.tsx'

export function ReportAuditPage() {
  const { id = '' } = useParams()
  const query = useQuery(auditQuery(id))
  const job = query.data
  return (
    <Page
      fill
      title={job?.file ?? '报告核查'}
      eyebrow={<Link to="/report-audits">报告核查</Link>}
      lead={job && <Lead job={job} />}
    >
      <Answer query={query}>
        {current =>
          current.status === 'done' ? <Result id={id} /> : <AuditProgress job={current} />
        }
      </Answer>
    </Page>
  )
}

function Lead({ job: { summary, createdBy, createdAt } }: { job: AuditJob }) {
  return (
    <>
      {summary &&
        `错误${summary.errors}、警告${summary.warnings}、疑问${summary.questions}、提示${summary.notes} · `}
      {createdBy} {formatMoment(createdAt)}提交
    </>
  )
}

const linkToFigure = (figure: CollectedFigure, words: string) => {
  const { code, org, period, stage } = figure
  const open = figureKey({ indicator: code, stage })
  return <Link to={detailAddress({ org, period, open })}>{words}</Link>
}

function Result({ id }: { id: string }) {
  const query = useQuery(reportQuery(id))
  const [search, setSearch] = useSearchParams()
  const change = useCallback(
    (changes: Partial<AuditView>) =>
      setSearch(before => writeAuditView({ ...readAuditView(before), ...changes }), {
        // Going from finding to finding is reading, not travelling: back leaves the report.
        replace: true,
        preventScrollReset: true,
      }),
    [setSearch],
  )
  return (
    <Answer query={query} lines={16}>
      {report => (
        <AuditResult
          audit={id}
          report={report}
          view={readAuditView(search)}
          linkToFigure={linkToFigure}
          onChange={change}
        />
      )}
    </Answer>
  )
}
