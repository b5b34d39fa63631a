import { InputError } from '@mingjian/model'
import pg from 'pg'

/**
 * A pool of connections to a PostgreSQL server, after one has been tried.
 * @throws InputError in one readable line, without the password.
 */
export async function connectPostgres(url: string): Promise<pg.Pool> {
  const place = placeOfServer(url)
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'mingjian',
    connectionTimeoutMillis: 10_000,
    max: 20,
    types: { getTypeParser: parserOf },
  })
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    await pool.end()
    throw unreachable(place, error)
  }
  return pool
}

// Sequence numbers and counts arrive as text otherwise, unlike on the embedded engine.
const parserOf: typeof pg.types.getTypeParser = ((oid: number, format: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8
    ? Number
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser

function placeOfServer(text: string): string {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw malformed()
  }
  const database = url.pathname.slice(1)
  if (!/^postgres(ql)?:$/.test(url.protocol) || database === '') throw malformed()
  return `${url.host || '本机套接字'} 上的数据库“${decodeURIComponent(database)}”`
}

const malformed = () =>
  new InputError([
    {
      code: 'database-url-malformed',
      message: 'DATABASE_URL 应写作 postgresql://用户:密码@主机:5432/数据库名；请改正后重试',
      field: 'DATABASE_URL',
    },
  ])

const reasons: Record<string, string> = {
  ECONNREFUSED: '服务器拒绝连接，请确认 PostgreSQL 已启动、端口正确',
  ENOTFOUND: '找不到主机，请检查主机名',
  ETIMEDOUT: '连接超时，请检查网络和防火墙',
  '28P01': '用户名或密码不正确',
  '28000': '服务器不允许该用户从本机登录，请检查用户名和 pg_hba.conf',
  '3D000': '数据库不存在，请先建立',
  '53300': '服务器连接数已满，请稍后再试或调大 max_connections',
}

function unreachable(place: string, error: unknown): InputError {
  const code = codeOf(error)
  const reason = reasons[code] ?? `${error instanceof Error ? error.message : error}`
  return new InputError(
    [{ code: 'database-unreachable', message: `连接不上 ${place}：${reason}` }],
    409,
  )
}

function codeOf(error: unknown): string {
  // Several addresses of one host fail together.
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error && 'code' in first ? String(first.code) : ''
}
