import { migrate } from '@mingjian/storage'
import { type DatabaseOptions, withDatabase } from '../with-database.ts'

export async function runMigrate(options: DatabaseOptions): Promise<void> {
  const applied = await withDatabase(options, migrate)
  process.stdout.write(applied.length > 0 ? `已升级：${applied.join('、')}\n` : '数据库已是最新\n')
}
