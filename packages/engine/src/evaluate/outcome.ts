import type { Exact } from '@mingjian/model'
import { settle } from '../settle.ts'

/** What evaluating gives: a number, or why there is none (Chinese sentences). */
export type Outcome =
  | { status: 'ok'; value: Exact }
  | { status: 'missing'; reasons: readonly string[] }
  | { status: 'not-applicable'; reasons: readonly string[] }

export const ok = (value: Exact): Outcome => ({ status: 'ok', value })
export const missing = (...reasons: string[]): Outcome => ({ status: 'missing', reasons })
export const notApplicable = (...reasons: string[]): Outcome => ({
  status: 'not-applicable',
  reasons,
})

/** All values, or the first kind of trouble: missing before not applicable, every reason once. */
export function allOf(outcomes: readonly Outcome[], then: (values: Exact[]) => Outcome): Outcome {
  for (const status of ['missing', 'not-applicable'] as const) {
    const troubled = outcomes.filter(each => each.status === status)
    if (troubled.length > 0) {
      return { status, reasons: [...new Set(troubled.flatMap(reasonsOf))] }
    }
  }
  return then(outcomes.flatMap(each => (each.status === 'ok' ? [each.value] : [])))
}

export const reasonsOf = (outcome: Outcome): readonly string[] =>
  outcome.status === 'ok' ? [] : outcome.reasons

/** The nearest double, or null when there is no value. */
export const numberOf = (outcome: Outcome): number | null =>
  outcome.status === 'ok' ? settle(outcome.value).toNumber() : null
