import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@mingjian/contract'
import { asSystem, type Database, type Place } from '@mingjian/storage'
import { hashPassword } from 'better-auth/crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { insertAccount } from '../accounts/queries.ts'
import { type AppOptions, buildApp } from '../build-app.ts'

export const password = 'correct horse battery'
const passwordHash = hashPassword(password)

/** The application on a test's database, with a folder of its own. */
export async function startApp(db: Database, options: Partial<AppOptions> = {}): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingjian-app-'))
  const secret = 'a secret for tests of thirty-two characters'
  const webDir = join(dataDir, 'no-web')
  const logger = { level: 'error' }
  return new TestApp(
    await buildApp({ db, secret, dataDir, webDir, logger, ...options }),
    db,
    dataDir,
  )
}

export type Send = (options: InjectOptions) => Promise<LightMyRequestResponse>

export class TestApp {
  constructor(
    readonly app: FastifyInstance,
    private readonly db: Database,
    private readonly dataDir: string,
  ) {}

  async account(place: Place, role: Role = 'county-officer'): Promise<string> {
    const username = `u${randomUUID().slice(0, 8)}`
    const account = { username, name: '王芳', role, passwordHash: await passwordHash }
    await asSystem(this.db, tx => insertAccount(tx, account, place))
    return username
  }

  signIn(username: string, given = password): Promise<LightMyRequestResponse> {
    const payload = { username, password: given }
    return this.app.inject({ method: 'POST', url: '/api/v1/session', payload })
  }

  /** Requests of a person who has an account at that unit and has signed in. */
  async personAt(place: Place, role?: Role): Promise<Send> {
    const reply = await this.signIn(await this.account(place, role))
    if (reply.statusCode !== 200) throw new Error(`sign-in: ${reply.body}`)
    const cookies = Object.fromEntries(reply.cookies.map(({ name, value }) => [name, value]))
    return options =>
      this.app.inject({ ...options, url: `/api/v1${options.url}`, cookies } as InjectOptions)
  }

  async close(): Promise<void> {
    await this.app.close()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}

/** A multipart body with one part called `file`. */
export function upload(name: string, content: string | Buffer, part = 'file') {
  const boundary = '----mingjian'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${part}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}
