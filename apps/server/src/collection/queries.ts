import type { DataValue, StandardsLibrary } from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import { currentValues, type Place, type Tx } from '@mingjian/storage'
import { sql } from 'kysely'

/** Current values of one unit; a plain year stands for everything reported within it. */
export async function listValues(tx: Tx, library: StandardsLibrary, place: Place, period: string) {
  const ofUnit = currentValues(tx)
    .where('county_code', '=', place.countyCode)
    .where('org_code', '=', place.code)
  const rows = await (/^\d{4}$/.test(period)
    ? ofUnit.where(sql<boolean>`left(period, 4) = ${period} and period !~ ${yearSpan}`)
    : ofUnit.where('period', '=', period)
  ).execute()
  return rows.map(row => ({
    org: row.org_code,
    element: row.element,
    elementName: findElement(library, row.element)?.name ?? row.element,
    stage: row.stage,
    period: row.period,
    value: row.value,
    unit: row.unit,
    provenance: {
      kind: row.provenance_kind,
      source: row.provenance_source,
      quote: row.provenance_quote ?? undefined,
    },
    enteredBy: row.entered_by_name,
    enteredAt: row.entered_at.toISOString(),
  }))
}

const yearSpan = '^[0-9]{4}-[0-9]{4}$'

/**
 * Current values of a unit and everything below it, of all periods: growth needs earlier ones.
 * @param elements only these, where a single figure is asked for
 */
export async function listBranchValues(
  tx: Tx,
  place: Pick<Place, 'path'>,
  elements?: ReadonlySet<string>,
): Promise<DataValue[]> {
  const branch = currentValues(tx).where(sql<boolean>`starts_with(org_path, ${place.path})`)
  const rows = await (elements ? branch.where('element', 'in', [...elements]) : branch).execute()
  return rows.map(row => ({
    org: row.org_code,
    element: row.element,
    stage: row.stage,
    period: row.period,
    value: row.value,
    provenance: {
      kind: row.provenance_kind,
      source: row.provenance_source,
      quote: row.provenance_quote ?? undefined,
    },
  }))
}

/** Years with values in a branch and how many, latest first. */
export async function countValuesByYear(tx: Tx, place: Place) {
  const rows = await tx
    .selectFrom('data_value')
    // A value corrected ten times is one value.
    .select(['period', sql<number>`count(distinct (org_code, element, stage))`.as('values')])
    .where(sql<boolean>`starts_with(org_path, ${place.path})`)
    .where(sql<boolean>`period ~ '^[0-9]{4}$'`)
    .groupBy('period')
    .orderBy('period', 'desc')
    .execute()
  return rows.map(({ period, values }) => ({ period, values: Number(values) }))
}
