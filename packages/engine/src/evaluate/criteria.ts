import {
  type Comparison,
  type Criterion,
  Exact,
  type OrgKind,
  type Period,
  type Verdict,
} from '@mingjian/model'
import { settle } from '../settle.ts'

type Limit = Criterion['limit']

/** The year whose rules hold for a period; a span is judged by its last year. */
export function yearOf(period: Period): number {
  return Number(/^\d{4}-(\d{4})$/.exec(period)?.[1] ?? period.slice(0, 4))
}

const holdsIn = (criterion: Criterion, year: number): boolean =>
  (criterion.validity.from ?? year) <= year && year <= (criterion.validity.to ?? year)

/** Limits of one kind in force in a year. */
export function criteriaFor(
  criteria: readonly Criterion[],
  on: Criterion['on'],
  period: Period,
): readonly Criterion[] {
  const year = yearOf(period)
  return criteria.filter(each => each.on === on && holdsIn(each, year))
}

/** Holds an unrounded value against the limits that judge this kind of unit. */
export function judge(value: Exact, criteria: readonly Criterion[], kind: OrgKind): Verdict[] {
  return criteria
    .filter(each => each.judgedAt.includes(kind))
    .map(each => verdictOf(each, meets(value, each.op, each.limit)))
}

export function verdictOf(criterion: Criterion, met: boolean): Verdict {
  const { id, op, limit, clause, confidence, appliesTo } = criterion
  const tier = appliesTo && { tier: appliesTo.label }
  return { criterion: id, op, limit, met, clause, confidence, ...tier }
}

/** Exact comparison; `between` includes both ends. */
export function meets(value: Exact, op: Comparison, limit: Limit): boolean {
  const [low, high] = endsOf(limit)
  if (op !== 'between') return compare(value, op, low)
  return compare(value, '>=', low) && compare(value, '<=', high)
}

/** Compares two exact values after dropping their guard digits. */
export function compare(left: Exact, op: Exclude<Comparison, 'between'>, right: Exact): boolean {
  const order = settle(left).comparedTo(settle(right))
  switch (op) {
    case '>=':
      return order >= 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    case '=':
      return order === 0
  }
}

/** How much of the limit a value reaches: 1 = all of it. A limit of zero is reached or not at all. */
export function shareOfLimit(value: Exact, op: Comparison, limit: Limit): Exact {
  if (meets(value, op, limit)) return new Exact(1)
  const [low, high] = endsOf(limit)
  const upper = op === '<=' || op === '<' || (op === 'between' && value.gt(high))
  const [reached, wanted] = upper ? [high, value] : [value, low]
  return wanted.isZero() ? new Exact(0) : settle(reached.div(wanted))
}

const endsOf = (limit: Limit): [Exact, Exact] =>
  typeof limit === 'number'
    ? [new Exact(limit), new Exact(limit)]
    : [new Exact(limit[0]), new Exact(limit[1])]
