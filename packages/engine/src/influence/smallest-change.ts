import { type Comparison, Exact, type Verdict } from '@mingjian/model'
import { meets } from '../evaluate/criteria.ts'
import { settle } from '../settle.ts'
import type { Form, Lever } from './lever.ts'

/** The two sides of a ratio at one unit; `under` is 1 where nothing is divided. */
export interface Sides {
  over: Exact
  under: Exact
}

export type Goal = Pick<Verdict, 'op' | 'limit'>

export const ratioOf = ({ over, under }: Sides, { scale, less }: Form): Exact =>
  over.times(scale).div(under).minus(less)

export function changed(sides: Sides, { side, factor }: Lever, by: Exact): Sides {
  const moved = sides[side].plus(factor.times(by))
  return side === 'over' ? { ...sides, over: moved } : { ...sides, under: moved }
}

/**
 * By how much the lever has to change, in whole steps, for a ratio to meet a limit: the least that
 * does. Where it is met already, the most that may go (of the opposite sign) while it stays met.
 * Null where no possible change does it.
 */
export function changeToMeet(sides: Sides, form: Form, lever: Lever, goal: Goal): Exact | null {
  const [op, limit] = endOf(ratioOf(sides, form), goal)
  if (op === null) return null
  const gap = gapOf(sides, form, lever, limit)
  if (gap === null) return null
  const by = inSteps(settle(gap.div(lever.factor.times(lever.step))), op, lever.side)
  if (by === null) return null
  const change = keepNotNegative(sides, lever, by.times(lever.step))
  return isPossible(changed(sides, lever, change), form, goal) ? change : null
}

/** The end of the limit that counts; none where the value lies between both. */
function endOf(
  value: Exact,
  { op, limit }: Goal,
): [Exclude<Comparison, 'between'>, Exact] | [null, Exact] {
  if (typeof limit === 'number') return [op === 'between' ? '=' : op, new Exact(limit)]
  if (meets(value, 'between', limit)) return [null, value]
  return value.lt(limit[0]) ? ['>=', new Exact(limit[0])] : ['<=', new Exact(limit[1])]
}

/** What the lever's side lacks (or has too much) for the ratio to be just at the limit. */
function gapOf(
  { over, under }: Sides,
  { scale, less }: Form,
  { side }: Lever,
  limit: Exact,
): Exact | null {
  if (side === 'over') return limit.plus(less).times(under).div(scale).minus(over)
  return limit.isZero() ? null : over.times(scale).div(limit).minus(under)
}

/** Whole steps on the right side of the limit: more above the line raises, more below it lowers. */
function inSteps(
  steps: Exact,
  op: Exclude<Comparison, 'between'>,
  side: Lever['side'],
): Exact | null {
  if (op === '=') return steps.isInteger() ? steps : null
  const upwards = (op === '>=' || op === '>') === (side === 'over')
  if (op === '>=' || op === '<=') return upwards ? steps.ceil() : steps.floor()
  return upwards ? steps.floor().plus(1) : steps.ceil().minus(1)
}

/** What may go is at most what is there. */
function keepNotNegative(sides: Sides, { side, factor, step }: Lever, by: Exact): Exact {
  const most = sides[side].div(factor).div(step).floor().times(step)
  return by.lt(most.neg()) ? most.neg() : by
}

function isPossible(after: Sides, form: Form, { op, limit }: Goal): boolean {
  if (after.over.lt(0) || after.under.lte(0)) return false
  if (form.isShare && after.over.gt(after.under)) return false
  return meets(ratioOf(after, form), op, limit)
}
