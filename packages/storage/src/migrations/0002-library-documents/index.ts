import { type Kysely, type Migration, sql } from 'kysely'
import { scope, user } from '../protect.ts'

/** A row is one saved version; the status of a document is that of its latest version. */
const table = [
  `create table library_document (
    kind text not null check (kind in ('framework', 'overlay')),
    id text not null,
    version integer not null check (version >= 1),
    status text not null check (status in ('draft', 'withdrawn', 'published', 'retired')),
    content jsonb not null,
    saved_by text not null default current_setting('mingjian.user'),
    saved_by_name text not null default current_setting('mingjian.user_name'),
    saved_at timestamptz not null default clock_timestamp(),
    transaction_id uuid not null,
    org_code text not null,
    org_path text not null,
    county_code text not null,
    foreign key (org_code, org_path, county_code) references org_unit (code, path, county_code),
    primary key (county_code, org_code, kind, id, version),
    unique (county_code, transaction_id),
    -- Units that cannot see each other can still never give two documents one id.
    check (starts_with(id, org_code || '-'))
  )`,
  `create index library_document_of_unit on library_document (org_path, kind, id, version desc)`,
  `create index library_document_released on library_document (org_path)
    where status in ('published', 'retired')`,
]

/**
 * Versions have no gaps, so that of two writers of the same next version the primary key lets one
 * through; and nothing follows what was published, except that an overlay is put out of force.
 */
const succession = [
  `create function check_library_document_succession() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
  declare last library_document;
  begin
    select * into last from library_document d
      where d.county_code = new.county_code and d.org_code = new.org_code
        and d.kind = new.kind and d.id = new.id
      order by d.version desc limit 1;
    if new.version <> coalesce(last.version, 0) + 1 then
      raise exception 'version % does not follow version %', new.version, coalesce(last.version, 0)
        using errcode = 'unique_violation';
    end if;
    if new.status = 'retired' then
      if last.status is distinct from 'published' or new.kind <> 'overlay'
         or new.content <> last.content then
        raise exception 'only a published overlay is retired, as it is'
          using errcode = 'check_violation';
      end if;
    elsif last.status in ('published', 'retired') then
      raise exception 'a published document is final' using errcode = 'check_violation';
    elsif new.status = 'withdrawn' and last.status is distinct from 'draft' then
      raise exception 'only a draft is withdrawn' using errcode = 'check_violation';
    end if;
    return new;
  end $$`,
  `create trigger library_document_succession before insert on library_document
    for each row execute function check_library_document_succession()`,
]

/**
 * What was released holds for everything below its unit and is read there; drafts only by the unit
 * itself and the levels above. A unit adds to its own documents and to nobody else's.
 */
const security = [
  'alter table library_document enable row level security',
  'alter table library_document force row level security',
  'grant select, insert on library_document to mingjian_app',
  `create policy library_document_system on library_document to mingjian_system
    using (true) with check (true)`,
  `create policy library_document_read on library_document for select to mingjian_app using (
    starts_with(org_path, ${scope})
    or (starts_with(${scope}, org_path) and status in ('published', 'retired')))`,
  `create policy library_document_add on library_document for insert to mingjian_app
    with check (org_path = ${scope} and saved_by = ${user})`,
]

/** What an installation adds to the rule library: editions of evaluation plans, and overlays. */
export const libraryDocuments: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...table, ...succession, ...security]) {
      await sql.raw(statement).execute(db)
    }
  },
}
