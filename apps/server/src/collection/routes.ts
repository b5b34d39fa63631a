import { collectionRoutes } from '@mingjian/contract'
import type { StandardsLibrary } from '@mingjian/model'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { getUnit } from '../organisations/queries.ts'
import { listValues } from './queries.ts'
import { enterValues } from './service.ts'

/** Five thousand values with their sources. */
const bodyLimitBytes = 8 * 1024 * 1024

export function collectionRoutesOf(
  app: FastifyInstance,
  edge: Edge,
  library: StandardsLibrary,
): void {
  serve(app, edge, collectionRoutes.values, async ({ params, query, caller, scope }) => ({
    values: await scope(async tx => {
      const { place } = await getUnit(tx, caller.actor, params.code)
      return listValues(tx, library, place, query.period)
    }),
  }))
  serve(
    app,
    edge,
    collectionRoutes.enter,
    ({ params, body, caller, scope }) =>
      scope(tx => enterValues(tx, caller.actor, library, params.code, body)),
    { bodyLimit: bodyLimitBytes },
  )
}
