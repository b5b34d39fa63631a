import { findingDecisionRoutes } from '@mingjian/contract'
import { once, recordEvent } from '@mingjian/storage'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../../http/serve.ts'
import { getFinding, getStoredJob } from '../queries.ts'
import { standingAfter } from './decide.ts'
import { findingState, insertDecision, listFindingStates, refuseUnseen } from './queries.ts'

export function findingDecisionRoutesOf(app: FastifyInstance, edge: Edge): void {
  serve(app, edge, findingDecisionRoutes.list, ({ params, scope }) =>
    scope(async tx => ({
      findings: await listFindingStates(tx, await getStoredJob(tx, params.id)),
    })),
  )
  serve(app, edge, findingDecisionRoutes.decide, ({ params, body, scope }) =>
    scope(async tx => {
      const job = await getStoredJob(tx, params.id)
      const { transaction, finding: key, basedOn, decision, reason } = body
      const { result } = await once(tx, transaction, async () => {
        const finding = await getFinding(tx, job.id, key)
        const state = await findingState(tx, job, key)
        refuseUnseen(state, basedOn)
        const standing = standingAfter(state, { decision, reason })
        const step = { finding: key, basedOn, transaction, decision }
        await insertDecision(tx, job, { ...step, ...standing })
        await recordEvent(tx, {
          action: `report-audit.finding-${decision}`,
          subject: job.id,
          payload: { finding: key, message: finding.message, ...standing },
          orgPath: job.org_path,
        })
        return findingState(tx, job, key)
      })
      return result
    }),
  )
}
