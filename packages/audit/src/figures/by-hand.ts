import type {
  Claim,
  ClaimBinding,
  CollectedFigure,
  Period,
  Stage,
  StandardsLibrary,
} from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import { isLevel } from './ask-figures.ts'
import { agrees } from './bind-claims.ts'
import { meaningOf } from './meaning.ts'
import { periodOfClaim } from './period-of-claim.ts'
import { inUnit, unitFactor } from './unit-factor.ts'

/** The binding of a claim to the figure that a person has named. */
export function bindTo(claim: Claim, figure: CollectedFigure): ClaimBinding {
  const isComparable = unitFactor(claim.unit, figure.unit) !== null
  const isThere = figure.value !== null
  const reason = isThere
    ? isComparable
      ? null
      : `单位不同（${claim.unit || '无'}与${figure.unit ?? '无'}），没有比对`
    : (figure.missing[0] ?? null)
  return {
    claim: claim.id,
    status: isThere ? 'bound' : 'no-figure',
    agrees: isThere && isComparable ? agrees(claim, figure) : null,
    figure: isThere ? figure : null,
    candidates: isThere ? [] : [figure],
    reason,
  }
}

/** The binding of a claim that a person has called no figure of the system. */
export const bindToNothing = (claim: Claim): ClaimBinding => ({
  claim: claim.id,
  status: 'no-source',
  agrees: null,
  figure: null,
  candidates: [],
  reason: '已确认不对应任何数据',
})

/** A collected value as a claim states it, in the element's unit. */
export interface StatedValue {
  element: string
  /** Null where the element has none, or where the claim does not say which. */
  stage: Stage | null
  period: Period
  value: number
  unit: string
}

const isRough = /约|近|左右|上下|大概|接近|\d\s*(?:万|亿|千|百)*[余多]/
const open = new Set(['超过', '高于', '不低于', '低于', '不超过', '约'])

/**
 * What a claim would be as data: of the element it names, or of the one given. Null for what states no
 * exact level (a plan, a growth, 约, 超过), what is computed and never collected, and another unit.
 */
export function statedValue(
  claim: Claim,
  { text, library, year }: { text: string; library: StandardsLibrary; year: number | null },
  chosen?: { element: string; stage: Stage | null; period: Period },
): StatedValue | null {
  const meaning = meaningOf(claim, text, library)
  const element = findElement(library, chosen?.element ?? meaning?.codes[0] ?? '')
  const period = chosen?.period ?? periodOfClaim(claim, year)
  const isExact = !open.has(claim.comparator ?? '') && !isRough.test(claim.quote)
  if (!element || period === null || !isLevel(claim) || !isExact) return null
  if (!chosen && !meaning?.isWhole) return null
  const stages = meaning?.stages ?? []
  const stage = chosen ? chosen.stage : stages.length === 1 ? (stages[0] ?? null) : null
  if (!chosen && stage === null && element.stages.length > 0) return null
  const value = inUnit(claim.value, claim.unit, element.unit)
  return value === null ? null : { element: element.id, stage, period, value, unit: element.unit }
}
