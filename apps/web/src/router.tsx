import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type LoaderFunctionArgs, redirect } from 'react-router'
import { signInAddress } from './features/accounts/return-path.ts'
import { firstRunQuery, sessionQuery } from './features/accounts/session.ts'
import { AppShell } from './routes/app-shell.tsx'
import { BrokenPage } from './routes/broken-page.tsx'
import { Loading } from './ui/states.tsx'

/** Who may see which page, and which script each page needs. */
export function createRouter(client: QueryClient) {
  const requireSession = async ({ request }: LoaderFunctionArgs) => {
    if (await client.ensureQueryData(sessionQuery)) return null
    if ((await client.fetchQuery(firstRunQuery)).needed) return redirect('/first-run')
    const { pathname, search } = new URL(request.url)
    return redirect(signInAddress(pathname + search))
  }
  const requireVisitor = async () =>
    (await client.ensureQueryData(sessionQuery)) ? redirect('/') : null
  const requireFirstRun = async () =>
    (await client.fetchQuery(firstRunQuery)).needed ? null : redirect('/sign-in')

  return createBrowserRouter([
    {
      ErrorBoundary: BrokenPage,
      HydrateFallback: Loading,
      children: [
        {
          path: '/sign-in',
          loader: requireVisitor,
          lazy: async () => ({ Component: (await import('./routes/sign-in.tsx')).SignInPage }),
        },
        {
          path: '/first-run',
          loader: requireFirstRun,
          lazy: async () => ({ Component: (await import('./routes/first-run.tsx')).FirstRunPage }),
        },
        {
          path: '/',
          loader: requireSession,
          Component: AppShell,
          children: [
            {
              index: true,
              lazy: async () => ({
                Component: (await import('./routes/workbench.tsx')).WorkbenchPage,
              }),
            },
            {
              path: 'indicators',
              lazy: async () => ({
                Component: (await import('./routes/indicators.tsx')).IndicatorsPage,
              }),
            },
            {
              path: 'indicators/detail',
              lazy: async () => ({
                Component: (await import('./routes/indicator-detail.tsx')).IndicatorDetailPage,
              }),
            },
            {
              path: 'report-audits',
              lazy: async () => ({
                Component: (await import('./routes/report-audits.tsx')).ReportAuditsPage,
              }),
            },
            {
              path: 'report-audits/:id',
              lazy: async () => ({
                Component: (await import('./routes/report-audit.tsx')).ReportAuditPage,
              }),
            },
            {
              path: 'report-audits/:id/comparison',
              lazy: async () => ({
                Component: (await import('./routes/compare-reports.tsx')).CompareReportsPage,
              }),
            },
            {
              path: 'problems',
              lazy: async () => ({
                Component: (await import('./routes/problems.tsx')).ProblemsPage,
              }),
            },
            {
              path: 'standards',
              lazy: async () => ({
                Component: (await import('./routes/standards.tsx')).StandardsPage,
              }),
            },
            {
              path: 'standards/:id',
              lazy: async () => ({
                Component: (await import('./routes/standard.tsx')).StandardPage,
              }),
            },
            {
              path: 'standards/frameworks/:id',
              lazy: async () => ({
                Component: (await import('./routes/framework.tsx')).FrameworkPage,
              }),
            },
            {
              path: 'standards/formulas/:figure',
              lazy: async () => ({
                Component: (await import('./routes/formula.tsx')).FormulaPage,
              }),
            },
            {
              path: 'standards/editions',
              lazy: async () => ({
                Component: (await import('./routes/editions.tsx')).EditionsPage,
              }),
            },
            {
              path: 'standards/editions/:id',
              lazy: async () => ({
                Component: (await import('./routes/edit-edition.tsx')).EditEditionPage,
              }),
            },
            {
              path: 'standards/compare',
              lazy: async () => ({
                Component: (await import('./routes/compare-editions.tsx')).CompareEditionsPage,
              }),
            },
            {
              path: '*',
              lazy: async () => ({
                Component: (await import('./routes/not-found.tsx')).NotFoundPage,
              }),
            },
          ],
        },
      ],
    },
  ])
}
