import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export interface PostgresServer {
  url: string
  stop(): Promise<void>
}

/** A PostgreSQL server of our own in a temporary folder, without fsync; gone when stopped. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findBinaries()
  const owner = ownerOfServer()
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-postgres-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const initialise = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '-N',
  ]
  execFileSync(join(bin, 'initdb'), initialise, { ...owner, stdio: 'pipe', cwd: folder })
  const port = await freePort()
  const server = spawn(join(bin, 'postgres'), settings(data, folder, port), {
    ...owner,
    cwd: folder,
    stdio: 'ignore',
  })
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await untilReady(join(bin, 'pg_isready'), port, server)
  return {
    url,
    async stop() {
      const ended = new Promise(resolve => server.once('exit', resolve))
      // Immediate shutdown: the folder is thrown away.
      if (server.exitCode === null && server.kill('SIGQUIT')) await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function settings(data: string, folder: string, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
  }
  return [
    '-D',
    data,
    ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

function findBinaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map(version => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const needed = ['initdb', 'postgres', 'pg_isready']
  const bin = folders.find(folder => needed.every(name => existsSync(join(folder, name))))
  if (bin) return bin
  throw new Error(
    `Database tests need the PostgreSQL server programs ${needed.join(', ')}; ` +
      `none of /usr/lib/postgresql/*/bin and PATH has all of them. ` +
      `"npm test" (scripts/test.mjs) installs them, or set TEST_DATABASE_URL to a server to use.`,
  )
}

/** PostgreSQL refuses to run as root. */
function ownerOfServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    throw new Error(
      'Database tests run as root need a system user "postgres" to start the server as. ' +
        'The distribution\'s PostgreSQL package makes one; "npm test" installs it.',
    )
  }
}

async function untilReady(isReady: string, port: number, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`)
    try {
      execFileSync(isReady, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'pipe' })
      return
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  server.kill('SIGQUIT')
  throw new Error('PostgreSQL did not become ready within a minute')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
