import type { BoundTerm } from './bound-term.ts'
import { createLine, type Line } from './line.ts'
import type { Population } from './population.ts'
import type { Column } from './store.ts'

/**
 * Sections as a 差异系数 counts them: those with pupils and something to divide by. Ratios that are
 * weighed and divided alike share one.
 */
export interface Weighing {
  /** 0 for a section that does not count. */
  readonly weights: Float64Array
  /** 1 ÷ what a part is divided by; 0 for a section that does not count. */
  readonly inverses: Float64Array
  /** What it is made from. */
  readonly columns: readonly Column[]
  /** Reads a row again. */
  refresh(row: number): void
}

export function createWeighing(
  weight: Column,
  denominator: readonly BoundTerm[],
  { table, counted }: Population,
): Weighing {
  const rows = table.orgs.length
  const weights = new Float64Array(rows)
  const inverses = new Float64Array(rows)
  const divisors = createLine(denominator)
  const refresh = (first: number, last: number) => {
    divisors.load(first, last)
    weigh({ weights, inverses }, weight.values, counted, divisors, first, last)
  }
  refresh(0, rows)
  return {
    weights,
    inverses,
    columns: [weight, ...denominator.map(each => each.sums.column)],
    refresh: row => refresh(row, row + 1),
  }
}

function weigh(
  { weights, inverses }: Pick<Weighing, 'weights' | 'inverses'>,
  pupils: Float64Array,
  counted: Uint8Array,
  { values: divisors, from }: Line,
  first: number,
  last: number,
): void {
  for (let row = first; row < last; row += 1) {
    const weight = pupils[row] as number
    const divisor = divisors[row - from] as number
    const counts = counted[row] === 1 && weight !== 0 && divisor !== 0
    weights[row] = counts ? weight : 0
    inverses[row] = counts ? 1 / divisor : 0
  }
}
