import { accountRoutes, type Session } from '@mingjian/contract'
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const sessionQuery = queryOptions({
  queryKey: ['accounts', 'session'],
  queryFn: ({ signal }) => call(accountRoutes.current, { signal }),
  staleTime: 5 * 60_000,
})

export const firstRunQuery = queryOptions({
  queryKey: ['accounts', 'first-run'],
  queryFn: ({ signal }) => call(accountRoutes.firstRun, { signal }),
  staleTime: 0,
})

/** Nothing of the person before may be seen by the next one. */
function startSession(client: QueryClient, session: Session | null) {
  client.clear()
  client.setQueryData(sessionQuery.queryKey, session)
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { username: string; password: string }) =>
      call(accountRoutes.signIn, { body }),
    meta: { signsIn: true },
    onSuccess: session => startSession(client, session),
  })
}

export function useCreateAdministrator() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Parameters<typeof createAdministrator>[0]) => createAdministrator(body),
    meta: { signsIn: true },
    onSuccess: session => startSession(client, session),
  })
}

type NewAdministrator = NonNullable<
  Parameters<typeof call<typeof accountRoutes.createAdministrator>>[1]
>['body']

const createAdministrator = (body: NewAdministrator) =>
  call(accountRoutes.createAdministrator, { body })

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(accountRoutes.signOut),
    onSuccess: () => startSession(client, null),
  })
}
