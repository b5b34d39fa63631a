import type { Tier, TierCondition } from '@mingjian/model'

/** Whether a unit may be in both tiers. No tier is every unit. */
export function tiersMeet(one: Tier | undefined, other: Tier | undefined): boolean {
  if (!one || !other) return true
  return one.when.every(a => other.when.every(b => canBothHold(a, b)))
}

/** Whether a unit may be in a tier at all. */
export function isReachable(tier: Tier): boolean {
  return tier.when.every(isPossible) && tiersMeet(tier, tier)
}

function canBothHold(one: TierCondition, other: TierCondition): boolean {
  if (keyOf(one) !== keyOf(other)) return true
  if ('in' in one) return one.in.some(value => admits(other, value))
  if ('in' in other) return other.in.some(value => admits(one, value))
  return isOpen(Math.max(lowOf(one), lowOf(other)), Math.min(highOf(one), highOf(other)))
}

/** What a condition is about: two conditions about different things may always both hold. */
const keyOf = (condition: TierCondition): string =>
  'element' in condition
    ? `${condition.element}@${condition.stage ?? ''}`
    : `fact ${condition.fact}`

type Range = Exclude<TierCondition, { in: string[] }>

const isPossible = (one: TierCondition): boolean => 'in' in one || isOpen(lowOf(one), highOf(one))
const isOpen = (low: number, high: number): boolean => low < high

/** Sizes and years are not below zero. */
const lowOf = ({ from }: Range): number => Math.max(from ?? 0, 0)
const highOf = ({ below }: Range): number => below ?? Number.POSITIVE_INFINITY

function admits(condition: TierCondition, value: string): boolean {
  if ('in' in condition) return condition.in.includes(value)
  const number = Number(value)
  return lowOf(condition) <= number && number < highOf(condition)
}
