import { overlayRoutes as routes } from '@mingjian/contract'
import type { Overlay } from '@mingjian/model'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import type { Documents } from './documents.ts'

export function overlayRoutesOf(
  app: FastifyInstance,
  edge: Edge,
  overlays: Documents<Overlay>,
): void {
  serve(app, edge, routes.list, async ({ caller, scope }) => ({
    documents: (await scope(tx => overlays.list(tx, caller))).map(({ head, ...rest }) => ({
      ...head,
      ...rest,
    })),
  }))
  serve(app, edge, routes.get, ({ params, caller, scope }) =>
    scope(tx => overlays.get(tx, caller, params.id)),
  )
  serve(app, edge, routes.save, ({ params, body, caller, scope }) =>
    scope(tx => overlays.save(tx, caller, { ...params, ...body }, body.content)),
  )
  serve(app, edge, routes.publish, ({ params, body, caller, scope }) =>
    scope(tx => overlays.publish(tx, caller, { ...params, ...body })),
  )
  serve(app, edge, routes.withdraw, ({ params, body, caller, scope }) =>
    scope(tx => overlays.withdraw(tx, caller, { ...params, ...body })),
  )
}
