import { placed, writtenBy } from '../protect.ts'

/** Units, and one foreign key for everything that belongs to a unit. */
const units = [
  `create table org_unit (
    code text primary key,
    name text not null,
    kind text not null,
    parent text references org_unit (code),
    path text not null unique check (path ~ '^(/[^/]+)+/$'),
    county_code text not null,
    stages text[] not null default '{}',
    ownership text,
    attributes jsonb not null default '{}',
    sample boolean not null default false,
    unique (code, path, county_code)
  )`,
  `create index org_unit_parent on org_unit (parent)`,
  `create index org_unit_county on org_unit (county_code, kind)`,
]

/** Names and shapes as better-auth and its username plugin expect them. */
const accounts = [
  `create table "user" (
    "id" text primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null default false,
    "image" text,
    "username" text unique,
    "displayUsername" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create table "session" (
    "id" text primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now(),
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references "user" ("id") on delete cascade
  )`,
  `create index session_of_user on "session" ("userId")`,
  `create table "account" (
    "id" text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references "user" ("id") on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create index account_of_user on "account" ("userId")`,
  `create table "verification" (
    "id" text primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create index verification_identifier on "verification" ("identifier")`,
  `create table membership (
    user_id text primary key references "user" ("id"),
    role text not null,${placed}
  )`,
]

// Keys start with county_code: a table distributed by it can only be unique together with it.
const values = [
  `create table data_value (
    id bigint generated always as identity,
    element text not null,
    stage text,
    period text not null,
    value double precision check (value <> 'NaN' and abs(value) <> 'Infinity'),
    unit text not null,
    provenance_kind text not null,
    provenance_source text not null,
    provenance_quote text,${writtenBy('entered')},
    transaction_id uuid not null,
    ordinal integer not null,${placed},
    primary key (county_code, id),
    unique (county_code, transaction_id, ordinal)
  )`,
  `create index data_value_current
    on data_value (county_code, org_code, element, stage, period, id desc)`,
]

const reportAudits = [
  `create table report_audit (
    id uuid not null,
    file text not null,
    bytes integer not null,
    sha256 text not null,
    options jsonb not null,${writtenBy('created')},${placed},
    primary key (county_code, id)
  )`,
  `create table report_audit_event (
    id bigint generated always as identity,
    report_audit_id uuid not null,
    status text not null,
    progress integer not null check (progress between 0 and 100),
    problem text,
    result jsonb,
    at timestamptz not null default clock_timestamp(),${placed},
    primary key (county_code, id),
    foreign key (county_code, report_audit_id) references report_audit (county_code, id)
  )`,
  `create index report_audit_event_latest
    on report_audit_event (county_code, report_audit_id, id desc)`,
]

const transactions = [
  `create table client_transaction (
    id uuid primary key,
    actor text not null default current_setting('mingjian.user'),
    at timestamptz not null default clock_timestamp(),
    result jsonb not null
  )`,
]

export const tables = [...units, ...accounts, ...values, ...reportAudits, ...transactions]
