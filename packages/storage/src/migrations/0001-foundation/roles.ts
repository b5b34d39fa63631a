/**
 * `mingjian_app` is what requests run as; `mingjian_system` is what row security lets see everything.
 * Roles belong to the whole server, so a second database or a second process may be creating the
 * same ones at this moment: every step is repeatable and a lost race is not an error.
 */
const createRole = (role: string) => `
  do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${role}') then
      create role ${role} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`

// Granting the same membership from two connections ends in "tuple concurrently updated" (XX000).
const grantRole = (role: string) => `
  do $$ begin
    for attempt in 1..20 loop
      begin
        if not pg_has_role(current_user, '${role}', 'USAGE')
           or not exists (select 1 from pg_auth_members m
                          join pg_roles r on r.oid = m.roleid
                          join pg_roles u on u.oid = m.member
                          where r.rolname = '${role}' and u.rolname = current_user) then
          execute 'grant ${role} to current_user';
        end if;
        return;
      exception when unique_violation or internal_error then perform pg_sleep(0.05);
      end;
    end loop;
  end $$`

export const roles = [
  createRole('mingjian_app'),
  createRole('mingjian_system'),
  grantRole('mingjian_app'),
  grantRole('mingjian_system'),
]
