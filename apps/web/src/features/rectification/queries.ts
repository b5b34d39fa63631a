import { rectificationRoutes } from '@mingjian/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { buildUrl } from '../../api/build-url.ts'
import { call } from '../../api/call.ts'
import { newTransaction } from '../../api/new-transaction.ts'

export const problemsQuery = queryOptions({
  queryKey: ['rectification', 'problems'],
  queryFn: ({ signal }) => call(rectificationRoutes.list, { signal }),
})

export const problemWorkbookAddress = buildUrl(rectificationRoutes.workbook.path)

export function useWithdraw() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      call(rectificationRoutes.withdraw, {
        params: { id },
        body: { reason, transaction: newTransaction() },
      }),
    // The finding it came from waits for a decision again.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['report-audit'] })
      return client.invalidateQueries({ queryKey: problemsQuery.queryKey })
    },
  })
}
