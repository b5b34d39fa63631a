// The nation of `national-data.ts` as rows of the product's own tables.
import { cellState } from '@mingjian/engine'
import type { OrgUnit } from '@mingjian/model'
import { type Database, placeUnits } from '@mingjian/storage'
import { sql } from 'kysely'
import type { NationalData } from './national-data.ts'

export const period = '2023'
const chunk = 20_000

/** Puts units and values of every section there, as an import would leave them. */
export async function loadNation(db: Database, data: NationalData): Promise<void> {
  const places = [...placeUnits(data.orgs).values()]
  await db.kysely.connection().execute(async connection => {
    // Foreign keys hold by construction; looking up each row's would take longer than all the rest.
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`select set_config('mingjian.user', 'bench', false),
      set_config('mingjian.user_name', 'bench', false)`.execute(connection)
    for (const [start, units] of chunks(data.orgs)) {
      const here = places.slice(start, start + units.length)
      const text = (of: (unit: OrgUnit) => string | null) => units.map(of)
      await sql`
        insert into org_unit (code, name, kind, parent, path, county_code, stages, ownership, attributes)
        select code, name, kind, parent, path, county, string_to_array(stages, '+'), ownership, attributes::jsonb
        from unnest(${text(each => each.code)}::text[], ${text(each => each.name)}::text[],
          ${text(each => each.kind)}::text[], ${text(each => each.parent)}::text[],
          ${here.map(each => each.path)}::text[], ${here.map(each => each.countyCode)}::text[],
          ${text(each => each.stages.join('+'))}::text[], ${text(each => each.ownership)}::text[],
          ${text(each => JSON.stringify(each.attributes))}::text[])
          as given (code, name, kind, parent, path, county, stages, ownership, attributes)`.execute(
        connection,
      )
    }
    for (const column of data.columns) {
      const orgs = data.orgs.filter(each => each.stages.includes(column.stage))
      for (const [start, units] of chunks(orgs)) {
        const values = units.map((_, cell) =>
          column.states?.[start + cell] === cellState.filled ? column.values[start + cell] : null,
        )
        await sql`
          insert into data_value (element, stage, period, value, unit, provenance_kind,
            provenance_source, transaction_id, ordinal, org_code, org_path, county_code)
          select ${column.element}::text, ${column.stage}::text, ${period}::text, value, '个', 'imported', 'bench',
            gen_random_uuid(), 0, code, path, county_code
          from unnest(${units.map(each => each.code)}::text[], ${values}::float8[]) as given (org, value)
          join org_unit on code = org`.execute(connection)
      }
    }
    await sql`set session_replication_role = origin`.execute(connection)
    await sql`vacuum analyze`.execute(connection)
  })
}

function* chunks<T>(all: readonly T[]): Generator<[number, readonly T[]]> {
  for (let start = 0; start < all.length; start += chunk)
    yield [start, all.slice(start, start + chunk)]
}
