import { useQuery } from '@tanstack/react-query'
import { Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router'
import { AccountCard } from '../features/accounts/account-card.tsx'
import { sessionQuery } from '../features/accounts/session.ts'
import {
  IndicatorsIcon,
  LibraryIcon,
  ProblemsIcon,
  ReportIcon,
  WorkbenchIcon,
} from '../ui/icons.tsx'
import { PageFrame } from '../ui/page-frame.tsx'

const destinations = [
  { to: '/', words: '工作台', icon: WorkbenchIcon },
  { to: '/indicators', words: '指标', icon: IndicatorsIcon },
  { to: '/report-audits', words: '报告核查', icon: ReportIcon },
  { to: '/problems', words: '问题清单', icon: ProblemsIcon },
  { to: '/standards', words: '标准库', icon: LibraryIcon },
]

/** The frame around every page one sees when signed in. */
export function AppShell() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const session = useQuery(sessionQuery).data
  if (!session) return null
  return (
    <PageFrame
      destinations={destinations}
      account={<AccountCard session={session} onSignedOut={() => navigate('/sign-in')} />}
    >
      <Outlet context={session} />
      {/* Filters change the query only: the page stays where it is. */}
      <ScrollRestoration getKey={() => pathname} />
    </PageFrame>
  )
}
