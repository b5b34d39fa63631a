import type { Engine } from '@mingjian/engine'
import { type Dataset, InputError, type StandardsLibrary } from '@mingjian/model'
import { asSystem, type Database, placeOfRow } from '@mingjian/storage'
import { RuleBook } from '../standards/rules.ts'
import { loadBranch } from './service.ts'

/**
 * A unit's branch as stored, with the rules that hold at its place: for whoever has the database itself.
 * @throws InputError 404 for an unknown unit
 */
export function loadStoredBranch(
  db: Database,
  base: StandardsLibrary,
  code: string,
): Promise<{ engine: Engine; dataset: Dataset }> {
  return asSystem(db, async tx => {
    const row = await tx
      .selectFrom('org_unit')
      .select(['code', 'path', 'county_code'])
      .where('code', '=', code)
      .executeTakeFirst()
    if (!row) {
      const message = `数据库中没有单位“${code}”，请核对代码`
      throw new InputError([{ code: 'organisation-not-found', message }], 404)
    }
    const place = placeOfRow(row)
    const { engine } = await new RuleBook(base).rulesFor(tx, place)
    return { engine, dataset: await loadBranch(tx, place) }
  })
}
