import {
  type BodyOf,
  downloadSchema,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
  type Route,
  type Session,
} from '@mingjian/contract'
import { type Actor, type Database, type Tx, withScope } from '@mingjian/storage'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { z } from 'zod'
import { RequestShapeError, SignInNeeded } from './problem.ts'

// What zod says about a malformed request is shown to people.
z.config(z.locales.zhCN())

/** Who is asking: what the page shows, and what the database is told. */
export interface Caller extends Session {
  actor: Actor
}

/** What one request brings to its handler. */
export interface Call<R> {
  params: ParamsOf<R>
  query: QueryOf<R>
  body: BodyOf<R>
  request: FastifyRequest
  reply: FastifyReply
  /** @throws SignInNeeded on an open route without a session. */
  caller: Caller
  /** One transaction that sees what the caller may see. */
  scope<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** What the edge needs to know of the application. */
export interface Edge {
  db: Database
  findCaller(request: FastifyRequest): Promise<Caller | null>
}

export const apiRoot = '/api/v1'

/**
 * Serves a route of the contract: checks its parts, asks for a session unless it is open, and
 * sends nothing that the contract does not declare.
 */
export function serve<R extends Route>(
  app: FastifyInstance,
  edge: Edge,
  route: R,
  handler: (call: Call<R>) => Promise<ReplyOf<R>>,
  options: RouteShorthandOptions = {},
): void {
  app.route({
    ...options,
    method: route.method,
    url: apiRoot + route.path,
    handler: async (request, reply) => {
      const caller = route.open ? null : await edge.findCaller(request)
      if (!route.open && !caller) throw new SignInNeeded()
      const answer = await handler({
        params: checked('params', route.params, request.params) as ParamsOf<R>,
        query: checked('query', route.query, request.query) as QueryOf<R>,
        body: checked('body', route.body, request.body) as BodyOf<R>,
        request,
        reply,
        get caller() {
          if (!caller) throw new SignInNeeded()
          return caller
        },
        scope: work => {
          if (!caller) throw new SignInNeeded()
          return withScope(edge.db, caller.actor, work)
        },
      })
      reply.header('cache-control', 'no-store')
      if (route.download) return sendFile(reply, route.download, answer)
      return reply.type('application/json').send(JSON.stringify(route.reply.parse(answer)))
    },
  })
}

function sendFile(reply: FastifyReply, type: string, answer: unknown): FastifyReply {
  const { name, bytes } = downloadSchema.parse(answer)
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return reply.type(type).header('content-disposition', disposition).send(Buffer.from(bytes))
}

function checked(
  part: 'params' | 'query' | 'body',
  schema: z.ZodType | undefined,
  value: unknown,
): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value ?? {})
  if (!result.success) throw new RequestShapeError(part, result.error)
  return result.data
}
