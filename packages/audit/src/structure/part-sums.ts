import type { Exact } from '@mingjian/model'
import { isDigitSlip, isPenSlip, isReordered, isSwap, wrongDigits } from './digit-slips.ts'
import { baseValue, type Figure, type Interval, intervalOf, meet, sizeOf } from './figures.ts'
import { middle, plus, sumOf, times } from './intervals.ts'
import { once } from './once.ts'
import type { Part } from './parts.ts'
import { asPrinted } from './slipped-values.ts'

/** The sum of the first, of the first two, … of the parts. */
export const prefixSums = once((parts: readonly Part[]): readonly Interval[] => {
  let sum = sumOf([])
  return parts.map(part => {
    sum = plus(sum, times(intervalOf(part.figure), part.times))
    return sum
  })
})

/** 净减27人（转入39人、转出66人）: what lies between two, and no whole of them. */
export function isDifference(whole: Figure, parts: readonly Part[]): boolean {
  const [first, second] = parts
  if (!first || !second || parts.length !== 2) return false
  const [a, b, c] = [first.figure, second.figure, whole].map(baseValue) as [Exact, Exact, Exact]
  return a.minus(b).abs().eq(c)
}

/** Whether all of the parts make the whole. */
export function addsUp(parts: readonly Part[], whole: Figure): boolean {
  const sum = prefixSums(parts).at(-1)
  return sum !== undefined && meet(sum, intervalOf(whole))
}

/** Whether they come near it: what is farther off is most likely the whole of something else. */
export function isNearBySize(parts: readonly Pick<Part, 'figure' | 'times'>[], whole: Figure) {
  return offBySize(parts, whole) < NEAR_BY_SIZE
}

/** How far they are off, as a share of the whole. */
export function offBySize(parts: readonly Pick<Part, 'figure' | 'times'>[], whole: Figure): number {
  const sum = parts.reduce((all, { figure, times }) => all + sizeOf(figure) * times, 0)
  return Math.abs(sum / sizeOf(whole) - 1)
}

const NEAR_BY_SIZE = 0.3

/** One digit of the whole, or two neighbours, are not those of the sum. */
export const isSlipOfSum = (sum: Interval, whole: Figure): boolean =>
  isDigitSlip(asPrinted(sum, whole), whole.value.toFixed(whole.decimals))

/**
 * 4750人, of parts that are 4570, and 62所 written as 26, of parts that then lack 36 of the whole: with two neighbours
 * put back all is there, and nothing is left that could be another part. What some parts lack is easily such a
 * difference where numbers are short, and hardly ever where they are long.
 */
export function hasSwappedDigits(
  sum: Interval,
  whole: Figure,
  parts: readonly Part[],
  isListed: boolean,
): boolean {
  const ofMany = parts.length >= MANY ? FEWEST_OF_MANY : parts.length > 2 ? FEWEST_DIGITS : LONG
  // Of parts that may overlap only numbers so long tell that they do not.
  const [ofWhole, ofPart] = isListed ? [FEWEST_DIGITS, ofMany] : [LONGER, LONGER]
  const said = whole.value.toFixed(whole.decimals)
  return (
    (digitsOf(said) >= ofWhole && isSwap(said, asPrinted(sum, whole))) ||
    partsMeant(sum, whole, parts).some(
      ([one, meant]) =>
        digitsOf(one) >= ofPart &&
        (isSwap(one, meant) || (isListed && digitsOf(one) >= LONGER && isReordered(one, meant))),
    )
  )
}

const digitsOf = (written: string) => written.replace('.', '').length
const FEWEST_DIGITS = 3
const FEWEST_OF_MANY = 2
const MANY = 6
/** Of so many digits no two neighbours differ by chance. */
const LONG = 4

/** The same where one digit of a part may be wrong: of long numbers only, and of parts that are all of the whole. */
function hasSlippedPart(sum: Interval, whole: Figure, parts: readonly Part[]): boolean {
  return partsMeant(sum, whole, parts).some(
    ([said, meant]) => said.length >= FEWEST_DIGITS && isDigitSlip(said, meant),
  )
}

/** The whole has the digits of the sum, in another order. */
export function hasTurnedDigits(parts: readonly Part[], whole: Figure): boolean {
  const sum = prefixSums(parts).at(-1)
  const said = whole.value.toFixed(whole.decimals)
  return (
    sum !== undefined && said.length >= FEWEST_DIGITS && isReordered(said, asPrinted(sum, whole))
  )
}

/** 64 for 46: the digits of one part the other way round, however short it is. */
export function isTurnedPart(parts: readonly Part[], whole: Figure): boolean {
  const sum = prefixSums(parts).at(-1)
  return (
    sum !== undefined && partsMeant(sum, whole, parts).some(([said, meant]) => isSwap(said, meant))
  )
}

/** In a long number two digits changed places, in the whole or in a part: no chance, whatever the parts are called. */
export function isTurnedSum(parts: readonly Part[], whole: Figure): boolean {
  const sum = prefixSums(parts).at(-1)
  if (!sum) return false
  const isTurned = ([said, meant]: readonly [string, string]) =>
    digitsOf(said) >= LONG && isReordered(said, meant) && wrongDigits(said, meant) === 2
  return (
    isTurned([whole.value.toFixed(whole.decimals), asPrinted(sum, whole)]) ||
    partsMeant(sum, whole, parts).some(isTurned)
  )
}

/** One digit of the whole or of a part is wrong, or some have changed places; not what may be a few left out. */
export function isSlippedSum(parts: readonly Part[], whole: Figure): boolean {
  const sum = prefixSums(parts).at(-1)
  if (!sum) return false
  const [said, meant] = [whole.value.toFixed(whole.decimals), asPrinted(sum, whole)]
  if (said.length >= LONGER && isSwap(said, meant)) return true
  const off = Math.abs(Number(meant) / Number(said) - 1)
  if (said.length < FEWEST_DIGITS || off < LEFT_OUT) return false
  return isPenSlip(said, meant) || hasSlippedPart(sum, whole, parts)
}

/** 38所, of 47 and 36: one digit, or their order, is all that keeps a whole or a part from being right. */
export function isOfOneDigit(parts: readonly Part[], whole: Figure): boolean {
  const sum = prefixSums(parts).at(-1)
  if (!sum) return false
  const isSlip = (said: string, meant: string) => isPenSlip(said, meant)
  return (
    isSlip(whole.value.toFixed(whole.decimals), asPrinted(sum, whole)) ||
    partsMeant(sum, whole, parts).some(([said, meant]) => isSlip(said, meant))
  )
}

/** Nearer than this share some may be counted who belong to none of the parts told. */
const LEFT_OUT = 0.005
/** Where two neighbours of so many digits differ, it is hardly by those few. */
const LONGER = 5

/** Each part as it is printed, and as it would be if it alone made the sum right. */
function partsMeant(
  sum: Interval,
  whole: Figure,
  parts: readonly Part[],
): readonly (readonly [string, string])[] {
  const lacking = middle(intervalOf(whole)).minus(middle(sum))
  return parts
    .filter(({ figure, times }) => times === 1 && figure.scale === whole.scale)
    .map(({ figure: { value, decimals, scale } }) => [
      value.toFixed(decimals),
      value.plus(lacking.div(scale)).toFixed(decimals),
    ])
}
