import { type BodyOf, claimBindingRoutes } from '@mingjian/contract'
import { InputError } from '@mingjian/model'
import { findElement, listIndicators } from '@mingjian/standards'
import { type Actor, once, recordEvent, type Tx } from '@mingjian/storage'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../../http/serve.ts'
import { getUnit } from '../../organisations/queries.ts'
import type { RuleBook } from '../../standards/rules.ts'
import { createValues } from './create-values.ts'
import { type BindingDesk, currentBindings, openDesk } from './current-bindings.ts'
import { insertBindingDecisions } from './decisions.ts'

/** Two thousand claims. */
const bodyLimitBytes = 1024 * 1024

export function claimBindingRoutesOf(app: FastifyInstance, edge: Edge, book: RuleBook): void {
  serve(app, edge, claimBindingRoutes.list, ({ params, caller, scope }) =>
    scope(async tx => currentBindings(tx, book, await openDesk(tx, caller.actor, book, params.id))),
  )
  serve(app, edge, claimBindingRoutes.decide, ({ params, body, caller, scope }) =>
    scope(async tx =>
      decide(tx, caller.actor, await openDesk(tx, caller.actor, book, params.id), body),
    ),
  )
  serve(
    app,
    edge,
    claimBindingRoutes.createValues,
    ({ params, body, caller, scope }) =>
      scope(async tx => {
        const desk = await openDesk(tx, caller.actor, book, params.id)
        return createValues(tx, caller.actor, book, desk, body)
      }),
    { bodyLimit: bodyLimitBytes },
  )
}

type Decision = BodyOf<typeof claimBindingRoutes.decide>

async function decide(
  tx: Tx,
  actor: Actor,
  desk: BindingDesk,
  { transaction, ...decision }: Decision,
): Promise<{ repeated: boolean }> {
  const { repeated } = await once(tx, transaction, async () => {
    await checkDecision(tx, actor, desk, decision)
    await insertBindingDecisions(tx, desk.job, transaction, [decision])
    await recordEvent(tx, {
      action: `report-audit.binding-${decision.decision}`,
      subject: desk.job.id,
      payload: { claim: decision.claim, figure: decision.figure },
      orgPath: desk.job.org_path,
    })
    return {}
  })
  return { repeated }
}

async function checkDecision(
  tx: Tx,
  actor: Actor,
  { report, library }: BindingDesk,
  { claim, decision, figure }: Omit<Decision, 'transaction'>,
): Promise<void> {
  if (!report.claims.some(one => one.id === claim))
    throw refused('claim-not-found', '这份报告没有这条陈述；请刷新页面后重试。', 404)
  if ((decision === 'chosen') !== (figure !== undefined))
    throw refused('figure-needed', '绑定时请选定一个数据项或指标；其他处理不需要选。', 422)
  if (!figure) return
  const isKnown = findElement(library, figure.code) ?? listIndicators(library, figure.code)[0]
  if (!isKnown)
    throw refused('unknown-figure', `没有数据项或指标“${figure.code}”；请从列表中选择。`, 422)
  await getUnit(tx, actor, figure.org)
}

const refused = (code: string, message: string, status: 404 | 422) =>
  new InputError([{ code, message }], status)
