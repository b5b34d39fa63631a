/**
 * What `mingjian_app` may see and do. No setting means nothing is visible: after a transaction the
 * setting is the empty string, of which every path would be a continuation, hence nullif.
 * The sub-select is evaluated once per statement instead of once per row.
 */
export const scope = `(select nullif(current_setting('mingjian.scope', true), ''))`
export const user = `(select nullif(current_setting('mingjian.user', true), ''))`

export const inScope = `starts_with(org_path, ${scope})`

export interface Protected {
  table: string
  grants: string
  /** Which rows may be read. */
  read: string
  /** Which rows may be added; absent where nothing may. */
  add?: string
}

/** Row security, enabled and forced. */
export function protect({ table, grants, read, add }: Protected): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `grant ${grants} on ${table} to mingjian_app`,
    `create policy ${table}_system on ${table} to mingjian_system using (true) with check (true)`,
    `create policy ${table}_read on ${table} for select to mingjian_app using (${read})`,
    ...(add
      ? [`create policy ${table}_add on ${table} for insert to mingjian_app with check (${add})`]
      : []),
  ]
}

/** Columns of every row that belongs to a unit. None can claim a path that is not its unit's: row security relies on it. */
export const placed = `
    org_code text not null,
    org_path text not null,
    county_code text not null,
    foreign key (org_code, org_path, county_code) references org_unit (code, path, county_code)`

/** Who wrote a row is taken from the transaction, not from the statement. */
export const writtenBy = (column: string) => `
    ${column}_by text not null default current_setting('mingjian.user'),
    ${column}_by_name text not null default current_setting('mingjian.user_name'),
    ${column}_at timestamptz not null default clock_timestamp()`
