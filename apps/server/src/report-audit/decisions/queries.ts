import type { DecisionKind, FindingState, FindingStatus } from '@mingjian/contract'
import { InputError } from '@mingjian/model'
import { isUniqueViolation, type Tx } from '@mingjian/storage'
import type { StoredJob } from '../queries.ts'

export interface NewDecision {
  finding: string
  /** How many decisions the writer has seen. */
  basedOn: number
  transaction: string
  decision: DecisionKind
  status: FindingStatus
  reason: string | null
}

/**
 * Appends one decision to what is known of a finding.
 * @throws InputError 409 when somebody else has decided since.
 */
export async function insertDecision(tx: Tx, job: StoredJob, given: NewDecision): Promise<void> {
  const { org_code, org_path, county_code } = job
  await tx
    .insertInto('finding_decision')
    .values({
      series: job.series,
      report_audit_id: job.id,
      finding_key: given.finding,
      ordinal: given.basedOn + 1,
      decision: given.decision,
      status: given.status,
      reason: given.reason,
      transaction_id: given.transaction,
      org_code,
      org_path,
      county_code,
    })
    .execute()
    .catch((error: unknown) => {
      // The other one committed between our reading and our writing.
      throw isUniqueViolation(error) ? overtaken(null) : error
    })
}

/** States of the findings of a series that somebody has decided on; of one finding when it is named. */
export async function listFindingStates(
  tx: Tx,
  { county_code, series }: StoredJob,
  finding?: string,
): Promise<FindingState[]> {
  const all = tx
    .selectFrom('finding_decision as decision')
    .leftJoin('problem', join =>
      join
        .onRef('problem.county_code', '=', 'decision.county_code')
        .onRef('problem.series', '=', 'decision.series')
        .onRef('problem.finding_key', '=', 'decision.finding_key'),
    )
    .selectAll('decision')
    .select('problem.id as problem')
    .where('decision.county_code', '=', county_code)
    .where('decision.series', '=', series)
    .orderBy('decision.finding_key')
    .orderBy('decision.ordinal')
  const rows = await (finding === undefined
    ? all
    : all.where('decision.finding_key', '=', finding)
  ).execute()
  const states = new Map<string, FindingState>()
  for (const row of rows) {
    const state = states.get(row.finding_key) ?? openState(row.finding_key)
    state.status = row.status
    state.problem = row.problem
    state.history.push({
      decision: row.decision,
      status: row.status,
      reason: row.reason,
      by: row.decided_by_name,
      at: row.decided_at.toISOString(),
      audit: row.report_audit_id,
    })
    states.set(row.finding_key, state)
  }
  return [...states.values()]
}

/** How one finding stands; open while nobody has decided anything. */
export async function findingState(tx: Tx, job: StoredJob, finding: string): Promise<FindingState> {
  const [state] = await listFindingStates(tx, job, finding)
  return state ?? openState(finding)
}

const openState = (finding: string): FindingState => ({
  finding,
  status: 'open',
  history: [],
  problem: null,
})

/** @throws InputError 409 when there are decisions that the writer has not seen. */
export function refuseUnseen({ history }: FindingState, basedOn: number): void {
  if (history.length !== basedOn) throw overtaken(history.at(-1)?.by ?? null)
}

function overtaken(by: string | null): InputError {
  const message = `${by ?? '另一个人'}刚刚处理过这条发现，您的处理没有保存；请看过最新情况后再决定。`
  return new InputError([{ code: 'decision-overtaken', message }], 409)
}
