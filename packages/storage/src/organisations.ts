import { InputError, type OrgUnit } from '@mingjian/model'
import type { Selectable } from 'kysely'
import type { Tx } from './scope.ts'
import type { OrgUnitTable } from './tables.ts'

/** Where a unit stands: what every row that belongs to it carries. */
export interface Place {
  code: string
  path: string
  countyCode: string
}

type UnitRow = Selectable<OrgUnitTable>

/** The unit as the rest of the system knows it, without its place in the database. */
export function unitOf(row: UnitRow): OrgUnit {
  const { code, name, kind, parent, stages, ownership, attributes } = row
  return { code, name, kind, parent, stages, ownership, attributes }
}

export function placeOfRow(row: { code: string; path: string; county_code: string }): Place {
  return { code: row.code, path: row.path, countyCode: row.county_code }
}

/**
 * Adds units below those already there; parents may come after their children.
 * @throws InputError when a parent is unknown, units go in a circle, or a code holds a `/`.
 */
export async function addUnits(
  tx: Tx,
  units: readonly OrgUnit[],
  { sample = false }: { sample?: boolean } = {},
): Promise<Place[]> {
  const places = placeUnits(units, await knownParents(tx, units))
  const rows = units.map(unit => {
    const place = places.get(unit.code)
    if (!place) throw new Error(`no place for unit ${unit.code}`)
    return {
      ...unit,
      attributes: JSON.stringify(unit.attributes),
      path: place.path,
      county_code: place.countyCode,
      sample,
    }
  })
  // Parents first, for the foreign key between chunks.
  rows.sort((a, b) => depth(a.path) - depth(b.path))
  for (let start = 0; start < rows.length; start += 1_000) {
    await tx
      .insertInto('org_unit')
      .values(rows.slice(start, start + 1_000))
      .execute()
  }
  return rows.map(placeOfRow)
}

const depth = (path: string) => path.split('/').length

async function knownParents(tx: Tx, units: readonly OrgUnit[]): Promise<Map<string, Place>> {
  const own = new Set(units.map(unit => unit.code))
  const outside = [...new Set(units.map(unit => unit.parent))].filter(
    (code): code is string => code !== null && !own.has(code),
  )
  if (outside.length === 0) return new Map()
  const rows = await tx
    .selectFrom('org_unit')
    .select(['code', 'path', 'county_code', 'kind'])
    .where('code', 'in', outside)
    .execute()
  return new Map(rows.map(row => [row.code, placeOfRow(row)]))
}

/**
 * Path and county of every unit. The county of a county and of all below it is that county;
 * of a government above, it is the government itself, and of its own departments and schools too.
 */
export function placeUnits(
  units: readonly OrgUnit[],
  known: ReadonlyMap<string, Place> = new Map(),
): Map<string, Place> {
  const byCode = new Map(units.map(unit => [unit.code, unit]))
  const places = new Map(known)
  const place = (unit: OrgUnit, below: readonly string[]): Place => {
    const done = places.get(unit.code)
    if (done) return done
    if (below.includes(unit.code)) throw refused(unit, '上级单位成环，请改正 parent')
    if (unit.code.includes('/')) throw refused(unit, '单位代码不能含“/”')
    const parent = unit.parent === null ? null : byCode.get(unit.parent)
    const above =
      unit.parent === null
        ? null
        : parent
          ? place(parent, [...below, unit.code])
          : (known.get(unit.parent) ?? null)
    if (unit.parent !== null && !above)
      throw refused(unit, `上级单位“${unit.parent}”不存在，请先登记上级单位`)
    const own = above === null || governs(unit)
    const result = {
      code: unit.code,
      path: `${above?.path ?? '/'}${unit.code}/`,
      countyCode: own ? unit.code : above.countyCode,
    }
    places.set(unit.code, result)
    return result
  }
  for (const unit of units) place(unit, [])
  return places
}

const governs = (unit: OrgUnit) => ['nation', 'province', 'city', 'county'].includes(unit.kind)

const refused = (unit: OrgUnit, message: string) =>
  new InputError([{ code: 'unit-misplaced', message: `${unit.name}（${unit.code}）：${message}` }])
