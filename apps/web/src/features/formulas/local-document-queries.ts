import { overlayRoutes } from '@mingjian/contract'
import type { Overlay } from '@mingjian/model'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const localDocumentsQuery = queryOptions({
  queryKey: ['formulas', 'local-documents'],
  queryFn: ({ signal }) => call(overlayRoutes.list, { signal }),
})

export interface DocumentStep {
  id: string
  basedOn: number
}

const stepOf = ({ id, basedOn }: DocumentStep) => ({
  params: { id },
  body: { transaction: crypto.randomUUID(), basedOn },
})

const saveDraft = (step: DocumentStep & { content: Overlay }) => {
  const { params, body } = stepOf(step)
  return call(overlayRoutes.save, { params, body: { ...body, content: step.content } })
}

/** What is published is what was just saved, so the draft is saved first. */
async function publish(step: DocumentStep & { content: Overlay }) {
  const { version } = await saveDraft(step)
  return call(overlayRoutes.publish, stepOf({ id: step.id, basedOn: version }))
}

const withdraw = (step: DocumentStep) => call(overlayRoutes.withdraw, stepOf(step))

/** The steps of a local definition. What is published or retired changes every figure and the library. */
export function useDocumentSteps() {
  const client = useQueryClient()
  const reloadAll = () => client.invalidateQueries()
  const reloadDocuments = () => client.invalidateQueries({ queryKey: localDocumentsQuery.queryKey })
  return {
    save: useMutation({ mutationFn: saveDraft, onSettled: reloadDocuments }),
    publish: useMutation({ mutationFn: publish, onSettled: reloadAll }),
    withdraw: useMutation({ mutationFn: withdraw, onSettled: reloadAll }),
  }
}
