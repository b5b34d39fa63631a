import { type ReplyOf, standardRoutes } from '@mingjian/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export type RuleLibrary = ReplyOf<typeof standardRoutes.library>

/** The library changes only when the server is started anew. */
export const libraryQuery = queryOptions({
  queryKey: ['standards', 'library'],
  queryFn: ({ signal }) => call(standardRoutes.library, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
