import { accountRoutes } from '@mingjian/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Caller, type Edge, serve } from '../http/serve.ts'
import type { Accounts } from './service.ts'

/** Per user name and address: enough for a forgetful person, too few for a guesser. */
const attemptsPerMinute = 10

const sessionOf = ({ user, organisation }: Caller) => ({ user, organisation })

export function accountsRoutes(app: FastifyInstance, edge: Edge, accounts: Accounts): void {
  serve(
    app,
    edge,
    accountRoutes.signIn,
    async ({ body, request, reply }) => {
      const { caller, cookies } = await accounts.signIn(body.username, body.password)
      setCookies(cookies, request, reply)
      return sessionOf(caller)
    },
    {
      config: {
        rateLimit: {
          max: attemptsPerMinute,
          timeWindow: '1 minute',
          hook: 'preHandler',
          keyGenerator: (request: FastifyRequest) => `${usernameOf(request)} ${request.ip}`,
        },
      },
    },
  )
  serve(app, edge, accountRoutes.current, async ({ request }) => {
    const caller = await edge.findCaller(request)
    return caller && sessionOf(caller)
  })
  serve(app, edge, accountRoutes.signOut, async ({ caller, request, reply }) => {
    setCookies(await accounts.signOut(caller, request.headers), request, reply)
    return { done: true as const }
  })
  serve(app, edge, accountRoutes.firstRun, async () => ({ needed: await accounts.isFirstRun() }))
  serve(app, edge, accountRoutes.createAdministrator, async ({ body, request, reply }) => {
    await accounts.createAdministrator(body)
    const { caller, cookies } = await accounts.signIn(body.username, body.password)
    setCookies(cookies, request, reply)
    return sessionOf(caller)
  })
}

function usernameOf({ body }: FastifyRequest): string {
  const named = typeof body === 'object' && body !== null && 'username' in body
  return named ? String(body.username).toLowerCase().slice(0, 64) : ''
}

/** Over HTTPS (also ended by a proxy on this machine) a cookie never travels in the clear. */
function setCookies(cookies: string[], request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https'
  reply.header(
    'set-cookie',
    cookies.map(cookie => (secure ? `${cookie}; Secure` : cookie)),
  )
}
