import type { Database } from '@mingjian/storage'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'

/** A working day: who comes back in the morning signs in again. */
const sessionSeconds = 12 * 60 * 60

/** better-auth on our own connection, used through its functions only: its HTTP routes are not served. */
export function createAuth(db: Database, secret: string) {
  return betterAuth({
    secret,
    baseURL: 'http://localhost',
    database: { db: db.kysely, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    plugins: [
      username({ usernameValidator: text => usernamePattern.test(text), maxUsernameLength: 30 }),
    ],
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'mingjian',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  })
}

export const usernamePattern = /^[a-z0-9_.-]{3,30}$/i

export type Auth = ReturnType<typeof createAuth>
