import { workbenchRoutes } from '@mingjian/contract'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { getUnit } from '../organisations/queries.ts'
import type { RuleBook } from '../standards/rules.ts'
import { overview } from './service.ts'

export function workbenchRoutesOf(app: FastifyInstance, edge: Edge, book: RuleBook): void {
  serve(app, edge, workbenchRoutes.overview, ({ caller, scope }) =>
    scope(async tx => {
      const { place } = await getUnit(tx, caller.actor, caller.organisation.code)
      return overview(tx, place, book)
    }),
  )
}
