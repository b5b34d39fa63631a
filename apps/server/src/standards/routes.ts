import { standardRoutes } from '@mingjian/contract'
import type { StandardsLibrary } from '@mingjian/model'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { listUsedElements } from './service.ts'

export function standardsRoutes(app: FastifyInstance, edge: Edge, library: StandardsLibrary): void {
  serve(app, edge, standardRoutes.list, async () => ({
    standards: library.standards.map(standard => ({
      ...standard,
      indicators: standard.indicators.length,
    })),
    frameworks: library.frameworks.map(framework => ({
      ...framework,
      items: framework.areas.reduce((sum, area) => sum + area.items.length, 0),
    })),
  }))

  let elements: ReturnType<typeof listUsedElements> | null = null
  serve(app, edge, standardRoutes.library, async () => {
    elements ??= listUsedElements(library)
    return { standards: [...library.standards], frameworks: [...library.frameworks], elements }
  })
}
