import type { Claim } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import { type AuditContext, claimsIn, matchesIn } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { claimSpan, digits, keyInYear } from './comparable.ts'
import { isOfLastYear } from './counted/when.ts'

/** 在新建改扩建32所学校的基础上, 要在现有巩固率94.7%的基础上: what there is already, told once more. */
const BASIS = /在([^，,。；;\n]{4,30})的基础上/g

/** What is built upon was told before: with its digits in another order it is told wrong in one of the two places. */
export function basisRetold(context: AuditContext): Observation[] {
  return collect(matchesIn(context, BASIS), match => {
    const [claim, ...others] = claimsIn(context, [match.index, match.index + match[0].length])
    if (!claim || others.length > 0 || digits(claim).length < FEWEST_DIGITS) return []
    if (EARLIER.test(match[0]) && !isOfLastYear(context)) return []
    const told = context.claims.filter(
      one => one.end <= match.index && one.modality === 'done' && isOfOneThing(context, one, claim),
    )
    const isTold = told.some(one => digits(one) === digits(claim))
    const first = isTold ? undefined : told.find(one => isReordered(digits(one), digits(claim)))
    return first ? [tell(first, claim)] : []
  })
}

const FEWEST_DIGITS = 2
/** 在去年94.3%的基础上: no value of the year that is reported on. */
const EARLIER = /去年|上年|往年|上一?学年/

/** By name, place, stage and unit, in whatever year. */
const isOfOneThing = (context: AuditContext, a: Claim, b: Claim): boolean => {
  const [x, y] = [a, b].map(one => keyInYear(context, one, 0))
  return x === y
}

function tell(first: Claim, again: Claim): Observation {
  const [a, b] = [first, again].map(({ value, unit }) => `${value}${unit}`)
  return {
    message: `${first.subject}前面为${a}，这里以${b}为基础`,
    spans: [first, again].map(claimSpan),
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致',
  }
}
