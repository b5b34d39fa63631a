import { figureKey } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { indicatorAddress } from '../features/indicators/view-state.ts'
import { AuditList } from '../features/report-audit/audit-list.tsx'
import { FailingList } from '../features/workbench/failing-list.tsx'
import { type Overview, overviewQuery } from '../features/workbench/overview.ts'
import { RecentActivity } from '../features/workbench/recent-activity.tsx'
import { StandardSummary } from '../features/workbench/standard-summary.tsx'
import { formatPeriod, greetingAt } from '../ui/format-date.ts'
import { Page, Section } from '../ui/page.tsx'
import { Answer } from '../ui/states.tsx'
import { useSession } from './use-session.ts'
import styles from './workbench.module.css'

export function WorkbenchPage() {
  const { user, organisation } = useSession()
  const query = useQuery(overviewQuery)
  const period = query.data?.period
  return (
    <Page
      title="工作台"
      eyebrow={`${greetingAt(new Date().getHours())}，${user.name}`}
      lead={
        <>
          {organisation.name}
          {period && ` · ${formatPeriod(period)}`}
          {query.data && period === null && ' · 还没有数据'}
        </>
      }
    >
      <Answer query={query} lines={10}>
        {overview => <Panels overview={overview} org={organisation.code} />}
      </Answer>
    </Page>
  )
}

function Panels({ overview, org }: { overview: Overview; org: string }) {
  const { standards, failing, audits, recent, period } = overview
  return (
    <div className={styles.panels}>
      <Section title="各项标准达标情况" aside="按判定计数">
        <StandardSummary
          standards={standards}
          linkTo={(standard, title) => (
            <Link to={indicatorAddress({ org, period, standard })}>{title}</Link>
          )}
        />
      </Section>
      <Section
        title="未达标的指标"
        aside={failing.length > 0 && `${failing.length}项，差距大的在前`}
      >
        <FailingList
          failing={failing}
          linkTo={row => (
            <Link to={indicatorAddress({ org: row.org, period, open: figureKey(row) })}>
              {row.name}
            </Link>
          )}
        />
      </Section>
      <div className={styles.pair}>
        <Section title="近期报告核查" aside={<Link to="/report-audits">全部</Link>}>
          <AuditList
            audits={audits}
            linkTo={audit => <Link to={`/report-audits/${audit.id}`}>{audit.file}</Link>}
          />
        </Section>
        <Section title="近期动态">
          <RecentActivity recent={recent} />
        </Section>
      </div>
    </div>
  )
}
