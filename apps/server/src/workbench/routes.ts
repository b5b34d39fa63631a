import { workbenchRoutes } from '@mingjian/contract'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import type { Rules } from '../indicators/service.ts'
import { getUnit } from '../organisations/queries.ts'
import { overview } from './service.ts'

export function workbenchRoutesOf(app: FastifyInstance, edge: Edge, rules: Rules): void {
  serve(app, edge, workbenchRoutes.overview, ({ caller, scope }) =>
    scope(async tx => {
      const { place } = await getUnit(tx, caller.actor, caller.organisation.code)
      return overview(tx, place, rules)
    }),
  )
}
