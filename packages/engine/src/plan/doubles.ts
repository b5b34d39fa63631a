import type { Comparison, Criterion } from '@mingjian/model'

/**
 * Relative distance within which a double's side of a limit is not trusted. Doubles here are good to
 * 1e-12, so this leaves three digits to spare.
 */
export const nearLimit = 1e-9

/** A difference below this share of its parts has lost too many digits to be good to 1e-12. */
export const cancelled = 0.1

/** A 差异系数 below this is made of differences too small for doubles. */
export const smallSpread = 1e-3

/** Whether a double meets a limit; null when it is too near for doubles to tell. */
export function meetsClearly(
  value: number,
  op: Comparison,
  limit: Criterion['limit'],
): boolean | null {
  const low = typeof limit === 'number' ? limit : limit[0]
  const high = typeof limit === 'number' ? limit : limit[1]
  if (isNear(value, low) || isNear(value, high)) return null
  switch (op) {
    case '>=':
    case '>':
      return value > low
    case '<=':
    case '<':
      return value < low
    case '=':
      return false
    case 'between':
      return low < value && value < high
  }
}

const isNear = (value: number, limit: number): boolean =>
  Math.abs(value - limit) <= nearLimit * Math.max(Math.abs(value), Math.abs(limit))
