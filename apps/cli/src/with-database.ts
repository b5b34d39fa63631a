import { readConfiguration } from '@mingjian/server'
import { type Database, openDatabase } from '@mingjian/storage'

export interface DatabaseOptions {
  /** Folder of the embedded database; comes before MINGJIAN_DATA. */
  data?: string
}

/** Opens the configured database for one piece of work and closes it whatever happens. */
export async function withDatabase<T>(
  options: DatabaseOptions,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDir } = readConfiguration(process.env, { dataDir: options.data })
  const database = await openDatabase({ url: databaseUrl, dataDir })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
