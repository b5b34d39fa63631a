import type { BodyOf, claimBindingRoutes } from '@mingjian/contract'
import { InputError, type Stage } from '@mingjian/model'
import { isUniqueViolation, type Tx } from '@mingjian/storage'
import type { StoredJob } from '../queries.ts'

type Decision = Omit<BodyOf<typeof claimBindingRoutes.decide>, 'transaction'>

/** What holds of a claim because a person said so. */
export interface BindingDecision {
  claim: string
  decision: 'chosen' | 'rejected'
  figure: { code: string; org: string; stage: Stage | null; period: string } | null
  by: string
  at: string
}

/** The last word on every claim that somebody has decided on and not taken back. */
export async function listBindingDecisions(
  tx: Tx,
  job: Pick<StoredJob, 'id' | 'county_code'>,
): Promise<Map<string, BindingDecision>> {
  const rows = await tx
    .selectFrom('claim_binding')
    .distinctOn('claim')
    .selectAll()
    .where('county_code', '=', job.county_code)
    .where('report_audit_id', '=', job.id)
    .orderBy('claim')
    .orderBy('ordinal', 'desc')
    .execute()
  const decisions = new Map<string, BindingDecision>()
  for (const row of rows) {
    if (row.decision === 'undone') continue
    const { code, unit_code: org, stage, period } = row
    decisions.set(row.claim, {
      claim: row.claim,
      decision: row.decision,
      figure: code && org && period ? { code, org, stage, period } : null,
      by: row.decided_by_name,
      at: row.decided_at.toISOString(),
    })
  }
  return decisions
}

/** @throws InputError 409 when somebody else decides on the same claim at this moment. */
export async function insertBindingDecisions(
  tx: Tx,
  job: StoredJob,
  transaction: string,
  decisions: readonly Decision[],
): Promise<void> {
  if (decisions.length === 0) return
  const claims = decisions.map(one => one.claim)
  const before = await tx
    .selectFrom('claim_binding')
    .select(['claim'])
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('county_code', '=', job.county_code)
    .where('report_audit_id', '=', job.id)
    .where('claim', 'in', claims)
    .groupBy('claim')
    .execute()
  const last = new Map(before.map(row => [row.claim, Number(row.last)]))
  const { org_code, org_path, county_code } = job
  const rows = decisions.map(({ claim, decision, figure }) => ({
    report_audit_id: job.id,
    claim,
    ordinal: (last.get(claim) ?? 0) + 1,
    decision,
    code: figure?.code ?? null,
    unit_code: figure?.org ?? null,
    stage: figure?.stage ?? null,
    period: figure?.period ?? null,
    transaction_id: transaction,
    org_code,
    org_path,
    county_code,
  }))
  await tx
    .insertInto('claim_binding')
    .values(rows)
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? overtaken() : error
    })
}

const overtaken = () =>
  new InputError(
    [
      {
        code: 'binding-overtaken',
        message: '另一个人刚刚处理过这条陈述，您的处理没有保存；请刷新后再决定。',
      },
    ],
    409,
  )
