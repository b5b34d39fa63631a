import { editionRoutes as routes } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { diffEditions } from '@mingjian/standards'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import type { Documents } from './documents.ts'
import { editionWorkbook, readEditionWorkbook, receiveWorkbook } from './edition-workbook.ts'
import { listedEdition, startEdition } from './editions.ts'

export function editionRoutesOf(
  app: FastifyInstance,
  edge: Edge,
  editions: Documents<Framework>,
): void {
  serve(app, edge, routes.list, async ({ caller, scope }) => ({
    documents: (await scope(tx => editions.list(tx, caller))).map(listedEdition),
  }))
  serve(app, edge, routes.get, ({ params, caller, scope }) =>
    scope(tx => editions.get(tx, caller, params.id)),
  )
  serve(app, edge, routes.start, ({ body, caller, scope }) =>
    scope(tx => startEdition(tx, caller, editions, body)),
  )
  serve(app, edge, routes.save, ({ params, body, caller, scope }) =>
    scope(tx => editions.save(tx, caller, { ...params, ...body }, body.content)),
  )
  serve(app, edge, routes.publish, ({ params, body, caller, scope }) =>
    scope(tx => editions.publish(tx, caller, { ...params, ...body })),
  )
  serve(app, edge, routes.withdraw, ({ params, body, caller, scope }) =>
    scope(tx => editions.withdraw(tx, caller, { ...params, ...body })),
  )
  serve(app, edge, routes.workbook, ({ params, caller, scope }) =>
    scope(async tx => {
      const { content } = await editions.get(tx, caller, params.id)
      return editionWorkbook(content, await editions.libraryFor(tx, caller))
    }),
  )
  serve(app, edge, routes.readWorkbook, async ({ request, caller, scope }) => {
    const { name, bytes } = await receiveWorkbook(request)
    const library = await scope(tx => editions.libraryFor(tx, caller))
    return readEditionWorkbook(bytes, name, library)
  })
  serve(app, edge, routes.compare, ({ params, query, caller, scope }) =>
    scope(async tx => {
      const before = await editions.get(tx, caller, query.since)
      const after = await editions.get(tx, caller, params.id)
      return routes.compare.reply.parse(diffEditions(before.content, after.content))
    }),
  )
}
