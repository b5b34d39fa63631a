import { isReordered } from './digit-slips.ts'
import { type Figure, intervalOf, meet, sizeOf } from './figures.ts'
import { middle } from './intervals.ts'
import { type Run, signedValue } from './run.ts'
import { differenceOf, growthOf, signedInterval } from './run-proof.ts'
import { isSlipInto } from './slipped-quotients.ts'

/**
 * 在校生73824人：小学…、初中…；比上年的74949人减少1125人: a change behind a list is that of its whole, not of its last
 * part. The words leave that open; a run whose figures disagree is read of the first figure before it with which
 * they agree, or else of the only one that comes near last year's value.
 */
export function readOfWhole(
  run: Run,
  figures: readonly Figure[],
  before: readonly Figure[] = [],
): Run {
  if (run.turn || !isListed(run) || agrees(run) !== false || isTurnedRound(run)) return run
  const others = figures.filter(
    one =>
      one.start < run.level.start &&
      one.family === run.level.family &&
      one.depth === run.level.depth &&
      !isCoarse(one, run.level),
  )
  const read = others.map(level => ({ ...run, level }))
  // 校车86辆。……新购11辆、报废14辆，比上年的89辆净减3辆: the figure may stand a sentence before.
  const earlier = before.filter(({ family }) => family === run.level.family)
  const fitting = [...read, ...earlier.map(level => ({ ...run, level }))].find(
    one => agrees(one) === true,
  )
  if (fitting) return fitting
  const { previous } = run
  if (!previous || isNear(run.level, previous)) return run
  const near = read.filter(one => isNear(one.level, previous))
  const [only] = near
  if (only && near.length === 1) return only
  // Last year's value and its change agree: what there is now stands elsewhere, in a table or not at all.
  return growsAsTold(run, previous) && !isSlipped(run, previous)
    ? { ...run, previous: null, amount: null, percent: null }
    : run
}

/** 接入率100%，…占98.7%，比…提高38.6个百分点: a rate printed to whole per cents goes with too many changes. */
const isCoarse = (one: Figure, level: Figure): boolean =>
  one.family === 'percent' && one.decimals < level.decimals

/** 117020人减少8756人，下降7.48%: the change is this share of last year's value. */
function growsAsTold({ amount, percent }: Run, previous: Figure): boolean {
  if (!amount || !percent || sizeOf(previous) === 0) return false
  const share = (sizeOf(amount.figure) / sizeOf(previous)) * PER_CENT
  return Math.abs(share - sizeOf(percent.figure)) < ROUNDED
}

/** 3218.46, of 2201.37 and 117.09 more: this year's value, but for a slip of the pen. */
function isSlipped({ level, amount }: Run, previous: Figure): boolean {
  if (!amount) return false
  const [before, change] = [intervalOf(previous), intervalOf(amount.figure)]
  const isRise = signedValue(amount).gte(0)
  const meant = {
    low: isRise ? before.low.plus(change.low) : before.low.minus(change.high),
    high: isRise ? before.high.plus(change.high) : before.high.minus(change.low),
  }
  const written = middle(meant).div(level.scale).toFixed(level.decimals)
  return isSlipInto(level, meant) || isReordered(level.value.toFixed(level.decimals), written)
}

const PER_CENT = 100
/** Two decimals are printed as a rule. */
const ROUNDED = 0.01

/** 占31.6%，较2019年的34.9%提高3.3个百分点: only the word is wrong. */
function isTurnedRound({ level, previous, amount, points }: Run): boolean {
  const change = amount ?? points
  if (!previous || !change) return false
  const gap = Math.abs(sizeOf(level) - sizeOf(previous))
  return Math.abs(gap - sizeOf(change.figure)) < ROUNDED
}

/** What is said of a change stands behind the level, as behind a list. */
const isListed = ({ level, previous }: Run) => previous === null || previous.start > level.start

/** Whether two years and what lies between them go together; null when too little of that is told. */
function agrees(run: Run): boolean | null {
  const pairs = [
    [differenceOf(run), run.level.family === 'percent' ? run.points : run.amount],
    [growthOf(run), run.percent],
  ] as const
  const told = pairs.flatMap(([truth, change]) =>
    truth && change ? [meet(truth, signedInterval(change))] : [],
  )
  return told.length === 0 ? null : told.every(Boolean)
}

/** A year changes a figure by less than this share. */
const MOST_CHANGED = 0.3

function isNear(level: Figure, previous: Figure): boolean {
  return Math.abs(sizeOf(level) / sizeOf(previous) - 1) < MOST_CHANGED
}
