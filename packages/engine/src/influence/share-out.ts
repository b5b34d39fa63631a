import { Exact } from '@mingjian/model'

/**
 * Shares a whole out in proportion to what each can take, in whole steps that add up to it exactly
 * (largest remainders first, ties to the first). Null where together they cannot take it.
 */
export function shareOut(whole: Exact, room: readonly Exact[], step: Exact): Exact[] | null {
  const total = Exact.sum(0, ...room)
  if (total.lt(whole) || total.isZero()) return null
  const exact = room.map(each => whole.times(each).div(total).div(step))
  const shares = exact.map(each => each.floor())
  const order = exact
    .map((each, index) => ({ index, rest: each.minus(each.floor()) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index)
  let left = whole
    .div(step)
    .round()
    .minus(Exact.sum(0, ...shares))
  for (const { index } of order) {
    const share = shares[index]
    if (left.lte(0) || !share) break
    shares[index] = share.plus(1)
    left = left.minus(1)
  }
  return shares.map(each => each.times(step))
}
