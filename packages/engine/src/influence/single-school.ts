import { Exact, type SingleSchool, type Verdict } from '@mingjian/model'
import { settle } from '../settle.ts'
import { byFor, changeAt, type Section, type Spread, valueAfter } from './sections.ts'
import { amountIn, numberOf } from './sites.ts'
import {
  bestValue,
  coefficientMeets,
  coefficientOf,
  crossing,
  type Moments,
  withoutRow,
  withRow,
} from './spread.ts'

/** What one school alone can do for a 差异系数: the best value of its own, and the least change that is enough. */
export function singleSchool(
  section: Section,
  all: Moments,
  goal: Pick<Verdict, 'op' | 'limit'>,
  spread: Spread,
): SingleSchool | null {
  const others = withoutRow(all, section)
  const wanted = bestValue(others)
  if (!wanted || !section.cell) return null
  const after = (by: Exact) =>
    withRow(others, { weight: section.weight, value: valueAfter(section, by, spread) })
  const best = bestChange(byFor(wanted, section, spread), after, spread.lever.step, section)
  const by = leastChange(best, others, after, goal, section, spread)
  const figure = by && coefficientOf(after(by))
  return {
    org: section.org.code,
    name: section.org.name,
    value: numberOf(section.value),
    best: {
      value: numberOf(valueAfter(section, best, spread)),
      change: changeAt(section, best),
      figure: numberOf(coefficientOf(after(best)) ?? new Exact(0)),
    },
    change: by && changeAt(section, by),
    figure: figure && numberOf(figure),
  }
}

type After = (by: Exact) => Moments

/** The whole step nearest to the best value on either side, whichever leaves less of a difference. */
function bestChange(exact: Exact, after: After, step: Exact, { cell }: Section): Exact {
  const steps = settle(exact.div(step))
  const most = (cell ? amountIn(cell) : new Exact(0)).div(step).floor().times(step).neg()
  const [low, high] = [steps.floor(), steps.ceil()].map(each =>
    Exact.max(each.times(step), most),
  ) as [Exact, Exact]
  const [atLow, atHigh] = [low, high].map(each => coefficientOf(after(each)))
  return atLow && (!atHigh || atLow.lt(atHigh)) ? low : high
}

/** Between no change and the best one the 差异系数 only falls, so the first step that is enough is the least. */
function leastChange(
  best: Exact,
  others: Moments,
  after: After,
  goal: Pick<Verdict, 'op' | 'limit'>,
  section: Section,
  spread: Spread,
): Exact | null {
  const enough = (by: Exact) => coefficientMeets(after(by), goal)
  if (typeof goal.limit !== 'number' || best.isZero() || !enough(best)) return null
  const ends = [section.value, valueAfter(section, best, spread)].map(Number) as [number, number]
  const value = crossing(others, section.weight, goal.limit, ...ends)
  const step = spread.lever.step.times(best.s)
  const guess = byFor(new Exact(value), section, spread).div(step).round()
  const steps = firstEnough(guess, best.div(step), each => enough(each.times(step)))
  return steps.times(step)
}

/** The first whole number that is enough, knowing that `last` is; looked for around a guess. */
function firstEnough(guess: Exact, last: Exact, enough: (steps: Exact) => boolean): Exact {
  let [low, high] = [new Exact(0), last]
  const probe = (at: Exact) => {
    if (at.lte(low) || at.gte(high)) return
    if (enough(at)) high = at
    else low = at
  }
  for (const offset of [0, -1, 1]) probe(guess.plus(offset))
  while (high.minus(low).gt(1)) probe(high.plus(low).div(2).floor())
  return high
}
