/** What a hash is taken over, as text: the same expression builds the chain and verifies it. */
export const hashedText = `jsonb_build_array(
  prev_hash, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  actor, actor_name, org_path, action, subject, payload)::text`

/**
 * The chain. The one row of `audit_head` is locked until the writing transaction ends, so two
 * writers can never continue from the same event, and seq has no gaps even after a rollback.
 *
 * Only the function appends; it runs as its owner, because the previous event usually belongs to
 * another county and is invisible to the caller.
 */
export const auditLog = [
  `create table audit_event (
    seq bigint primary key,
    at timestamptz not null,
    actor text not null,
    actor_name text not null,
    org_path text not null,
    action text not null,
    subject text not null,
    payload jsonb not null,
    prev_hash text not null unique,
    hash text not null unique
  )`,
  `create index audit_event_org on audit_event (org_path text_pattern_ops, seq desc)`,
  `create table audit_head (
    single boolean primary key default true check (single),
    seq bigint not null,
    hash text not null
  )`,
  `insert into audit_head (seq, hash) values (0, repeat('0', 64))`,
  `create function append_audit_event(
    about_path text, about_action text, about_subject text, about_payload jsonb
  ) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    scope text := nullif(current_setting('mingjian.scope', true), '');
    who text := nullif(current_setting('mingjian.user', true), '');
    event audit_event;
  begin
    if who is null or (scope is null and who <> 'system') then
      raise exception 'no actor or scope is set' using errcode = 'insufficient_privilege';
    end if;
    event.org_path := coalesce(about_path, scope, '/');
    if scope is not null and not starts_with(event.org_path, scope) then
      raise exception 'event outside of scope' using errcode = 'insufficient_privilege';
    end if;
    select h.seq + 1, h.hash into event.seq, event.prev_hash from audit_head h for update;
    event.at := clock_timestamp();
    event.actor := who;
    event.actor_name := coalesce(current_setting('mingjian.user_name', true), '');
    event.action := about_action;
    event.subject := about_subject;
    event.payload := about_payload;
    select encode(sha256(convert_to(${hashedText}, 'UTF8')), 'hex') into event.hash
      from (select (event).*) as e;
    insert into audit_event select (event).*;
    update audit_head set seq = event.seq, hash = event.hash;
    return event.seq;
  end $$`,
]
