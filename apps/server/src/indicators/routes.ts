import { indicatorRoutes } from '@mingjian/contract'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import type { RuleBook } from '../standards/rules.ts'
import { figuresBelow } from './figures-below.ts'
import {
  distributionOf,
  explainFigure,
  influenceOfFigure,
  loadFigure,
  rankFigure,
  trendOf,
} from './one-figure.ts'
import { indicatorTable, listPeriods } from './service.ts'

export function indicatorsRoutes(app: FastifyInstance, edge: Edge, book: RuleBook): void {
  serve(app, edge, indicatorRoutes.periods, async ({ params, caller, scope }) => ({
    periods: await scope(tx => listPeriods(tx, caller.actor, params.code)),
  }))
  serve(app, edge, indicatorRoutes.table, ({ params, query, caller, scope }) =>
    scope(tx => indicatorTable(tx, caller.actor, book, { ...params, ...query })),
  )
  serve(app, edge, indicatorRoutes.explain, ({ params, query, caller, scope }) =>
    scope(async tx =>
      explainFigure(await loadFigure(tx, caller.actor, book, { ...params, ...query })),
    ),
  )
  serve(app, edge, indicatorRoutes.trend, ({ params, query, caller, scope }) =>
    scope(async tx => trendOf(await loadFigure(tx, caller.actor, book, { ...params, ...query }))),
  )
  serve(app, edge, indicatorRoutes.distribution, ({ params, query, caller, scope }) =>
    scope(async tx =>
      distributionOf(await loadFigure(tx, caller.actor, book, { ...params, ...query })),
    ),
  )
  serve(app, edge, indicatorRoutes.influence, ({ params, query, caller, scope }) =>
    scope(async tx =>
      influenceOfFigure(await loadFigure(tx, caller.actor, book, { ...params, ...query })),
    ),
  )
  serve(app, edge, indicatorRoutes.ranking, ({ params, query, caller, scope }) =>
    scope(tx => rankFigure(tx, caller.actor, book, { ...params, ...query })),
  )
  serve(app, edge, indicatorRoutes.figures, ({ params, query, caller, scope }) =>
    scope(tx => figuresBelow(tx, caller.actor, book, { ...params, ...query })),
  )
}
