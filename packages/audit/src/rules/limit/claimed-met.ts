import type { Claim } from '@mingjian/model'
import {
  ASSERTING,
  type Assertion,
  isSweeping,
  readAssertions,
} from '../../structure/assertions.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, claimsIn, sentencesWith } from '../context.ts'
import { isAdmitted } from './admitted.ts'
import { type Judgement, judge } from './norms.ts'

/** A missed limit and the words that say it is met. */
export interface FalseAssertion {
  judgement: Judgement
  assertion: Assertion
  isGeneral: boolean
}

/** A norm in force soon after may be meant; one from long after cannot. */
const LONGEST_LEAD_YEARS = 3

/** Claims that miss a limit although the text says it is met. */
export const falseAssertions = once((context: AuditContext): readonly FalseAssertion[] => {
  const assertions = assertionsOf(context)
  const sweeping = sweepingAssertion(context)
  return context.claims.flatMap((claim): FalseAssertion[] => {
    const missed = judge(context, claim).filter(one => !one.met && one.levelFits)
    if (missed.length === 0) return []
    const specific = assertions.find(
      one =>
        one !== sweeping &&
        speaksOf(context, one, claim) &&
        missed.some(m => fits(context, m, one)),
    )
    if (specific) {
      const judgement = missed.find(one => fits(context, one, specific))
      return judgement ? [{ judgement, assertion: specific, isGeneral: false }] : []
    }
    const judgement = missed.find(one => sweeping && one.yearFits && fits(context, one, sweeping))
    if (!sweeping || !judgement || isAdmitted(context, judgement)) return []
    return [{ judgement, assertion: sweeping, isGeneral: true }]
  })
})

export const assertionsOf = once((context: AuditContext): readonly Assertion[] =>
  readAssertions(context.text, sentencesWith(context, ASSERTING)),
)

/** 各项工作……全部达到……要求: said of the whole report, not of figures in its own sentence. */
export const sweepingAssertion = once((context: AuditContext): Assertion | undefined =>
  assertionsOf(context).find(one => {
    const isOfFigure = claimsIn(context, one.sentence).some(
      ({ code, modality, start }) =>
        code?.includes('/') && modality === 'done' && start >= one.sentence[0],
    )
    return !isOfFigure && isSweeping(context.text, one)
  }),
)

/** Does the assertion speak of this claim: listed before it (均…), right before it, or after it. */
export function speaksOf(context: AuditContext, assertion: Assertion, claim: Claim): boolean {
  const { text } = context
  const [start, end] = assertion.sentence
  if (!assertion.isBare || claim.end <= start || claim.end > end) return false
  if (claim.start >= assertion.span[1]) {
    const before = context.claims.some(one => one.start >= start && one.end <= assertion.span[0])
    return assertion.isUniversal && !before && /^\s*[：:，,]/.test(text.slice(assertion.span[1]))
  }
  if (claim.end > assertion.span[0] + 1) return false
  const between = text.slice(claim.end, assertion.span[0])
  if (assertion.isUniversal) return !/其余|其他|其它/.test(text.slice(claim.end, assertion.span[1]))
  return !/[；;]/.test(between) && !/\d/.test(between) && /^[\s，,、)）]*$/.test(between)
}

/**
 * Which norms the words can mean. An optional grade such as 优质均衡 counts only when it is named;
 * a provincial norm is not in the library and proves nothing.
 */
function fits(context: AuditContext, judgement: Judgement, assertion: Assertion): boolean {
  const standard = context.library.standards.find(one => one.id === judgement.indicator.standard)
  const title = standard?.title ?? ''
  const sentence = context.text.slice(...assertion.sentence)
  const grade = /优质均衡|基本均衡|普及普惠/.exec(assertion.norm)?.[0]
  if (grade)
    return (
      title.includes(grade) || (grade === '基本均衡' && /均衡/.test(title) && !/优质/.test(title))
    )
  if (/优质均衡/.test(title) && !/优质均衡/.test(sentence)) return false
  const isLocal = /省定|省级|省里|市定|自治区/.test(assertion.norm)
  if (isLocal && !/国家|国标/.test(assertion.norm)) return false
  return judgement.yearFits || judgement.yearsBefore <= LONGEST_LEAD_YEARS
}
