import { Exact } from '@mingjian/model'
import { digitsOf, type Figure, type Interval } from '../../../structure/figures.ts'
import { middle } from '../../../structure/intervals.ts'
import { isSlippedFigure } from '../../../structure/slipped-quotients.ts'
import { isSlipOf } from '../../../structure/slipped-values.ts'
import { ratioOfAll } from './pairs.ts'

/** Fewer digits than these may be a slip of others by chance. */
export const FEWEST_DIGITS = 3
/** A share that is farther off is more likely the share of something else. */
const FARTHEST_OFF = 1.5

function isNear(truth: Interval, share: Figure): boolean {
  if (share.value.isZero()) return false
  const off = middle(truth).div(share.value).toNumber()
  return off < FARTHEST_OFF && off > 1 / FARTHEST_OFF
}

/** Near what it should be, or a slip of the pen away from it: in the share, in its part or in its whole. */
export function isClose(share: Figure, parts: readonly Figure[], whole: Figure): boolean {
  const truth = ratioOfAll(parts, whole)
  if (isNear(truth, share) || isSlipOf(share, truth)) return true
  const [part, ...others] = parts
  return (
    part !== undefined &&
    others.length === 0 &&
    isSlippedFigure({ part, whole, said: share, times: 100 })
  )
}

/** So many digits of a share are no chance, whichever of the figures is typed wrong. */
const MANY_DIGITS = 4

/** A slip of the pen, and one that is hardly chance: of the share, or of one of its figures when the share has many digits. */
export function isTypo(share: Figure, part: Figure, whole: Figure): boolean {
  const digits = digitsOf(share)
  if (digits >= FEWEST_DIGITS && isSlipOf(share, ratioOfAll([part], whole))) return true
  return digits >= MANY_DIGITS && isSlippedFigure({ part, whole, said: share, times: 100 })
}

/** 71.869% written as 71.86% is cut off, not wrong. */
export function isCutOff(truth: Interval, { value, decimals }: Figure): boolean {
  const off = middle(truth).minus(value)
  return off.gt(0) && off.lt(new Exact(10).pow(-decimals))
}
