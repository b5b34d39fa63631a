import { findUnit, isSameUnit, isSelfName } from '@mingjian/audit'
import { InputError, type NamedUnit } from '@mingjian/model'
import { type Place, placeOfRow, type Tx } from '@mingjian/storage'
import { sql } from 'kysely'

export interface ReportingUnit extends NamedUnit {
  place: Place
}

export const governmentKinds = ['nation', 'province', 'city', 'county'] as const

/**
 * The government at or below a path that a report is of; one without a name is of the unit at the
 * path itself. Null when the name is nobody's there.
 * @throws InputError 404 for a code that no government there has
 */
export async function findReportingUnit(
  tx: Tx,
  path: string,
  wanted: { name: string | null } | { code: string },
): Promise<ReportingUnit | null> {
  const rows = await tx
    .selectFrom('org_unit')
    .select(['code', 'name', 'path', 'county_code'])
    .where('kind', 'in', governmentKinds)
    .where(sql<boolean>`starts_with(path, ${path})`)
    .orderBy('path')
    .execute()
  const units = rows.map(row => ({ code: row.code, name: row.name, place: placeOfRow(row) }))
  if ('code' in wanted) {
    const unit = units.find(({ code }) => code === wanted.code)
    if (!unit) throw noSuchUnit(wanted.code)
    return unit
  }
  const { name } = wanted
  if (name === null || isSelfName(name))
    return units.find(({ place }) => place.path === path) ?? null
  const own = units.filter(unit => isSameUnit(unit.name, name))
  // Two places of one name: which is meant is for a person to say.
  if (own.length > 1) return null
  return own[0] ?? findUnit(name, units) ?? null
}

const noSuchUnit = (code: string) => {
  const message = `数据库中没有政府单位“${code}”，请核对代码`
  return new InputError([{ code: 'organisation-not-found', message }], 404)
}
