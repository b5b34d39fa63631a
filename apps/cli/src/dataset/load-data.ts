import { checkDataset, createEngine, type Engine } from '@mingjian/engine'
import { type Dataset, InputError, type Problem } from '@mingjian/model'
import { loadStoredBranch } from '@mingjian/server'
import { groupByRules, loadStandards } from '@mingjian/standards'
import { type Database, isMigrated } from '@mingjian/storage'
import { withDatabase } from '../with-database.ts'
import { readDatasetTables } from './read-dataset-tables.ts'

export interface LoadedData {
  engine: Engine
  dataset: Dataset
  /** What was wrong in the files; a database holds only what was checked before. */
  problems: readonly Problem[]
}

/** Figures from files where they are given, else of a unit and everything below it from the configured database. */
export async function loadData(path: string | undefined, org: string): Promise<LoadedData> {
  const library = loadStandards()
  if (path !== undefined) {
    const checked = checkDataset(library, await readDatasetTables(path))
    // An overlay may have another formula or limit where the unit lies.
    const unit = checked.dataset.orgs.filter(each => each.code === org)
    const [rules] = groupByRules(library, unit, checked.dataset.orgs)
    return { engine: createEngine(rules?.library ?? library), ...checked }
  }
  return withStoredData(async database => ({
    ...(await loadStoredBranch(database, library, org)),
    problems: [],
  }))
}

/** Runs `work` on the configured database, where no files were given. */
export function withStoredData<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase({}, async database => {
    if (!(await isMigrated(database)))
      throw new InputError([
        {
          code: 'not-migrated',
          message:
            '没有用 --data 指明数据，数据库也还没有建表或不是最新；请给出 --data，或先执行 mingjian migrate',
        },
      ])
    return work(database)
  })
}
