import { type Figure, type Interval, meet } from './figures.ts'
import { once } from './once.ts'
import type { Run } from './run.ts'
import { differenceOf, growthOf, isProvable, signedInterval } from './run-proof.ts'
import { POWERS_EITHER_WAY } from './slipped-values.ts'

/** This year's figure is right but for a power of ten: the unit or the point is written wrong. */
export interface ScaleSlip {
  /** What this year's figure must be multiplied by to agree with last year's and the change. */
  factor: number
}

/** A change larger than this leaves it open what is wrong. */
const LARGEST_GROWTH = 100

/** Only where the printed growth or difference proves it. */
export const scaleSlipOf = once((run: Run): ScaleSlip | null => {
  const { percent, amount, level } = run
  // 9.25万元，比上年增加3184万元，增长3.56%: the two changes tell what there was.
  const isTold = run.previous !== null || (percent !== null && amount !== null)
  if (!isTold || !isProvable(run) || !(percent ?? amount)) return null
  if (/percent|point|ratio/.test(level.family)) return null
  const said = percent ? signedInterval(percent) : null
  if (said?.high.abs().gt(LARGEST_GROWTH)) return null
  const truth = (now: Figure): Interval | null =>
    said ? growthOf({ ...run, level: now }) : differenceOf({ ...run, level: now })
  const wanted = said ?? (amount ? signedInterval(amount) : null)
  const asPrinted = truth(level)
  // As printed it may have grown by more than it is.
  if (!wanted || (asPrinted && meet(asPrinted, wanted))) return null
  for (const factor of POWERS_EITHER_WAY) {
    const moved = truth({ ...level, scale: level.scale * factor })
    if (moved && meet(moved, wanted)) return { factor }
  }
  return null
})
