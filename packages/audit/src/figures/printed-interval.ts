import { type Claim, Exact } from '@mingjian/model'

/** The values a printed number can stand for, ends included, in the claim's unit. Null = open. */
export interface PrintedInterval {
  low: Exact | null
  high: Exact | null
}

/** What 约 and 近 leave room for, as part of the number. */
const ROUGHLY = '0.05'

const rough = /约|近|左右|上下|大概|接近/
const andMore = /\d\s*(?:万|亿|千|百)*[余多]/
const atLeast = new Set(['超过', '高于', '不低于'])
const atMost = new Set(['低于', '不超过'])

/**
 * A printed number stands for ± half its last digit; for a whole last digit upwards where digits were
 * cut off instead of rounded, which only numbers with a point or in 万, 亿 can be. 约 and 近 leave more
 * room, 余 and 多 room upwards, 超过 and 不超过 are open on one side.
 */
export function printedInterval(
  claim: Pick<Claim, 'value' | 'decimals' | 'unit' | 'comparator' | 'quote'>,
): PrintedInterval {
  const value = new Exact(claim.value)
  const last = new Exact(10).pow(-claim.decimals)
  const half = last.div(2)
  const comparator = claim.comparator ?? ''
  if (atLeast.has(comparator)) return { low: value.minus(half), high: null }
  if (atMost.has(comparator)) return { low: null, high: value.plus(half) }
  if (comparator === '约' || rough.test(claim.quote)) {
    const room = Exact.max(value.abs().times(ROUGHLY), lastWritten(claim).div(2), half)
    return { low: value.minus(room), high: value.plus(room) }
  }
  if (andMore.test(claim.quote)) return { low: value, high: value.plus(lastWritten(claim)) }
  const isCut = claim.decimals > 0 || /^[百千万亿]/.test(claim.unit)
  return { low: value.minus(half), high: value.plus(isCut ? last : half) }
}

/** Size of the last digit that is no zero: 1000 for 23000. */
function lastWritten({ value, decimals }: Pick<Claim, 'value' | 'decimals'>): Exact {
  const digits = new Exact(value).toFixed(decimals)
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0)
  return new Exact(10).pow(zeros - decimals)
}

export function isWithin(value: Exact, { low, high }: PrintedInterval): boolean {
  return (low === null || value.gte(low)) && (high === null || value.lte(high))
}

/** Digits that carry meaning: 3 of 0.476, 1 of 2000. A match on one digit proves little. */
export function significantDigits({ value, decimals }: Pick<Claim, 'value' | 'decimals'>): number {
  const digits = new Exact(value).abs().toFixed(decimals).replace('.', '').replace(/^0+/, '')
  return decimals > 0 ? digits.length : digits.replace(/0+$/, '').length
}
