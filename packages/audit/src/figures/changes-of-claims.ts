import {
  type Claim,
  type CollectedFigure,
  type CollectedFigures,
  Exact,
  type Period,
} from '@mingjian/model'
import { isYearlyChange, nearPeriods } from './ask-figures.ts'
import type { BindingScene } from './bind-claims.ts'
import { chooseStage } from './choose-stage.ts'
import { FigureTable } from './figure-table.ts'
import { meaningOf } from './meaning.ts'
import { periodOfClaim } from './period-of-claim.ts'
import { isWithin, printedInterval } from './printed-interval.ts'
import { unitFactor } from './unit-factor.ts'

/** 增减: a change that a report states, beside the figures of the two years it lies between. */
export interface StatedChange {
  claim: Claim
  before: CollectedFigure
  now: CollectedFigure
  /** As the figures have it, in the claim's unit; negative for a fall. */
  change: Exact
  agrees: boolean
}

/**
 * Every change from one year to the next whose two figures are collected. A school year may be called by
 * either of its two years: a change that fits the year before or after agrees.
 */
export function changesOfClaims(
  claims: readonly Claim[],
  collected: CollectedFigures,
  scene: BindingScene,
): StatedChange[] {
  const table = new FigureTable(collected)
  return claims.flatMap(claim => {
    if (!isYearlyChange(claim, scene.text)) return []
    const meaning = meaningOf(claim, scene.text, scene.library)
    const period = periodOfClaim(claim, scene.year)
    const unit = table.unitOf(claim.org)
    if (!meaning?.isWhole || period === null || !unit) return []
    const figureAt = (at: Period) =>
      theOne(
        chooseStage(
          meaning.codes.flatMap(code => table.list(code, unit, at)),
          meaning,
        ),
      )
    const [earlier] = nearPeriods(period)
    const stated = earlier && changeBetween(claim, figureAt(earlier), figureAt(period))
    if (!stated || stated.agrees) return stated ? [stated] : []
    const isOpen = meaning.periodKind === 'school-year'
    const others = isOpen ? nearPeriods(period) : []
    const fits = others.some(at => {
      const [previous] = nearPeriods(at)
      return previous && changeBetween(claim, figureAt(previous), figureAt(at))?.agrees
    })
    return [{ ...stated, agrees: fits }]
  })
}

/** The figure meant, where only one is filled, or only one is for all stages. */
function theOne(figures: readonly CollectedFigure[]): CollectedFigure | undefined {
  const filled = figures.filter(one => one.value !== null)
  const whole = filled.filter(one => one.stage === null)
  return filled.length === 1 ? filled[0] : whole.length === 1 ? whole[0] : undefined
}

const falls = /降|减|少|回落|下滑|缩小/

function changeBetween(
  claim: Claim,
  before: CollectedFigure | undefined,
  now: CollectedFigure | undefined,
): StatedChange | null {
  if (!before || !now || before.value === null || now.value === null) return null
  const difference = new Exact(now.value).minus(before.value)
  const change = inUnitOfClaim(difference, before, claim)
  if (change === null) return null
  // 下降4.36% is written without a minus, 增长-12.3% with one.
  const isFall = falls.test(claim.comparator ?? '') && claim.value > 0
  const agrees = isWithin(isFall ? change.neg() : change, printedInterval(claim))
  return { claim, before, now, change, agrees }
}

/** A share changes by points, and by how many percent of itself nobody can tell from 提高2%. */
function inUnitOfClaim(difference: Exact, before: CollectedFigure, { unit }: Claim): Exact | null {
  if (unit.endsWith('百分点')) return before.unit === '%' ? difference : null
  if (unit === '%') {
    const canGrow = before.unit !== '%' && before.value !== null && before.value > 0
    return canGrow ? difference.div(before.value ?? 1).times(100) : null
  }
  const factor = unitFactor(before.unit, unit)
  return factor === null ? null : difference.times(factor)
}
