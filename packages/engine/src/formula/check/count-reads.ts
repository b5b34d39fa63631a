import type { FormulaFunction, ParameterKind } from '../functions/define-function.ts'
import { type Checked, partsOf } from './checked.ts'

/**
 * More is no formula of an officer: 增减 inside 增减 reads twice as much at every level, 合计 inside 合计
 * goes through the schools again at every level.
 */
export const mostReads = 64

const countedTwice: readonly ParameterKind[] = ['number-both-years', 'each', 'condition']

/** How many values a formula reads at one unit; what is taken twice or school by school counts double. */
export function countReads(node: Checked): number {
  if (node.kind === 'element' || node.kind === 'indicator') return 1
  if (node.kind === 'indicators') return node.indicators.length
  if (node.kind !== 'call') return partsOf(node).reduce((sum, part) => sum + countReads(part), 0)
  return node.args.reduce(
    (sum, { name, value }) => sum + countReads(value) * timesTaken(node.called, name),
    0,
  )
}

function timesTaken({ takes }: FormulaFunction, name: string): number {
  const kind = takes[name]?.kind
  return kind !== undefined && countedTwice.includes(kind) ? 2 : 1
}
