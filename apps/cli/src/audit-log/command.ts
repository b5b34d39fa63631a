import { Command } from 'commander'
import type { runVerify } from './run-verify.ts'

export function auditLogCommand(): Command {
  const auditLog = new Command('audit-log').description('审计日志')
  auditLog
    .command('verify')
    .description('验证审计日志链：每一条都与前一条相扣，没有被改动或删除')
    .option('--data <dir>', '内嵌数据库的文件夹，优先于环境变量 MINGJIAN_DATA')
    .action(async (...given: Parameters<typeof runVerify>) => {
      const { runVerify } = await import('./run-verify.ts')
      await runVerify(...given)
    })
  return auditLog
}
