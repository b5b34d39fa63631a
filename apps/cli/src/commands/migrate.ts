import { Command } from 'commander'

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('建立或升级数据库表（DATABASE_URL 指定的 PostgreSQL，或内嵌数据库）')
    .option('--data <dir>', '内嵌数据库的文件夹，优先于环境变量 MINGJIAN_DATA')
    .action(runMigrate)
}

async function runMigrate(options: { data?: string }): Promise<void> {
  const [{ readConfiguration }, { migrate, openDatabase }] = await Promise.all([
    import('@mingjian/server'),
    import('@mingjian/storage'),
  ])
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
