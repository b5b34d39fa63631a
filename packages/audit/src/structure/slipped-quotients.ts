import { type Figure, type Interval, intervalOf, meet } from './figures.ts'
import { quotientOf } from './intervals.ts'

/** A quotient as it is printed, with the two figures that it is of. */
export interface Quotient {
  part: Figure
  whole: Figure
  said: Figure
  /** 100 for a percentage. */
  times: number
}

/** What one of the three must be, by the other two. */
interface Implied {
  part: Interval
  whole: Interval
}

/**
 * Whether the quotient holds as soon as one digit of a figure is changed, or two neighbours are swapped: 13所 of 168所
 * are no 18.5%, and 31所 are.
 */
export function isSlippedFigure(quotient: Quotient): boolean {
  const implied = impliedBy(quotient)
  if (!implied) return false
  const { part, whole } = quotient
  return isSlipInto(part, implied.part) || isSlipInto(whole, implied.whole)
}

/** The same of the quotient itself, too: 16.76 printed as 17.66. */
export function isSlippedQuotient(quotient: Quotient): boolean {
  return isSlipInto(quotient.said, truthOf(quotient)) || isSlippedFigure(quotient)
}

/** What its two figures allow it to be. */
export const truthOf = ({ part, whole, times }: Omit<Quotient, 'said'>): Interval =>
  quotientOf(intervalOf(part), intervalOf(whole), times)

function impliedBy({ part, whole, said, times }: Quotient): Implied | null {
  // Of people, too, a quotient is rounded to its last digit.
  const [p, w, s] = [intervalOf(part), intervalOf(whole), intervalOf({ ...said, family: '' })]
  if (s.low.lte(0)) return null
  return {
    part: { low: s.low.times(w.low).div(times), high: s.high.times(w.high).div(times) },
    whole: { low: p.low.times(times).div(s.high), high: p.high.times(times).div(s.low) },
  }
}

/** Fewer digits are too easily a slip of others. */
const FEWEST_DIGITS = 2

/** Whether a slip of the pen in what is printed leads into an interval. */
export function isSlipInto(figure: Figure, wanted: Interval): boolean {
  const { value, decimals, scale } = figure
  const written = value.toFixed(decimals)
  const digits = written.replace('.', '')
  if (digits.length < FEWEST_DIGITS || meet(intervalOf(figure), wanted)) return false
  const unit = scale / 10 ** decimals
  const half = decimals === 0 && scale === 1 ? 0 : 1 / 2
  const low = wanted.low.toNumber() / unit - half
  const high = wanted.high.toNumber() / unit + half
  return slipsOf(digits).some(one => one >= low && one <= high)
}

/** Every number of which a printed one is a slip: one digit is another, or two neighbours are swapped. */
function slipsOf(digits: string): number[] {
  const plain = Number(digits)
  const slips: number[] = []
  for (let at = 0; at < digits.length; at++) {
    const place = 10 ** (digits.length - 1 - at)
    const own = Number(digits[at])
    const next = Number(digits[at + 1] ?? own)
    for (let other = at === 0 ? 1 : 0; other <= 9; other++) {
      if (other !== own) slips.push(plain + (other - own) * place)
    }
    // Neighbours: the larger place loses what the smaller gains.
    if (next !== own && (at > 0 || next > 0)) {
      slips.push(plain + (next - own) * place - ((next - own) * place) / 10)
    }
  }
  return slips
}
