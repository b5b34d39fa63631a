import type { OrgKind, Ownership, Provenance, Stage } from '@mingjian/model'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** A jsonb column: read parsed, written as JSON text (arrays would otherwise become SQL arrays). */
type Json<T> = ColumnType<T, string, string>
/** Filled by the database and never given by a caller. */
type Filled<T> = ColumnType<T, never, never>

/** Columns of every row that belongs to a unit; they refer together to `org_unit`. */
export interface Placed {
  org_code: string
  /** Codes from the top down to the unit: `/23/2310/231004/`. */
  org_path: string
  /** Distribution key: the county of a school, or the government's own code above county level. */
  county_code: string
}

export interface OrgUnitTable {
  code: string
  name: string
  kind: OrgKind
  parent: string | null
  path: string
  county_code: string
  stages: Stage[]
  ownership: Ownership | null
  attributes: Json<Record<string, string>>
  sample: boolean
}

export interface UserTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  image: string | null
  username: string | null
  displayUsername: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

/** How someone signs in: a password hash for provider `credential`. */
export interface AccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
}

export interface MembershipTable extends Placed {
  user_id: string
  role: string
}

export interface DataValueTable extends Placed {
  /** Grows with time: the highest id of a unit, element, stage and period is the current value. */
  id: GeneratedAlways<number>
  element: string
  stage: Stage | null
  period: string
  /** In `unit`; null is "reported as missing", never zero. */
  value: number | null
  unit: string
  provenance_kind: Provenance['kind']
  provenance_source: string
  provenance_quote: string | null
  entered_by: Filled<string>
  entered_by_name: Filled<string>
  entered_at: Filled<Date>
  transaction_id: string
  ordinal: number
}

export interface ReportAuditTable extends Placed {
  id: string
  /** The version it was sent as the next version of. */
  follows: string | null
  /** Id of the first version. */
  series: string
  file: string
  bytes: number
  sha256: string
  options: Json<{ framework?: string; level?: 'city' | 'county'; year?: number }>
  created_by: Filled<string>
  created_by_name: Filled<string>
  created_at: Filled<Date>
}

export interface ReportAuditEventTable extends Placed {
  id: GeneratedAlways<number>
  report_audit_id: string
  status: 'queued' | 'reading' | 'checking' | 'done' | 'failed'
  /** 0–100. */
  progress: number
  problem: string | null
  /** The audit report; on the row with status done. */
  result: ColumnType<unknown, string | null, never>
  at: Generated<Date>
}

/** What somebody did with a finding of a report, for all versions of it; the highest ordinal is the last. */
export interface FindingDecisionTable extends Placed {
  series: string
  finding_key: string
  ordinal: number
  /** The version on whose page it was decided. */
  report_audit_id: string
  /** undone: the one before is taken back. */
  decision: 'accepted' | 'dismissed' | 'reopened' | 'problem' | 'undone'
  /** How the finding stands since. */
  status: 'open' | 'accepted' | 'dismissed' | 'problem'
  reason: string | null
  decided_by: Filled<string>
  decided_by_name: Filled<string>
  decided_at: Filled<Date>
  transaction_id: string
}

/** 问题: a finding somebody has to put right. */
export interface ProblemTable extends Placed {
  id: string
  series: string
  finding_key: string
  report_audit_id: string
  title: string
  description: string
  /** The finding as it was then. */
  finding: Json<unknown>
  created_by: Filled<string>
  created_by_name: Filled<string>
  created_at: Filled<Date>
}

export interface ProblemEventTable extends Placed {
  problem_id: string
  ordinal: number
  kind: 'opened' | 'withdrawn'
  reason: string | null
  entered_by: Filled<string>
  entered_by_name: Filled<string>
  entered_at: Filled<Date>
}

/** What somebody said a claim of a report speaks of; the highest ordinal holds. */
export interface ClaimBindingTable extends Placed {
  report_audit_id: string
  /** Id of the claim within its report. */
  claim: string
  ordinal: number
  /** rejected: of no figure · undone: what the rules say holds again. */
  decision: 'chosen' | 'rejected' | 'undone'
  /** Element or indicator, with the unit, stage and period of the figure; null unless chosen. */
  code: string | null
  unit_code: string | null
  stage: Stage | null
  period: string | null
  decided_by: Filled<string>
  decided_by_name: Filled<string>
  decided_at: Filled<Date>
  transaction_id: string
}

/** The audited file; kept of Word files only. */
export interface ReportFileTable extends Placed {
  report_audit_id: string
  bytes: Uint8Array
}

/** A saved version of what a unit adds to the rule library; the highest version is the current one. */
export interface LibraryDocumentTable extends Placed {
  kind: 'framework' | 'overlay'
  /** Begins with the code of its unit. */
  id: string
  version: number
  /** withdrawn: a draft given up · retired: a published overlay put out of force. */
  status: 'draft' | 'withdrawn' | 'published' | 'retired'
  content: Json<unknown>
  saved_by: Filled<string>
  saved_by_name: Filled<string>
  saved_at: Filled<Date>
  transaction_id: string
}

export interface AuditEventTable {
  seq: number
  at: Date
  actor: string
  actor_name: string
  org_path: string
  action: string
  subject: string
  payload: Json<Record<string, unknown>>
  prev_hash: string
  hash: string
}

export interface ClientTransactionTable {
  id: string
  actor: Filled<string>
  at: Filled<Date>
  result: Json<unknown>
}

/** Every table the application's own SQL names; better-auth names its others itself. */
export interface Tables {
  org_unit: OrgUnitTable
  user: UserTable
  account: AccountTable
  membership: MembershipTable
  data_value: DataValueTable
  report_audit: ReportAuditTable
  report_audit_event: ReportAuditEventTable
  finding_decision: FindingDecisionTable
  problem: ProblemTable
  problem_event: ProblemEventTable
  claim_binding: ClaimBindingTable
  report_file: ReportFileTable
  library_document: LibraryDocumentTable
  audit_event: AuditEventTable
  audit_head: { single: boolean; seq: number; hash: string }
  client_transaction: ClientTransactionTable
}
