import type { DataValue, Provenance } from '@mingjian/model'
import type { Place } from './organisations.ts'
import type { Tx } from './scope.ts'

export interface NewValue extends Omit<DataValue, 'org' | 'provenance'> {
  place: Place
  unit: string
  provenance: Provenance
}

/**
 * Appends values to history under one transaction id; the latest of a unit, element, stage and
 * period is the current one. Answers how many.
 */
export async function appendValues(
  tx: Tx,
  transactionId: string,
  values: readonly NewValue[],
): Promise<number> {
  const rows = values.map((value, ordinal) => ({
    org_code: value.place.code,
    org_path: value.place.path,
    county_code: value.place.countyCode,
    element: value.element,
    stage: value.stage,
    period: value.period,
    value: value.value,
    unit: value.unit,
    provenance_kind: value.provenance.kind,
    provenance_source: value.provenance.source,
    provenance_quote: value.provenance.quote ?? null,
    transaction_id: transactionId,
    ordinal,
  }))
  // 13 parameters a row; a statement may have 65,535.
  for (let start = 0; start < rows.length; start += 2_000) {
    await tx
      .insertInto('data_value')
      .values(rows.slice(start, start + 2_000))
      .execute()
  }
  return rows.length
}

/** The current values as a query to narrow further: one row per unit, element, stage and period. */
export function currentValues(tx: Tx) {
  return tx
    .selectFrom('data_value')
    .distinctOn(['county_code', 'org_code', 'element', 'stage', 'period'])
    .selectAll()
    .orderBy('county_code')
    .orderBy('org_code')
    .orderBy('element')
    .orderBy('stage')
    .orderBy('period')
    .orderBy('id', 'desc')
}
