import { InputError, institutionKinds, type OrgUnit } from '@mingjian/model'
import { type Actor, type Place, placeOfRow, type Tx, unitOf } from '@mingjian/storage'
import { sql } from 'kysely'

const governmentKinds = ['nation', 'province', 'city', 'county'] as const

export interface FoundUnit {
  unit: OrgUnit
  place: Place
}

/**
 * A unit within the actor's scope.
 * @throws InputError 404, in the same words whether it is out of scope or does not exist.
 */
export async function getUnit(tx: Tx, actor: Actor, code: string): Promise<FoundUnit> {
  const row = await tx
    .selectFrom('org_unit')
    .selectAll()
    .where('code', '=', code)
    // Row security also shows the levels above, for their names only.
    .where(sql<boolean>`starts_with(path, ${actor.scope})`)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { unit: unitOf(row), place: placeOfRow(row) }
}

export async function listGovernments(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom('org_unit')
    .selectAll()
    .where('kind', 'in', governmentKinds)
    .where(sql<boolean>`starts_with(path, ${actor.scope})`)
    .orderBy('path')
    .execute()
  const counts = await countInstitutions(tx)
  return rows.map(row => ({
    ...unitOf(row),
    sample: row.sample,
    // A government's own and those of every government below it.
    institutions: counts
      .filter(count => count.path.startsWith(row.path))
      .reduce((sum, count) => sum + count.institutions, 0),
  }))
}

/** The governments beside a unit, itself among them: below the same unit above and within the actor's scope. */
export async function listSiblings(tx: Tx, actor: Actor, unit: OrgUnit): Promise<FoundUnit[]> {
  const rows = await tx
    .selectFrom('org_unit')
    .selectAll()
    .where('parent', unit.parent === null ? 'is' : '=', unit.parent)
    .where('kind', '=', unit.kind)
    .where(sql<boolean>`starts_with(path, ${actor.scope})`)
    .orderBy('path')
    .execute()
  return rows.map(row => ({ unit: unitOf(row), place: placeOfRow(row) }))
}

/** The name of the unit above, which row security shows for its name only. */
export async function nameAbove(tx: Tx, unit: OrgUnit): Promise<string | null> {
  if (unit.parent === null) return null
  const row = await tx
    .selectFrom('org_unit')
    .select('name')
    .where('code', '=', unit.parent)
    .executeTakeFirst()
  return row?.name ?? null
}

async function countInstitutions(tx: Tx) {
  const rows = await tx
    .selectFrom('org_unit as school')
    .innerJoin('org_unit as county', 'county.code', 'school.county_code')
    .select(['county.path', sql<number>`count(*)`.as('institutions')])
    .where('school.kind', 'in', institutionKinds)
    .groupBy('county.path')
    .execute()
  return rows.map(({ path, institutions }) => ({ path, institutions: Number(institutions) }))
}

/** The unit itself, where it is a government, and the governments below it. */
export async function listGovernmentPlaces(tx: Tx, place: Place): Promise<Place[]> {
  const rows = await tx
    .selectFrom('org_unit')
    .select(['code', 'path', 'county_code'])
    .where('kind', 'in', governmentKinds)
    .where(sql<boolean>`starts_with(path, ${place.path})`)
    .orderBy('path')
    .execute()
  return rows.map(placeOfRow)
}

/** The unit itself and everything below it; its own parent is left out, so that it is a whole tree. */
export async function listBranch(tx: Tx, place: Pick<Place, 'code' | 'path'>): Promise<OrgUnit[]> {
  const rows = await tx
    .selectFrom('org_unit')
    .selectAll()
    .where(sql<boolean>`starts_with(path, ${place.path})`)
    .orderBy('path')
    .execute()
  return rows.map(row => ({
    ...unitOf(row),
    parent: row.code === place.code ? null : row.parent,
  }))
}

const notFound = () =>
  new InputError(
    [
      {
        code: 'organisation-not-found',
        message: '没有这个单位，或者您的账号不能查看它；请从单位列表中重新选择。',
      },
    ],
    404,
  )
