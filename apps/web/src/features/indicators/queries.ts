import { indicatorRoutes } from '@mingjian/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const periodsQuery = (org: string) =>
  queryOptions({
    queryKey: ['indicators', 'periods', org],
    queryFn: ({ signal }) => call(indicatorRoutes.periods, { params: { code: org }, signal }),
  })

export const tableQuery = (org: string, period: string) =>
  queryOptions({
    queryKey: ['indicators', 'table', org, period],
    queryFn: ({ signal }) =>
      call(indicatorRoutes.table, { params: { code: org }, query: { period }, signal }),
  })

export const explanationQuery = (org: string, period: string, indicator: string) =>
  queryOptions({
    queryKey: ['indicators', 'explanation', org, period, indicator],
    queryFn: ({ signal }) =>
      call(indicatorRoutes.explain, {
        params: { code: org },
        query: { period, indicator },
        signal,
      }),
  })
