import { Command } from 'commander'

interface ServeOptions {
  port?: string
  data?: string
  empty?: boolean
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('启动服务（默认 http://127.0.0.1:8600，内嵌数据库在 ./data）')
    .option('--port <port>', '端口，优先于环境变量 PORT')
    .option('--data <dir>', '内嵌数据库的文件夹，优先于环境变量 MINGJIAN_DATA')
    .option('--empty', '不载入示例地区，首次打开时建立管理员')
    .action(runServe)
}

async function runServe(options: ServeOptions): Promise<void> {
  // Loaded here so that `audit` and `compute` do not pay for the server.
  const { readConfiguration, startServer } = await import('@mingjian/server')
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
