import { Exact, type Floor, type NeededChange, type Verdict } from '@mingjian/model'
import { settle } from '../settle.ts'
import { byFor, changeAt, type Section, type Spread, valueAfter } from './sections.ts'
import { numberOf } from './sites.ts'
import {
  coefficientMeets,
  coefficientOf,
  crossing,
  type Moments,
  momentsOf,
  withoutRow,
  withRow,
} from './spread.ts'

type Goal = Pick<Verdict, 'op' | 'limit'>

/** A floor is said to a hundredth of the mean or finer. */
const digitsOfMean = 2
/** Whole steps may push a small school past the floor and spread it again; then the next line is tried. */
const tries = 200

/**
 * The least line such that lifting every school below it to it meets the limit: raising the lowest group
 * never widens a 差异系数, so a first such line exists. Null where schools cannot be changed one by one.
 */
export function leastFloor(spread: Spread, goal: Goal): Floor | null {
  const sorted = [...spread.sections].sort((a, b) => a.value.comparedTo(b.value))
  if (typeof goal.limit !== 'number' || sorted.length < 2) return null
  if (sorted.some(section => section.cell === null)) return null
  const grid = new Exact(10).pow(-digitsFor(sorted, spread))
  const start = continuousFloor(sorted, goal, goal.limit)
  if (start === null) return null
  let line = new Exact(start).div(grid).ceil().minus(1)
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const value = line.times(grid)
    const lifts = sorted.map(section => liftTo(value, section, spread))
    const moments = momentsOf(
      sorted.map((section, index) => ({
        weight: section.weight,
        value: valueAfter(section, lifts[index] ?? new Exact(0), spread),
      })),
    )
    if (coefficientMeets(moments, goal)) return floorOf(value, sorted, lifts, moments, spread)
    line = line.plus(1)
  }
  return null
}

function digitsFor(sections: readonly Section[], { indicator }: Spread): number {
  const { sum, weight } = momentsOf(sections)
  const magnitude = Math.log10(sum.div(weight).toNumber())
  return Number.isFinite(magnitude)
    ? Math.max(indicator.decimals, Math.ceil(digitsOfMean - magnitude))
    : indicator.decimals
}

/** Lowest first: the group grows school by school until lifting it to the next value is enough. */
function continuousFloor(sorted: readonly Section[], goal: Goal, limit: number): number | null {
  let others: Moments = momentsOf(sorted)
  let weight = new Exact(0)
  for (const [index, section] of sorted.entries()) {
    others = withoutRow(others, section)
    weight = weight.plus(section.weight)
    const next = sorted[index + 1]
    if (!next) return null
    if (!coefficientMeets(withRow(others, { weight, value: next.value }), goal)) continue
    return crossing(others, weight, limit, section.value.toNumber(), next.value.toNumber())
  }
  return null
}

/** In whole steps, so that no school stays below the line. */
function liftTo(line: Exact, section: Section, spread: Spread): Exact {
  if (section.value.gte(line)) return new Exact(0)
  const { step } = spread.lever
  return settle(byFor(line, section, spread).div(step))
    .ceil()
    .times(step)
}

function floorOf(
  value: Exact,
  sorted: readonly Section[],
  lifts: readonly Exact[],
  moments: Moments,
  { indicator }: Spread,
): Floor | null {
  const changes = sorted.flatMap((section, index): NeededChange[] => {
    const change = changeAt(section, lifts[index] ?? new Exact(0))
    return change ? [change] : []
  })
  const figure = coefficientOf(moments)
  if (!figure) return null
  return {
    indicator: indicator.id,
    value: value.toNumber(),
    unit: indicator.unit,
    changes,
    total: numberOf(Exact.sum(0, ...changes.map(change => change.by))),
    figure: numberOf(figure),
  }
}
