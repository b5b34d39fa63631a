import { Exact, type Stage } from '@mingjian/model'

/** What is known of one of the stages that share a school's resource. */
export interface StageClaim {
  stage: Stage
  /** The stage's own value, where it was reported by stage. */
  reported: Exact | null
  /** How many it has of what is shared by: pupils. */
  count: Exact | null
  /** Its weight in the standard's terms. */
  weight: Exact | null
}

export type Apportionment =
  /** Shares of the stages without a value of their own; together with those reported they are the whole. */
  | { shares: ReadonlyMap<Stage, Exact>; rest: Exact; divisor: Exact }
  /** Why the whole cannot be shared out, and which stages stand in the way. */
  | { trouble: 'no-weight' | 'no-count' | 'nobody' | 'exceeded'; stages: readonly Stage[] }

/**
 * Shares out a value that a school reported as a whole. What stages reported themselves is theirs; the
 * rest goes to the other stages: rest × count × weight ÷ Σ (count × weight).
 * @example 300 m² for 100 pupils of 小学 (1) and 50 of 初中 (1.1): 193.55 and 106.45
 */
export function apportion(whole: Exact, claims: readonly StageClaim[]): Apportionment {
  const open = claims.filter(each => each.reported === null)
  const reported = claims.flatMap(each => (each.reported === null ? [] : [each.reported]))
  const rest = whole.minus(sum(reported))
  if (rest.isNegative() && !rest.isZero()) {
    return { trouble: 'exceeded', stages: claims.filter(each => each.reported).map(stageOf) }
  }
  const unweighted = open.filter(each => each.weight === null)
  if (unweighted.length > 0) return { trouble: 'no-weight', stages: unweighted.map(stageOf) }
  const uncounted = open.filter(each => each.count === null)
  if (uncounted.length > 0) return { trouble: 'no-count', stages: uncounted.map(stageOf) }
  const parts = open.map(each => ({ stage: each.stage, part: partOf(each) }))
  const divisor = sum(parts.map(each => each.part))
  if (divisor.isZero()) return { trouble: 'nobody', stages: open.map(stageOf) }
  const shares = parts.map(({ stage, part }) => [stage, rest.times(part).div(divisor)] as const)
  return { shares: new Map(shares), rest, divisor }
}

const stageOf = (claim: StageClaim): Stage => claim.stage
const sum = (values: readonly Exact[]): Exact =>
  values.reduce((total, value) => total.plus(value), new Exact(0))
const partOf = ({ count, weight }: StageClaim): Exact =>
  (count ?? new Exact(0)).times(weight ?? new Exact(0))
