import type { DataValue, OrgUnit, Period } from '@mingjian/model'
import { currentValues, type Tx, unitOf } from '@mingjian/storage'
import { sql } from 'kysely'

/** Path of a unit at or below one of these governments. */
const isBelow = (path: string, governments: readonly string[]) => sql<boolean>`exists (
  select 1 from org_unit above
  where above.code = any(${governments}) and starts_with(${sql.ref(path)}, above.path))`

/** Governments and whatever is below them, each unit once. */
export async function listBranches(tx: Tx, governments: readonly string[]): Promise<OrgUnit[]> {
  const rows = await tx
    .selectFrom('org_unit')
    .selectAll()
    .where(isBelow('org_unit.path', governments))
    .execute()
  return rows.map(unitOf)
}

/** What governments and the units below them reported of these elements in one period. */
export async function listValuesBelow(
  tx: Tx,
  governments: readonly string[],
  elements: readonly string[],
  period: Period,
): Promise<DataValue[]> {
  // Rows are found by county, which leads the index; each government below is the county of its own rows.
  const counties = tx
    .selectFrom('org_unit as county')
    .select('county.code')
    .where(isBelow('county.path', governments))
  const rows = await currentValues(tx)
    .where('county_code', 'in', counties)
    .where('element', 'in', elements)
    .where('period', '=', period)
    .execute()
  return rows.map(({ org_code, element, stage, value }) => ({
    org: org_code,
    element,
    stage,
    period,
    value,
  }))
}

/** The governments at and below a path, each after the one above it. */
export async function listGovernmentsWithin(tx: Tx, path: string) {
  return tx
    .selectFrom('org_unit')
    .select(['code', 'name', 'kind'])
    .where('kind', 'in', ['nation', 'province', 'city', 'county'])
    .where(sql<boolean>`starts_with(path, ${path})`)
    .orderBy('path')
    .execute()
}
