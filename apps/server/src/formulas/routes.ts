import { formulaRoutes } from '@mingjian/contract'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { getUnit } from '../organisations/queries.ts'
import type { RuleBook } from '../standards/rules.ts'
import { reviewFormula } from './review-formula.ts'
import { tryFormula } from './try-formula.ts'

/** Each compiles the whole library; an author who types and tries stays far below this. */
const perMinute = 120
const limited = { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }

export function formulasRoutes(app: FastifyInstance, edge: Edge, book: RuleBook): void {
  serve(
    app,
    edge,
    formulaRoutes.review,
    async ({ params, body, caller, scope }) => {
      const { library } = await scope(async tx => {
        const { place } = await getUnit(tx, caller.actor, params.code)
        return book.rulesFor(tx, place)
      })
      return reviewFormula(library, body)
    },
    limited,
  )
  serve(
    app,
    edge,
    formulaRoutes.try,
    ({ params, body, caller, scope }) =>
      scope(tx => tryFormula(tx, caller.actor, book, { ...params, ...body })),
    limited,
  )
}
