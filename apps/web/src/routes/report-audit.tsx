import type { AuditJob } from '@mingjian/contract'
import { type CollectedFigure, figureKey } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback } from 'react'

import { Link, useNavigate, useParams, useSearchParams } from 'react-router'

import { detailAddress } from '../features/indicators/view-state.ts'

import { AuditProgress } from '../features/report-audit/audit-progress.tsx'
import { AuditResult } from '../features/report-audit/audit-result.tsx'
import {
  type AuditView,
  readAuditView,
  writeAuditView,
} from '../features/report-audit/audit-view.ts'
import { ExportMenu } from '../features/report-audit/exports/export-menu.tsx'
import { auditQuery, reportQuery, versionsQuery } from '../features/report-audit/queries.ts'
import { NewVersionButton } from '../features/report-audit/versions/new-version-button.tsx'
import { VersionLinks } from '../features/report-audit/versions/version-links.tsx'
import { formatMoment } from '../ui/format-date.ts'
import { Page } from '../ui/page.tsx'
import { Answer } from '../ui/states.tsx'
import { useSession } from './use-session.ts'

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
      actions={job?.status === 'done' && <Actions job={job} />}
    >
      <Answer query={query}>
        {current =>
          current.status === 'done' ? (
            // Another version is another page: nothing of the first is carried over.
            <Result key={id} job={current} />
          ) : (
            <AuditProgress job={current} />
          )
        }
      </Answer>
    </Page>
  )
}

function Lead({ job }: { job: AuditJob }) {
  const { id, open, createdBy, createdAt } = job
  const versions = useQuery(versionsQuery(id)).data?.versions ?? []
  return (
    <>
      {open &&
        `错误${open.errors}、警告${open.warnings}、疑问${open.questions}、提示${open.notes} · `}
      {createdBy} <time dateTime={createdAt}>{formatMoment(createdAt)}</time>提交
      <VersionLinks
        versions={versions}
        current={id}
        linkTo={(version, words) => <Link to={`/report-audits/${version.id}`}>{words}</Link>}
        linkToComparison={(since, words) => (
          <Link to={`/report-audits/${id}/comparison?since=${since.id}`}>{words}</Link>
        )}
      />
    </>
  )
}

const linkToFigure = (figure: CollectedFigure, words: string) => {
  const { code, org, period, stage } = figure
  const open = figureKey({ indicator: code, stage })
  return <Link to={detailAddress({ org, period, open })}>{words}</Link>
}

function Actions({ job }: { job: AuditJob }) {
  const navigate = useNavigate()
  const { organisation } = useSession()
  const versions = useQuery(versionsQuery(job.id)).data?.versions ?? [job]
  const latest = versions.findLast(({ status }) => status === 'done') ?? job
  return (
    <>
      {organisation.code === job.organisation && (
        <NewVersionButton
          follows={latest}
          onSubmitted={({ id }) => navigate(`/report-audits/${id}`)}
        />
      )}
      <ExportMenu audit={job.id} />
      <Button onClick={() => window.print()}>打印</Button>
    </>
  )
}

function Result({ job }: { job: AuditJob }) {
  const query = useQuery(reportQuery(job.id))
  const { user } = useSession()
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
          audit={job.id}
          report={report}
          user={user.id}
          series={job.series}
          view={readAuditView(search)}
          linkToFigure={linkToFigure}
          linkToProblem={problem => (
            <Link to={`/problems?problem=${problem}`}>在问题清单中查看</Link>
          )}
          onChange={change}
        />
      )}
    </Answer>
  )
}
