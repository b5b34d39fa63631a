import { readConfiguration } from '@mingjian/server'
import { migrate, openDatabase } from '@mingjian/storage'

export async function runMigrate(options: { data?: string }): Promise<void> {
  const configuration = readConfiguration(process.env, { dataDir: options.data })
  const database = await openDatabase({
    url: configuration.databaseUrl,
    dataDir: configuration.dataDir,
  })
  try {
    const applied = await migrate(database)
    process.stdout.write(
      applied.length > 0 ? `已升级：${applied.join('、')}\n` : '数据库已是最新\n',
    )
  } finally {
    await database.close()
  }
}
