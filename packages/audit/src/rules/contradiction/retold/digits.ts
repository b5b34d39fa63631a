import { isReordered, wrongDigits } from '../../../structure/digit-slips.ts'
import { digitsOfBoth, type Figure, intervalOf, meet, sizeOf } from '../../../structure/figures.ts'

/** How one number became the other. */
export interface Slip {
  /** How many digits both have. */
  length: number
  /** The same digits in another order; else one of them is wrong. */
  isTurned: boolean
}

/** Numbers of the same digits in another order are never so many times apart. */
const RADIX = 10
const FEWEST_DIGITS = 2

/** Null where no single slip of the pen makes one of the other. */
export function slipBetween(a: Figure, b: Figure): Slip | null {
  if (a.family !== b.family) return null
  const ratio = sizeOf(a) / sizeOf(b)
  if (!(ratio < RADIX && ratio > 1 / RADIX) || meet(intervalOf(a), intervalOf(b))) return null
  const [x, y] = digitsOfBoth(a, b)
  if (x.length !== y.length || x.length < FEWEST_DIGITS) return null
  const isTurned = isReordered(x, y) && wrongDigits(x, y) === 2
  if (!isTurned && (wrongDigits(x, y) !== 1 || (isRound(x) && isRound(y)))) return null
  return { length: x.length, isTurned }
}

/** 470 and 480 are two round numbers, not one typed wrong. */
const isRound = (digits: string) => digits.endsWith('0')

/** Under each of these a number is found again after one slip: its digits in order, and with each left out. */
export function keysOf({ family, value }: Figure): string[] {
  const digits = value
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
  const turned = [...digits.replaceAll('0', '')].sort().join('')
  const wrong = [...digits].map((_, at) => `${digits.slice(0, at)}*${digits.slice(at + 1)}`)
  return [turned, ...wrong].map(one => `${family} ${one}`)
}
