import {
  type BodyOf,
  type FindingState,
  findingDecisionRoutes,
  rectificationRoutes,
} from '@mingjian/contract'
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { newTransaction } from '../../../api/new-transaction.ts'

export const decisionsQuery = (audit: string) =>
  queryOptions({
    queryKey: ['report-audit', 'decisions', audit],
    queryFn: ({ signal }) => call(findingDecisionRoutes.list, { params: { id: audit }, signal }),
  })

type Body = BodyOf<typeof findingDecisionRoutes.decide>
export type Decision = Pick<Body, 'finding' | 'basedOn' | 'decision' | 'reason'>

export type ProblemWords = Pick<
  BodyOf<typeof rectificationRoutes.open>,
  'finding' | 'basedOn' | 'title' | 'description'
>

/** Appends one decision; the reply says how the finding stands since. */
export function useDecide(audit: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: Decision) =>
      call(findingDecisionRoutes.decide, {
        params: { id: audit },
        body: { ...decision, transaction: newTransaction() },
      }),
    onSuccess: state => {
      client.setQueryData(decisionsQuery(audit).queryKey, before => ({
        findings: [...withoutOne(before?.findings ?? [], state.finding), state],
      }))
      return refreshCounts(client)
    },
    onError: () => client.invalidateQueries({ queryKey: decisionsQuery(audit).queryKey }),
  })
}

export function useOpenProblem(audit: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (words: ProblemWords) =>
      call(rectificationRoutes.open, {
        body: { ...words, audit, transaction: newTransaction() },
      }),
    onSettled: () => refreshAll(client, audit),
  })
}

export function useWithdrawProblem(audit: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ problem, reason }: { problem: string; reason: string }) =>
      call(rectificationRoutes.withdraw, {
        params: { id: problem },
        body: { reason, transaction: newTransaction() },
      }),
    onSettled: () => refreshAll(client, audit),
  })
}

const withoutOne = (states: readonly FindingState[], finding: string) =>
  states.filter(state => state.finding !== finding)

function refreshCounts(client: QueryClient) {
  void client.invalidateQueries({ queryKey: ['report-audit', 'list'] })
  void client.invalidateQueries({ queryKey: ['report-audit', 'job'] })
}

async function refreshAll(client: QueryClient, audit: string) {
  refreshCounts(client)
  void client.invalidateQueries({ queryKey: ['rectification'] })
  await client.invalidateQueries({ queryKey: decisionsQuery(audit).queryKey })
}
