import type { IndicatorRow } from '@mingjian/contract'
import type { Figure } from '@mingjian/model'

export const rowStates = [
  'not-met',
  'met',
  'missing',
  'unjudged',
  'not-applicable',
  'no-limit',
] as const
export type RowState = (typeof rowStates)[number]

export const stateWords: Record<RowState, string> = {
  'not-met': '未达标',
  met: '达标',
  missing: '缺数据',
  unjudged: '未作判定',
  'not-applicable': '不适用',
  'no-limit': '未设标准值',
}

/** One word for a figure: a figure fails as soon as one of its criteria is not met. */
export function rowState(figure: Pick<Figure, 'status' | 'verdicts' | 'unjudged'>): RowState {
  if (figure.status !== 'ok') return figure.status
  if (figure.verdicts.length === 0) return figure.unjudged ? 'unjudged' : 'no-limit'
  return figure.verdicts.every(verdict => verdict.met) ? 'met' : 'not-met'
}

/** How many rows are in each state. */
export function countStates(rows: readonly IndicatorRow[]): Record<RowState, number> {
  const none = rowStates.map(state => [state, 0] as const)
  const counts = Object.fromEntries(none) as Record<RowState, number>
  for (const row of rows) counts[rowState(row)] += 1
  return counts
}
