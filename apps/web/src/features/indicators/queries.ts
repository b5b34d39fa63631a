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

/** What every reading of one figure asks with; `figure` is a figure key: indicator and stage. */
function asked(org: string, period: string, figure: string) {
  const { indicator, stage } = readFigureKey(figure)
  return { params: { code: org }, query: { period, indicator, stage: stage ?? undefined } }
}

export const explanationQuery = (org: string, period: string, figure: string) =>
  queryOptions({
    queryKey: ['indicators', 'explanation', org, period, figure],
    queryFn: ({ signal }) =>
      call(indicatorRoutes.explain, { ...asked(org, period, figure), signal }),
  })

export const trendQuery = (org: string, period: string, figure: string) =>
  queryOptions({
    queryKey: ['indicators', 'trend', org, period, figure],
    queryFn: ({ signal }) => call(indicatorRoutes.trend, { ...asked(org, period, figure), signal }),
  })

export const distributionQuery = (org: string, period: string, figure: string) =>
  queryOptions({
    queryKey: ['indicators', 'distribution', org, period, figure],
    queryFn: ({ signal }) =>
      call(indicatorRoutes.distribution, { ...asked(org, period, figure), signal }),
  })

export const rankingQuery = (org: string, period: string, figure: string) =>
  queryOptions({
    queryKey: ['indicators', 'ranking', org, period, figure],
    queryFn: ({ signal }) =>
      call(indicatorRoutes.ranking, { ...asked(org, period, figure), signal }),
  })

export const influenceQuery = (org: string, period: string, figure: string) =>
  queryOptions({
    queryKey: ['indicators', 'influence', org, period, figure],
    queryFn: ({ signal }) =>
      call(indicatorRoutes.influence, { ...asked(org, period, figure), signal }),
  })
