import { Command } from 'commander'
import type { runServe } from './run-serve.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .description('启动服务（默认 http://127.0.0.1:8600，内嵌数据库在 ./data）')
    .option('--port <port>', '端口，优先于环境变量 PORT')
    .option('--data <dir>', '内嵌数据库的文件夹，优先于环境变量 MINGJIAN_DATA')
    .option('--empty', '不载入示例地区，首次打开时建立管理员')
    .action(async (...given: Parameters<typeof runServe>) => {
      const { runServe } = await import('./run-serve.ts')
      await runServe(...given)
    })
}
