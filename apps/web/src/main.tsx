import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/query-client.ts'
import { signInAddress } from './features/accounts/return-path.ts'
import { sessionQuery } from './features/accounts/session.ts'
import { createRouter } from './router.tsx'
import './ui/base.css'
import './ui/print.css'
import { antdTheme, applyCssVariables } from './ui/theme.ts'

/** The session ended on the server: sign in again, then come back to this very place. */
function leaveExpiredSession() {
  const { pathname, search } = router.state.location
  if (pathname === '/sign-in') return
  client.setQueryData(sessionQuery.queryKey, null)
  router.navigate(signInAddress(pathname + search))
}

const client = createQueryClient(leaveExpiredSession)
const router = createRouter(client)

const root = document.getElementById('app')
if (root) {
  applyCssVariables(document.documentElement)
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={antdTheme()} button={{ autoInsertSpace: false }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StrictMode>,
  )
}
