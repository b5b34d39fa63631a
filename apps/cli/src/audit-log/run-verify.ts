import { InputError } from '@mingjian/model'
import { isMigrated, verifyAuditLog } from '@mingjian/storage'
import { exitCodes } from '../failure.ts'
import { type DatabaseOptions, withDatabase } from '../with-database.ts'

export async function runVerify(options: DatabaseOptions): Promise<void> {
  const { ok, events, brokenAt } = await withDatabase(options, async database => {
    if (!(await isMigrated(database)))
      throw new InputError([
        { code: 'not-migrated', message: '数据库还没有建表或不是最新；请先执行 mingjian migrate' },
      ])
    return verifyAuditLog(database)
  })
  process.stdout.write(
    ok
      ? `审计日志完整：共${events}条，首尾相扣\n`
      : `审计日志在第${brokenAt}条处断开：这一条或它之前的记录被改动或删除过\n`,
  )
  process.exitCode = ok ? exitCodes.nothingFound : exitCodes.errorsFound
}
