import { type ReplyOf, standardRoutes } from '@mingjian/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export type RuleLibrary = ReplyOf<typeof standardRoutes.library>

/** Changes when the unit or one above it publishes; publishing here reads it anew at once. */
export const libraryQuery = queryOptions({
  queryKey: ['standards', 'library'],
  queryFn: ({ signal }) => call(standardRoutes.library, { signal }),
  staleTime: 5 * 60_000,
})
