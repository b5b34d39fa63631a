import { type AuditJob, reportAuditRoutes } from '@mingjian/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { upload } from '../../api/upload.ts'

const pollMs = 1000

/** A job the server is still working on. */
export const isRunning = (job: AuditJob) => job.status !== 'done' && job.status !== 'failed'

export const auditsQuery = queryOptions({
  queryKey: ['report-audit', 'list'],
  queryFn: ({ signal }) => call(reportAuditRoutes.list, { signal }),
  refetchInterval: query => (query.state.data?.audits.some(isRunning) ? pollMs : false),
})

export const auditQuery = (id: string) =>
  queryOptions({
    queryKey: ['report-audit', 'job', id],
    queryFn: ({ signal }) => call(reportAuditRoutes.get, { params: { id }, signal }),
    refetchInterval: query =>
      query.state.data === undefined || !isRunning(query.state.data) ? false : pollMs,
  })

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['report-audit', 'job', id, 'versions'],
    queryFn: ({ signal }) => call(reportAuditRoutes.versions, { params: { id }, signal }),
    refetchInterval: query => (query.state.data?.versions.some(isRunning) ? pollMs : false),
  })

/** Finished audits never change, nor does what lies between them. */
export const comparisonQuery = (id: string, since: string) =>
  queryOptions({
    queryKey: ['report-audit', 'comparison', since, id],
    queryFn: ({ signal }) =>
      call(reportAuditRoutes.compare, { params: { id }, query: { since }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** A finished audit never changes. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report-audit', 'report', id],
    queryFn: ({ signal }) => call(reportAuditRoutes.report, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export interface AuditRequest {
  file: File
  level?: 'city' | 'county'
  year?: number
  /** The audit of which the file is a new version. */
  follows?: string
}

const isVersions = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey.at(-1) === 'versions'

/** Uploads a report; `percent` is the share of its bytes sent. */
export function useSubmitReport() {
  const client = useQueryClient()
  const [percent, setPercent] = useState(0)
  const mutation = useMutation({
    mutationFn: ({ file, ...query }: AuditRequest) => {
      setPercent(0)
      return upload(reportAuditRoutes.submit, { file, query, onProgress: setPercent })
    },
    onSuccess: job => {
      client.setQueryData(auditQuery(job.id).queryKey, job)
      void client.invalidateQueries({ queryKey: ['report-audit', 'job'], predicate: isVersions })
      return client.invalidateQueries({ queryKey: auditsQuery.queryKey })
    },
  })
  return { ...mutation, percent }
}
