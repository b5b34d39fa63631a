import type { IncomingHttpHeaders } from 'node:http'
import { type accountRoutes, type BodyOf, type Role, roleSchema } from '@mingjian/contract'
import { InputError } from '@mingjian/model'
import { addUnits, asSystem, type Database, recordEvent, withScope } from '@mingjian/storage'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { SignInRefused } from '../http/problem.ts'
import type { Caller } from '../http/serve.ts'
import type { Auth } from './auth.ts'
import { findMembership, hasAccounts, insertAccount } from './queries.ts'

/** Sign-in, sessions and the first administrator. */
export class Accounts {
  constructor(
    private readonly db: Database,
    private readonly auth: Auth,
  ) {}

  /**
   * Answers who signed in and the cookies to set.
   * @throws SignInRefused the same for an unknown user, a wrong password and a name that cannot be one.
   */
  async signIn(username: string, password: string): Promise<{ caller: Caller; cookies: string[] }> {
    const answer = await this.auth.api
      .signInUsername({ body: { username, password }, returnHeaders: true })
      .catch((error: unknown) => {
        if (isRefusal(error)) throw new SignInRefused()
        throw error
      })
    if (!answer.response) throw new SignInRefused()
    const { user } = answer.response
    const caller = await this.callerOf({ id: user.id, username, name: user.name })
    if (!caller) throw new SignInRefused()
    await this.record(caller, 'accounts.sign-in')
    return { caller, cookies: answer.headers.getSetCookie() }
  }

  async findCaller(headers: IncomingHttpHeaders): Promise<Caller | null> {
    if (!headers.cookie) return null
    const session = await this.auth.api.getSession({ headers: webHeaders(headers) })
    if (!session) return null
    const { id, name, username } = session.user
    return this.callerOf({ id, name, username: username ?? id })
  }

  /** Ends the session in the database too; answers the cookies that clear the browser's. */
  async signOut(caller: Caller, headers: IncomingHttpHeaders): Promise<string[]> {
    await this.record(caller, 'accounts.sign-out')
    const answer = await this.auth.api.signOut({
      headers: webHeaders(headers),
      returnHeaders: true,
    })
    return answer.headers.getSetCookie()
  }

  isFirstRun(): Promise<boolean> {
    return asSystem(this.db, async tx => !(await hasAccounts(tx)))
  }

  /** @throws InputError once any account exists, also when two people try at the same moment. */
  async createAdministrator(given: BodyOf<typeof accountRoutes.createAdministrator>) {
    const passwordHash = await hashPassword(given.password)
    await asSystem(this.db, async tx => {
      await sql`select pg_advisory_xact_lock(hashtext('mingjian.first-run'))`.execute(tx)
      if (await hasAccounts(tx)) throw notFirst()
      const [place] = await addUnits(tx, [
        {
          code: given.organisationCode,
          name: given.organisationName,
          kind: given.organisationKind,
          parent: null,
          stages: [],
          ownership: null,
          attributes: {},
        },
      ])
      if (!place) throw new Error('no unit was added')
      const role: Role = 'system-administrator'
      await insertAccount(tx, { ...given, role, passwordHash }, place)
      await recordEvent(tx, {
        action: 'accounts.first-run',
        subject: given.username,
        payload: { organisation: given.organisationCode, name: given.organisationName },
        orgPath: place.path,
      })
    })
  }

  private async callerOf(user: { id: string; username: string; name: string }) {
    // On every request, hence without the round trips of a transaction.
    const membership = await findMembership(this.db.kysely, user.id)
    const role = roleSchema.safeParse(membership?.role)
    if (!membership || !role.success) return null
    const { code, name, kind, org_path: scope } = membership
    const caller: Caller = {
      user: { ...user, role: role.data },
      organisation: { code, name, kind },
      actor: { userId: user.id, userName: user.name, scope, role: role.data },
    }
    return caller
  }

  private record(caller: Caller, action: string): Promise<number> {
    return withScope(this.db, caller.actor, tx =>
      recordEvent(tx, { action, subject: caller.user.username, payload: {} }),
    )
  }
}

/** better-auth refuses with a 4xx; anything else is a failure of ours. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  )
}

function webHeaders(headers: IncomingHttpHeaders): Headers {
  return new Headers({ cookie: headers.cookie ?? '' })
}

const notFirst = () =>
  new InputError(
    [{ code: 'not-first-run', message: '系统已有账号，不能再次初始化；请直接登录。' }],
    409,
  )
