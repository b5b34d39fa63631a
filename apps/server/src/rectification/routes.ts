import { rectificationRoutes } from '@mingjian/contract'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { problemWorkbook } from './problem-workbook.ts'
import { listProblems } from './queries.ts'
import { openProblem, withdrawProblem } from './service.ts'

const listedProblems = 1000

export function rectificationRoutesOf(app: FastifyInstance, edge: Edge): void {
  const { list, open, withdraw, workbook } = rectificationRoutes
  serve(app, edge, list, async ({ scope }) => ({
    problems: await scope(tx => listProblems(tx, listedProblems)),
  }))
  serve(app, edge, open, ({ body, scope }) => scope(tx => openProblem(tx, body)))
  serve(app, edge, withdraw, ({ params, body, scope }) =>
    scope(tx => withdrawProblem(tx, params.id, body)),
  )
  serve(app, edge, workbook, async ({ scope }) => ({
    name: '问题清单.xlsx',
    bytes: problemWorkbook(await scope(tx => listProblems(tx, listedProblems))),
  }))
}
