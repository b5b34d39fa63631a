import type { Criterion } from '@mingjian/model'

type Limit = Pick<Criterion, 'op' | 'limit'>

/**
 * Whether every figure that meets `one` also meets `other`. Limits are written numbers and only
 * compared here, never computed with, so plain numbers are exact.
 */
export function isAtLeastAsStrict(one: Limit, other: Limit): boolean {
  const narrow = rangeOf(one)
  const wide = rangeOf(other)
  return (
    (narrow.low > wide.low || (narrow.low === wide.low && (wide.lowIn || !narrow.lowIn))) &&
    (narrow.high < wide.high || (narrow.high === wide.high && (wide.highIn || !narrow.highIn)))
  )
}

/** The figures that meet a limit, as an interval; `…In` says whether the end belongs to it. */
function rangeOf({ op, limit }: Limit) {
  const [first, last] = Array.isArray(limit) ? limit : [limit, limit]
  return {
    low: op.startsWith('<') ? Number.NEGATIVE_INFINITY : first,
    lowIn: op !== '>',
    high: op.startsWith('>') ? Number.POSITIVE_INFINITY : last,
    highIn: op !== '<',
  }
}
