import { readConfiguration, startServer } from '@mingjian/server'

interface ServeOptions {
  port?: string
  data?: string
  empty?: boolean
}

export async function runServe(options: ServeOptions): Promise<void> {
  const server = await startServer(
    readConfiguration(process.env, {
      port: options.port,
      dataDir: options.data,
      empty: options.empty,
    }),
  )
  process.stdout.write(`${server.welcome}\n`)
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.close()
}
