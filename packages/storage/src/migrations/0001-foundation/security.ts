import { inScope, type Protected, protect, scope, user } from '../protect.ts'

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

export const security = [
  'grant usage on schema public to mingjian_app',
  ...protectedTables.flatMap(protect),
  'revoke execute on function append_audit_event from public',
  'grant execute on function append_audit_event to mingjian_app',
]
