import { standardRoutes, type UsedElement } from '@mingjian/contract'
import type { StandardsLibrary } from '@mingjian/model'
import type { Tx } from '@mingjian/storage'
import type { FastifyInstance } from 'fastify'
import { type Caller, type Edge, serve } from '../http/serve.ts'
import { getUnit } from '../organisations/queries.ts'
import { editions, overlays } from './document-kinds.ts'
import { Documents } from './documents.ts'
import { editionRoutesOf } from './edition-routes.ts'
import { overlayRoutesOf } from './overlay-routes.ts'
import type { RuleBook } from './rules.ts'
import { listUsedElements } from './service.ts'

export function standardsRoutes(app: FastifyInstance, edge: Edge, book: RuleBook): void {
  libraryRoutes(app, edge, book)
  editionRoutesOf(app, edge, new Documents(book, editions))
  overlayRoutesOf(app, edge, new Documents(book, overlays))
}

function libraryRoutes(app: FastifyInstance, edge: Edge, book: RuleBook): void {
  const libraryOf = async (tx: Tx, caller: Caller) => {
    const { place } = await getUnit(tx, caller.actor, caller.organisation.code)
    return (await book.rulesFor(tx, place)).library
  }
  serve(app, edge, standardRoutes.list, async ({ caller, scope }) =>
    catalogue(await scope(tx => libraryOf(tx, caller))),
  )
  // Compiles every formula, so once for each library.
  const elements = new WeakMap<StandardsLibrary, UsedElement[]>()
  serve(app, edge, standardRoutes.library, async ({ caller, scope }) => {
    const library = await scope(tx => libraryOf(tx, caller))
    const used = elements.get(library) ?? listUsedElements(library)
    elements.set(library, used)
    const { standards, frameworks } = library
    return { standards: [...standards], frameworks: [...frameworks], elements: used }
  })
}

function catalogue(library: StandardsLibrary) {
  return {
    standards: library.standards.map(standard => ({
      ...standard,
      indicators: standard.indicators.length,
    })),
    frameworks: library.frameworks.map(framework => ({
      ...framework,
      items: framework.areas.reduce((sum, area) => sum + area.items.length, 0),
    })),
  }
}
