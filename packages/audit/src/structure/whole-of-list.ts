import { type Figure, meet, sizeOf } from './figures.ts'
import { differenceOf, growthOf, signedInterval } from './run-proof.ts'
import type { Run } from './runs.ts'

/**
 * 在校生73824人：小学…、初中…；比上年的74949人减少1125人: a change behind a list is that of its whole, not of its last
 * part. The words leave that open; a run whose figures disagree is read of the first figure before it with which
 * they agree, or else of the only one that comes near last year's value.
 */
export function readOfWhole(run: Run, figures: readonly Figure[]): Run {
  if (run.turn || !isListed(run) || agrees(run) !== false) return run
  const others = figures.filter(
    ({ start, family, depth }) =>
      start < run.level.start && family === run.level.family && depth === run.level.depth,
  )
  const read = others.map(level => ({ ...run, level }))
  const fitting = read.find(one => agrees(one) === true)
  if (fitting) return fitting
  const { previous } = run
  if (!previous || isNear(run.level, previous)) return run
  const near = read.filter(one => isNear(one.level, previous))
  return near.length === 1 ? (near[0] ?? run) : run
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
