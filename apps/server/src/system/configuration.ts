import { resolve } from 'node:path'
import { InputError, type Problem } from '@mingjian/model'

export interface Configuration {
  /** 0 = any free port. */
  port: number
  host: string
  /** Absolute. Holds the embedded database, the generated secret and files under way. */
  dataDir: string
  databaseUrl?: string
  /** Signs sessions; generated and kept in `dataDir` when absent. */
  secret?: string
  /** Start without the sample region. */
  empty: boolean
}

/** Command-line options as typed; they come before the environment. */
export interface Overrides {
  port?: string
  dataDir?: string
  empty?: boolean
}

/** @throws InputError naming every malformed setting and what it should look like. */
export function readConfiguration(
  env: Record<string, string | undefined>,
  overrides: Overrides = {},
): Configuration {
  const problems: Problem[] = []
  const configuration: Configuration = {
    port: readPort(overrides.port ? '--port' : 'PORT', overrides.port || env.PORT, problems),
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(overrides.dataDir || env.MINGJIAN_DATA || './data'),
    databaseUrl: env.DATABASE_URL || undefined,
    secret: readSecret(env.MINGJIAN_SECRET, problems),
    empty: overrides.empty ?? false,
  }
  if (problems.length > 0) throw new InputError(problems)
  return configuration
}

function readPort(field: string, text: string | undefined, problems: Problem[]): number {
  if (!text) return 8600
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  const message = `端口应为 0—65535 的整数，现在是“${text}”；请改正后重新启动`
  problems.push({ code: 'malformed-port', message, field })
  return 0
}

// Fewer characters can be guessed offline from one session cookie.
const secretLength = 32

function readSecret(text: string | undefined, problems: Problem[]): string | undefined {
  if (!text || text.length >= secretLength) return text || undefined
  const message = `密钥至少${secretLength}个字符；可用 openssl rand -hex 32 生成，或不设此项由系统自动生成`
  problems.push({ code: 'weak-secret', message, field: 'MINGJIAN_SECRET' })
  return undefined
}
