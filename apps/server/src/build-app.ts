import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { StandardsLibrary } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import type { Database } from '@mingjian/storage'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { createAuth } from './accounts/auth.ts'
import { accountsRoutes } from './accounts/routes.ts'
import { Accounts } from './accounts/service.ts'
import { collectionRoutesOf } from './collection/routes.ts'
import { formulasRoutes } from './formulas/routes.ts'
import { contentSecurityPolicy } from './http/content-security-policy.ts'
import { openApiDocument } from './http/openapi.ts'
import { sendProblem } from './http/problem.ts'
import { requireSameOrigin } from './http/same-origin.ts'
import type { Edge } from './http/serve.ts'
import { indicatorsRoutes } from './indicators/routes.ts'
import { organisationsRoutes } from './organisations/routes.ts'
import { rectificationRoutesOf } from './rectification/routes.ts'
import { claimBindingRoutesOf } from './report-audit/bindings/routes.ts'
import { findingDecisionRoutesOf } from './report-audit/decisions/routes.ts'
import { auditExportRoutesOf } from './report-audit/exports/routes.ts'
import { reportAuditRoutesOf } from './report-audit/routes.ts'
import { RuleReferences } from './report-audit/rule-references.ts'
import { ReportAudits } from './report-audit/service.ts'
import { Spool } from './report-audit/spool.ts'
import { Desk } from './report-audit/worker/desk.ts'
import type { WorkerLimits } from './report-audit/worker/run-in-worker.ts'
import { standardsRoutes } from './standards/routes.ts'
import { RuleBook } from './standards/rules.ts'
import { Metrics } from './system/metrics.ts'
import { systemRoutes } from './system/routes.ts'
import { serveWebApp } from './system/web-app.ts'
import { workbenchRoutesOf } from './workbench/routes.ts'

export interface AppOptions {
  /** Migrated; stays open when the app is closed. */
  db: Database
  /** Signs sessions. */
  secret: string
  /** For files under way. */
  dataDir: string
  /** Built web app. */
  webDir: string
  library?: StandardsLibrary
  logger?: FastifyServerOptions['logger']
  auditLimits?: WorkerLimits
  deskLimits?: WorkerLimits
}

/** Puts the application together; the caller listens, or injects requests. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.logger ?? false,
    genReqId: () => randomUUID(),
    // A proxy on this machine may say who the visitor is and that it ended HTTPS; nobody else may.
    trustProxy: 'loopback',
  })
  app.setErrorHandler(sendProblem)
  app.addHook('onRequest', async request => requireSameOrigin(request))
  const metrics = new Metrics()
  metrics.observe(app)
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false })
  await app.register(compress)
  await app.register(rateLimit, { global: false })
  await app.register(multipart)
  await apiPages(app)
  const audits = await subjects(app, options)
  systemRoutes(app, options.db, metrics, () => ({ mingjian_audits_waiting: audits.queue.waiting }))
  await serveWebApp(app, options.webDir)
  return app
}

async function subjects(app: FastifyInstance, options: AppOptions): Promise<ReportAudits> {
  const { db, secret, dataDir, auditLimits, deskLimits } = options
  const library = options.library ?? loadStandards()
  const book = new RuleBook(library)
  const accounts = new Accounts(db, createAuth(db, secret))
  const edge: Edge = { db, findCaller: request => accounts.findCaller(request.headers) }
  const spool = await Spool.open(dataDir)
  const audits = new ReportAudits(db, book, spool, app.log, auditLimits)
  await audits.failLeftOvers()
  const desk = new Desk(app.log, deskLimits)
  app.addHook('onClose', () => Promise.all([audits.queue.close(), desk.close()]))

  accountsRoutes(app, edge, accounts)
  organisationsRoutes(app, edge)
  collectionRoutesOf(app, edge, library)
  indicatorsRoutes(app, edge, book)
  formulasRoutes(app, edge, book)
  reportAuditRoutesOf(app, edge, audits, desk, spool, new RuleReferences(library))
  findingDecisionRoutesOf(app, edge)
  claimBindingRoutesOf(app, edge, book)
  auditExportRoutesOf(app, edge, book, desk)
  rectificationRoutesOf(app, edge)
  workbenchRoutesOf(app, edge, book)
  standardsRoutes(app, edge, book)
  return audits
}

/** The contract for programs and its page for people, from this server alone. */
async function apiPages(app: FastifyInstance): Promise<void> {
  const document = openApiDocument('0.1.0')
  app.get('/api/openapi.json', async () => document)
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, { routePrefix: '/api/docs' })
}
