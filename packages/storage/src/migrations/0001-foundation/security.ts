/**
 * What `mingjian_app` may see and do. No setting means nothing is visible: after a transaction the
 * setting is the empty string, of which every path would be a continuation, hence nullif.
 * The sub-select is evaluated once per statement instead of once per row.
 */
const scope = `(select nullif(current_setting('mingjian.scope', true), ''))`
const user = `(select nullif(current_setting('mingjian.user', true), ''))`

interface Protected {
  table: string
  grants: string
  /** Which rows may be read. */
  read: string
  /** Which rows may be added; absent where nothing may. */
  add?: string
}

const inScope = `starts_with(org_path, ${scope})`

const protectedTables: Protected[] = [
  {
    table: 'org_unit',
    grants: 'select',
    // The levels above are readable for their names.
    read: `starts_with(path, ${scope}) or starts_with(${scope}, path)`,
  },
  { table: 'membership', grants: 'select', read: inScope },
  {
    table: 'data_value',
    grants: 'select, insert',
    read: inScope,
    add: `${inScope} and entered_by = ${user}`,
  },
  {
    table: 'report_audit',
    grants: 'select, insert',
    read: inScope,
    add: `${inScope} and created_by = ${user}`,
  },
  { table: 'report_audit_event', grants: 'select, insert', read: inScope, add: inScope },
  { table: 'audit_event', grants: 'select', read: inScope },
  {
    table: 'client_transaction',
    grants: 'select, insert',
    read: `actor = ${user}`,
    add: `actor = ${user}`,
  },
]

function protect({ table, grants, read, add }: Protected): string[] {
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

export const security = [
  'grant usage on schema public to mingjian_app',
  ...protectedTables.flatMap(protect),
  'revoke execute on function append_audit_event from public',
  'grant execute on function append_audit_event to mingjian_app',
]
