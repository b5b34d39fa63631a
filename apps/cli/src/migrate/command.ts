import { Command } from 'commander'
import type { runMigrate } from './run-migrate.ts'

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('建立或升级数据库表（DATABASE_URL 指定的 PostgreSQL，或内嵌数据库）')
    .option('--data <dir>', '内嵌数据库的文件夹，优先于环境变量 MINGJIAN_DATA')
    .action(async (...given: Parameters<typeof runMigrate>) => {
      const { runMigrate } = await import('./run-migrate.ts')
      await runMigrate(...given)
    })
}
