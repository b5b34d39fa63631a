import type { FindingState, FindingStatus } from '@mingjian/contract'
import type { Finding } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { decisionsQuery, useDecide, useOpenProblem, useWithdrawProblem } from './queries.ts'

/** What was done last, to be told and taken back. */
export interface LastStep {
  finding: Finding
  status: FindingStatus
}

/** What people decided on the findings of one audit, and the ways to decide. */
export interface Review {
  stateOf: (key: string) => FindingState
  statusOf: (key: string) => FindingStatus
  /** Null until something was done on this page, and after it was taken back. */
  last: LastStep | null
  error: unknown
  isBusy: boolean
  accept: (finding: Finding) => Promise<boolean>
  dismiss: (finding: Finding, reason: string) => Promise<boolean>
  reopen: (finding: Finding) => Promise<boolean>
  toProblem: (finding: Finding, words: { title: string; description: string }) => Promise<boolean>
  /** Takes the last step back. */
  undo: () => Promise<boolean>
}

/** Every way answers whether it was done; what stood in the way is `error`. */
export function useReview(audit: string): Review {
  const states = useStates(audit)
  const [last, setLast] = useState<LastStep | null>(null)
  const [error, setError] = useState<unknown>(null)
  const decide = useDecide(audit)
  const open = useOpenProblem(audit)
  const withdraw = useWithdrawProblem(audit)

  const run = async (work: () => Promise<unknown>, step: LastStep | null) => {
    setError(null)
    try {
      await work()
      setLast(step)
      return true
    } catch (failure) {
      setError(failure)
      return false
    }
  }
  const stepOf = ({ key }: Finding) => ({
    finding: key,
    basedOn: states.stateOf(key).history.length,
  })
  const undoLast = ({ finding, status }: LastStep) => {
    const { problem } = states.stateOf(finding.key)
    return status === 'problem' && problem !== null
      ? withdraw.mutateAsync({ problem, reason: '撤销转为问题' })
      : decide.mutateAsync({ ...stepOf(finding), decision: 'undone' })
  }
  return {
    ...states,
    last,
    error,
    isBusy: decide.isPending || open.isPending || withdraw.isPending,
    accept: finding =>
      run(() => decide.mutateAsync({ ...stepOf(finding), decision: 'accepted' }), {
        finding,
        status: 'accepted',
      }),
    dismiss: (finding, reason) =>
      run(() => decide.mutateAsync({ ...stepOf(finding), decision: 'dismissed', reason }), {
        finding,
        status: 'dismissed',
      }),
    reopen: finding =>
      run(() => decide.mutateAsync({ ...stepOf(finding), decision: 'reopened' }), {
        finding,
        status: 'open',
      }),
    toProblem: (finding, words) =>
      run(() => open.mutateAsync({ ...stepOf(finding), ...words }), { finding, status: 'problem' }),
    undo: async () => (last ? run(() => undoLast(last), null) : false),
  }
}

function useStates(audit: string) {
  const { data } = useQuery(decisionsQuery(audit))
  const known = useMemo(() => new Map(data?.findings.map(state => [state.finding, state])), [data])
  const stateOf = useCallback(
    (key: string): FindingState =>
      known.get(key) ?? { finding: key, status: 'open', history: [], problem: null },
    [known],
  )
  const statusOf = useCallback((key: string) => stateOf(key).status, [stateOf])
  return { stateOf, statusOf }
}
