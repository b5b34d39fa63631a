import { type ReplyOf, workbenchRoutes } from '@mingjian/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export type Overview = ReplyOf<typeof workbenchRoutes.overview>
export type FailingIndicator = Overview['failing'][number]

export const overviewQuery = queryOptions({
  queryKey: ['workbench', 'overview'],
  queryFn: ({ signal }) => call(workbenchRoutes.overview, { signal }),
})
