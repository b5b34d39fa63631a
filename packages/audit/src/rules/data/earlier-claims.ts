import { type Claim, type EarlierClaim, type EarlierReport, Exact } from '@mingjian/model'
import { isSameUnit } from '../../figures/index.ts'
import { isChange } from '../../figures/meaning.ts'
import { printedInterval } from '../../figures/printed-interval.ts'
import { unitFactor } from '../../figures/unit-factor.ts'

/** What last year's report said it had achieved of the same thing, in the same place and part. */
export function earlierOf(claim: Claim, { claims, year }: EarlierReport): EarlierClaim[] {
  return claims.filter(
    one =>
      one.code !== null &&
      one.code === claim.code &&
      one.modality === 'done' &&
      (one.period === null || one.period === String(year)) &&
      !isChange({ ...claim, ...one }) &&
      (one.qualifier ?? '') === (claim.qualifier ?? '') &&
      isSamePlace(one.org, claim.org) &&
      unitFactor(one.unit, claim.unit) !== null,
  )
}

const isSamePlace = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && isSameUnit(a, b))

/** Last year's value in this year's unit. */
export const inUnitOf = (one: EarlierClaim, claim: Claim): Exact =>
  new Exact(one.value).times(unitFactor(one.unit, claim.unit) ?? 1)

/** Whether two printed numbers may be the same one, rounded each in its own way. */
export function maySay(one: EarlierClaim, claim: Claim): boolean {
  const factor = unitFactor(one.unit, claim.unit) ?? new Exact(1)
  const [a, b] = [printedInterval(one), printedInterval(claim)]
  const scaled = { low: a.low?.times(factor) ?? null, high: a.high?.times(factor) ?? null }
  const below = (low: Exact | null, high: Exact | null) =>
    low === null || high === null || low.lte(high)
  return below(scaled.low, b.high) && below(b.low, scaled.high)
}
