import { editionRoutes, type ReplyOf } from '@mingjian/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { newTransaction } from '../../api/new-transaction.ts'

export type Edition = ReplyOf<typeof editionRoutes.get>

export const editionsQuery = queryOptions({
  queryKey: ['editions', 'list'],
  queryFn: ({ signal }) => call(editionRoutes.list, { signal }),
})

export const editionQuery = (id: string) =>
  queryOptions({
    queryKey: ['editions', 'one', id],
    queryFn: ({ signal }) => call(editionRoutes.get, { params: { id }, signal }),
    staleTime: 0,
  })

/** What became of each item and point since another edition. */
export const changesQuery = (since: string, id: string) =>
  queryOptions({
    queryKey: ['editions', 'changes', since, id],
    queryFn: ({ signal }) =>
      call(editionRoutes.compare, { params: { id }, query: { since }, signal }),
    staleTime: 0,
  })

/** A copy of an edition for another year; answers the id of the draft. */
export function useStartEdition() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: { from: string; year: number }) =>
      call(editionRoutes.start, { body: { ...given, transaction: newTransaction() } }),
    onSuccess: () => client.invalidateQueries({ queryKey: editionsQuery.queryKey }),
  })
}

interface Step {
  id: string
  basedOn: number
}

const bodyOf = ({ basedOn }: Step) => ({ basedOn, transaction: newTransaction() })

/** Published, an edition holds for every unit below: everything read of the rules is read again. */
export function usePublishEdition() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: Step) =>
      call(editionRoutes.publish, { params: { id: step.id }, body: bodyOf(step) }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['editions'] }),
        client.invalidateQueries({ queryKey: ['standards'] }),
      ]),
  })
}

export function useWithdrawEdition() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: Step) =>
      call(editionRoutes.withdraw, { params: { id: step.id }, body: bodyOf(step) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['editions'] }),
  })
}
