import { organisationRoutes } from '@mingjian/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const minutes = 60_000

export const governmentsQuery = queryOptions({
  queryKey: ['organisations', 'governments'],
  queryFn: ({ signal }) => call(organisationRoutes.list, { signal }),
  staleTime: 10 * minutes,
})

export const institutionsQuery = (county: string) =>
  queryOptions({
    queryKey: ['organisations', 'institutions', county],
    queryFn: ({ signal }) =>
      call(organisationRoutes.institutions, { params: { code: county }, signal }),
    staleTime: 10 * minutes,
  })
