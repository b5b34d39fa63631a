import { InputError } from '@mingjian/model'
import { type Migration, Migrator } from 'kysely'
import type { Database } from '../connection/open-database.ts'
import { foundation } from './0001-foundation/index.ts'
import { libraryDocuments } from './0002-library-documents/index.ts'
import { findingsFollowedUp } from './0003-findings-followed-up/index.ts'
import { claimBindings } from './0004-claim-bindings/index.ts'
import { reportFiles } from './0005-report-files/index.ts'

/** In order of their names. In code rather than in files, so that a bundled application has them too. */
const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-library-documents': libraryDocuments,
  '0003-findings-followed-up': findingsFollowedUp,
  '0004-claim-bindings': claimBindings,
  '0005-report-files': reportFiles,
}

function migratorOf(db: Database): Migrator {
  return new Migrator({
    db: db.kysely,
    provider: { getMigrations: async () => migrations },
  })
}

/**
 * Brings the database to this version's schema; answers the names of the migrations that ran.
 * @throws InputError when the database is newer than this version, or its user may not create roles.
 */
export async function migrate(db: Database): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error) throw explain(error)
  return (results ?? []).map(result => result.migrationName)
}

/** Whether the database has every migration of this version. Throws when it cannot be reached. */
export async function isMigrated(db: Database): Promise<boolean> {
  const known = await migratorOf(db).getMigrations()
  return known.every(migration => migration.executedAt !== undefined)
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.message.includes('corrupted migrations')) {
    return inputError(
      'database-newer',
      '数据库由更新版本的程序建立，本版本不能使用；请改用建立它的版本或更新的版本',
    )
  }
  if ('code' in error && error.code === '42501') {
    return inputError(
      'database-permission',
      `数据库用户权限不足（${error.message}）；请让数据库管理员授予 CREATEROLE 和建表权限，或由其先执行一次 mingjian migrate`,
    )
  }
  return error
}

const inputError = (code: string, message: string) => new InputError([{ code, message }], 409)
