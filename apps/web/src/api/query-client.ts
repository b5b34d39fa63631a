import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

const isExpired = (error: unknown) => error instanceof ApiError && error.status === 401

/** Only a lost connection or a server mishap is worth another try; a refusal stays a refusal. */
const mayRetry = (failures: number, error: unknown) =>
  failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502)

/** One cache for the whole page; `onExpired` runs when a call is refused because the session ended. */
export function createQueryClient(onExpired: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isExpired(error)) onExpired()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    // A refused sign-in is an answer, not an expired session.
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.signsIn) onError(error)
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: mayRetry, refetchOnWindowFocus: false },
    },
  })
}
