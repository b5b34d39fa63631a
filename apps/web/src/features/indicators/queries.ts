import { indicatorRoutes } from '@mingjian/contract'
import { readFigureKey } from '@mingjian/model'
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

/** `figure` is a figure key: indicator and stage. */
export const explanationQuery = (org: string, period: string, figure: string) =>
  queryOptions({
    queryKey: ['indicators', 'explanation', org, period, figure],
    queryFn: ({ signal }) => {
      const { indicator, stage } = readFigureKey(figure)
      return call(indicatorRoutes.explain, {
        params: { code: org },
        query: { period, indicator, stage: stage ?? undefined },
        signal,
      })
    },
  })
