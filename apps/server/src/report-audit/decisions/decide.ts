import type { BodyOf, FindingState, FindingStatus, findingDecisionRoutes } from '@mingjian/contract'
import { InputError } from '@mingjian/model'

type Decision = Omit<
  BodyOf<typeof findingDecisionRoutes.decide>,
  'transaction' | 'finding' | 'basedOn'
>

/** How a finding stands, and why. */
export interface Standing {
  status: FindingStatus
  reason: string | null
}

/**
 * How a finding stands after a decision.
 * @throws InputError saying why it cannot be decided so.
 */
export function standingAfter(state: FindingState, { decision, reason }: Decision): Standing {
  if (state.status === 'problem')
    throw refused(
      'finding-is-problem',
      '这条发现已转为问题；要改变处理，请先在问题清单中撤回。',
      409,
    )
  if (decision === 'undone') return standingBefore(state)
  if (decision === 'dismissed' && !reason)
    throw refused('reason-missing', '请写明为什么不是问题，便于以后查看。', 422, 'reason')
  const status = decision === 'reopened' ? 'open' : decision
  // A dismissal may be given a better reason.
  if (status === state.status && decision !== 'dismissed')
    throw refused('nothing-to-decide', '这条发现已经是这个状态，不用再处理。', 422)
  return { status, reason: reason || null }
}

/** Only the last step is taken back, and only once: taking back what was taken back is deciding anew. */
function standingBefore({ history }: FindingState): Standing {
  const last = history.at(-1)
  if (!last || last.decision === 'undone')
    throw refused('nothing-to-undo', '没有可以撤销的处理。', 422)
  const before = history.at(-2)
  return before
    ? { status: before.status, reason: before.reason }
    : { status: 'open', reason: null }
}

const refused = (code: string, message: string, status: 409 | 422, field?: string) =>
  new InputError([{ code, message, field }], status)
