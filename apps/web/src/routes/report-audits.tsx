import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { AuditList } from '../features/report-audit/audit-list.tsx'
import { auditsQuery, isRunning } from '../features/report-audit/queries.ts'
import { UploadBox } from '../features/report-audit/upload-box.tsx'
import { bySeries } from '../features/report-audit/versions/series.ts'
import { Page, Section } from '../ui/page.tsx'
import { Answer } from '../ui/states.tsx'
import { useSession } from './use-session.ts'

export function ReportAuditsPage() {
  const navigate = useNavigate()
  const query = useQuery(auditsQuery)
  const { organisation } = useSession()
  // A series belongs to one unit; what is still being read may turn out unreadable.
  const own = (query.data?.audits ?? []).filter(
    audit =>
      audit.organisation === organisation.code && audit.status !== 'failed' && !isRunning(audit),
  )
  return (
    <Page
      title="报告核查"
      lead="逐句核对报告中的数字：是否达到标准、前后是否一致、计算是否正确、评价内容是否答全。"
    >
      <UploadBox known={bySeries(own)} onSubmitted={job => navigate(`/report-audits/${job.id}`)} />
      <Section title="核查记录">
        <Answer query={query}>
          {({ audits }) => (
            <AuditList
              audits={audits}
              linkTo={(audit, words = audit.file) => (
                <Link to={`/report-audits/${audit.id}`}>{words}</Link>
              )}
            />
          )}
        </Answer>
      </Section>
    </Page>
  )
}
