import { randomUUID } from 'node:crypto'
import type { BodyOf, RecordedProblem, rectificationRoutes } from '@mingjian/contract'
import { InputError } from '@mingjian/model'
import { once, recordEvent, type Tx } from '@mingjian/storage'
import { findingState, insertDecision, refuseUnseen } from '../report-audit/decisions/queries.ts'
import { getFinding, getStoredJob } from '../report-audit/queries.ts'
import {
  findProblemOfFinding,
  getProblem,
  insertProblem,
  insertProblemEvent,
  recordedProblemOf,
} from './queries.ts'

/**
 * Turns a finding into a problem, or opens again the one it was before it was withdrawn.
 * @throws InputError 409 when it is one already, or somebody has decided on the finding since.
 */
export async function openProblem(
  tx: Tx,
  given: BodyOf<typeof rectificationRoutes.open>,
): Promise<RecordedProblem> {
  const { transaction, finding: key, basedOn, title, description } = given
  const job = await getStoredJob(tx, given.audit)
  const { result } = await once(tx, transaction, async () => {
    const finding = await getFinding(tx, job.id, key)
    const state = await findingState(tx, job, key)
    if (state.status === 'problem') throw alreadyOpen()
    refuseUnseen(state, basedOn)
    const { org_code, org_path, county_code, series } = job
    const at = { org_code, org_path, county_code }
    const before = await findProblemOfFinding(tx, job, key)
    const id = before?.id ?? randomUUID()
    // First, so that of two who convert at once one is told so.
    await insertDecision(tx, job, {
      finding: key,
      basedOn,
      transaction,
      decision: 'problem',
      status: 'problem',
      reason: null,
    })
    if (!before) {
      await insertProblem(tx, {
        id,
        series,
        finding_key: key,
        report_audit_id: job.id,
        title,
        description,
        finding: JSON.stringify(finding),
        ...at,
      })
    }
    const after = before?.events.length ?? 0
    await insertProblemEvent(tx, { id, ...at }, { kind: 'opened', reason: null, after })
    await recordEvent(tx, {
      action: 'rectification.open',
      subject: id,
      payload: { audit: job.id, finding: key, title },
      orgPath: org_path,
    })
    return recordedProblemOf(await getProblem(tx, id))
  })
  return result
}

/**
 * Takes a problem off the list; its finding waits for a decision again.
 * @throws InputError 409 when it is withdrawn already.
 */
export async function withdrawProblem(
  tx: Tx,
  id: string,
  { transaction, reason }: BodyOf<typeof rectificationRoutes.withdraw>,
): Promise<RecordedProblem> {
  const problem = await getProblem(tx, id)
  const { result } = await once(tx, transaction, async () => {
    if (problem.events.at(-1)?.kind === 'withdrawn') throw alreadyWithdrawn()
    const job = await getStoredJob(tx, problem.report_audit_id)
    const { history } = await findingState(tx, job, problem.finding_key)
    await insertDecision(tx, job, {
      finding: problem.finding_key,
      basedOn: history.length,
      transaction,
      decision: 'reopened',
      status: 'open',
      reason,
    })
    const after = problem.events.length
    await insertProblemEvent(tx, problem, { kind: 'withdrawn', reason, after })
    await recordEvent(tx, {
      action: 'rectification.withdraw',
      subject: id,
      payload: { reason, title: problem.title },
      orgPath: problem.org_path,
    })
    return recordedProblemOf(await getProblem(tx, id))
  })
  return result
}

const alreadyOpen = () => refused('problem-exists', '这条发现已经在问题清单中，不用再次转入。')

const alreadyWithdrawn = () => refused('problem-withdrawn', '这个问题已经撤回。')

const refused = (code: string, message: string) => new InputError([{ code, message }], 409)
