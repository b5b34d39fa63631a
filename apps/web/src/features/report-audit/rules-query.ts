import { reportAuditRoutes } from '@mingjian/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Rules come with the product and never change while it runs. */
export const rulesQuery = queryOptions({
  queryKey: ['report-audit', 'rules'],
  queryFn: ({ signal }) => call(reportAuditRoutes.rules, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
