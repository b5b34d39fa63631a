import { type BodyOf, claimBindingRoutes, type ReplyOf, standardRoutes } from '@mingjian/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

/** What is collected changes under the report: asked anew whenever the page is looked at. */
export const bindingsQuery = (audit: string) =>
  queryOptions({
    queryKey: ['report-audit', 'bindings', audit],
    queryFn: ({ signal }) => call(claimBindingRoutes.list, { params: { id: audit }, signal }),
  })

export type RuleLibrary = ReplyOf<typeof standardRoutes.library>

/** The same library, under the same key, as the pages about standards read. */
export const libraryQuery = queryOptions({
  queryKey: ['standards', 'library'],
  queryFn: ({ signal }) => call(standardRoutes.library, { signal }),
  staleTime: 5 * 60_000,
})

export type Decision = Omit<BodyOf<typeof claimBindingRoutes.decide>, 'transaction'>

export function useDecide(audit: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: Decision) =>
      call(claimBindingRoutes.decide, {
        params: { id: audit },
        body: { transaction: crypto.randomUUID(), ...decision },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: bindingsQuery(audit).queryKey }),
  })
}

export type NewValues = Omit<BodyOf<typeof claimBindingRoutes.createValues>, 'transaction'>

/** Writes claims down as data; figures computed from them are read anew everywhere. */
export function useCreateValues(audit: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: NewValues) =>
      call(claimBindingRoutes.createValues, {
        params: { id: audit },
        body: { transaction: crypto.randomUUID(), ...given },
      }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: bindingsQuery(audit).queryKey }),
        client.invalidateQueries({ queryKey: ['indicators'] }),
      ]),
  })
}
