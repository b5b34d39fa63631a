import { type Claim, lastAt } from '@mingjian/model'
import {
  ASSERTING,
  type Assertion,
  isSweeping,
  readAssertions,
} from '../../structure/assertions.ts'
import { collect } from '../../structure/collect.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, claimsIn, sentencesWith } from '../context.ts'
import { isAdmitted } from './admitted.ts'
import { judgedByCounts } from './by-counts.ts'
import { isNamedIn, judgedAsSaid } from './judged-as-said.ts'
import { type Judgement, judge } from './norms.ts'
import { FARTHEST_REACH, LONGEST_REACH, pointsFar, speaksOf } from './spoken-of.ts'
import { coversList, toldInOrder } from './told-in-order.ts'

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
  const sweeping = sweepingAssertion(context)
  const inOrder = falseOfLists(context)
  const told = new Set(inOrder.map(one => one.judgement.claim.id))
  const byName = collect(context.claims, (claim): FalseAssertion[] => {
    const near = assertionsNear(context, claim)
    if ((near.length === 0 && !sweeping) || isOwnedUp(context, claim)) return []
    const missed = judgedAsSaid(context, claim, near).filter(
      one => !one.met && (one.levelFits || one.levelIsFree),
    )
    if (missed.length === 0) return []
    const specific = near.find(
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
  return [
    ...byName.filter(one => !told.has(one.judgement.claim.id)),
    ...inOrder,
    ...falseByCounts(context),
  ]
})

/** 在园幼儿5928人，教职工778人，教职工与幼儿之比达到…: neither printed nor met. */
function falseByCounts(context: AuditContext): FalseAssertion[] {
  return collect(assertionsOf(context), assertion => {
    const judgement = judgedByCounts(context, assertion).find(
      one => !one.met && (one.levelFits || one.levelIsFree) && fits(context, one, assertion),
    )
    return judgement ? [{ judgement, assertion, isGeneral: false }] : []
  })
}

/** 占比46.9%，与国家标准还有3.1个百分点的差距: the shortfall is told in the same breath. */
function isOwnedUp({ text }: AuditContext, { end }: Claim): boolean {
  const behind = /^[，,]?[^。；;]{0,40}/.exec(text.slice(end, end + 42))?.[0] ?? ''
  return OWNED_UP.test(behind) || COUNTED_OTHERWISE.test(behind)
}

/** 48.9%（按新口径为51.6%）: which of the two is said to be enough is left open. */
const COUNTED_OTHERWISE = /^[（(][^（）()。；;\d]*(?:口径|含|剔除|调整后|计入)[^（）()。；;\d]*\d/

const OWNED_UP = /[还尚仍存]有?在?[^，,。；;]{0,14}差距|未达标|未达到|没有达到|尚未达|不达标|未能达/

/** 小学、初中系数依次为：东河区0.66、0.47……，均处于国家规定的范围之内. */
function falseOfLists(context: AuditContext): FalseAssertion[] {
  return toldInOrder(context).flatMap(list =>
    collect(list.claims, claim => {
      const missed = judge(context, claim).filter(one => !one.met)
      if (missed.length === 0) return []
      const near = assertionsNear(context, claim).filter(one => coversList(context, one, list))
      for (const assertion of near) {
        const judgement = missed.find(one => fits(context, one, assertion))
        if (judgement) return [{ judgement, assertion, isGeneral: false }]
      }
      return []
    }),
  )
}

export const assertionsOf = once((context: AuditContext): readonly Assertion[] =>
  readAssertions(context.text, sentencesWith(context, ASSERTING)),
)

const farPointing = once((context: AuditContext): readonly Assertion[] =>
  assertionsOf(context).filter(one => pointsFar(context, one)),
)

/** Those that may speak of a claim: of its own sentence and of what follows within reach. */
function assertionsNear(context: AuditContext, claim: Claim): readonly Assertion[] {
  const all = assertionsOf(context)
  // One that ends before may have announced what is listed now.
  const from = Math.max(
    0,
    lastAt(all, claim.end - 1, one => one.sentence[1]),
  )
  const until = lastAt(all, claim.end + LONGEST_REACH, one => one.sentence[0]) + 1
  const near = all.slice(from, until)
  const far = farPointing(context)
  if (far.length === 0) return near
  const next = lastAt(far, claim.end + LONGEST_REACH, one => one.sentence[0]) + 1
  const last = lastAt(far, claim.end + FARTHEST_REACH, one => one.sentence[0]) + 1
  return next < last ? [...near, ...far.slice(next, last)] : near
}

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

/**
 * Which norms the words can mean. An optional grade such as 优质均衡 counts only when it is named;
 * a provincial norm is not in the library and proves nothing.
 */
function fits(context: AuditContext, judgement: Judgement, assertion: Assertion): boolean {
  if (!isOnItsSide(judgement, assertion)) return false
  if (!judgement.levelFits && !NATIONAL.test(assertion.norm)) return false
  const { own, all: title } = titlesOf(context, judgement)
  const sentence = context.text.slice(...assertion.sentence)
  const grade = GRADE.exec(assertion.norm)?.[0]
  if (grade)
    return (
      title.includes(grade) || (grade === '基本均衡' && /均衡/.test(title) && !/优质/.test(title))
    )
  const isNamed = /\d/.test(assertion.norm) || isNamedIn(assertion.norm, judgement.indicator)
  if (/优质均衡/.test(own) && !/优质均衡/.test(sentence) && !isNamed) return false
  const isOwn =
    /省定|省级|省里|市定|市级|[县区]定|地方|自治区|年度|年初|预期|预定|既定|计划|规划|当时|原定|原有/.test(
      assertion.norm,
    )
  if (isOwn && !/国家|国标/.test(assertion.norm) && !isSaidBehind(context, judgement, assertion))
    return false
  if (!isQuoted(judgement, assertion.norm)) return false
  if (judgement.yearFits) return true
  const hasOneInForce = judge(context, judgement.claim).some(
    one => one.yearFits && one.indicator === judgement.indicator,
  )
  return !hasOneInForce && judgement.yearsBefore <= LONGEST_LEAD_YEARS
}

const SAID_BEHIND = /^[，,]?\s*(?:即|也就是|[（(])[^，,。；;\d]{0,24}(\d+(?:\.\d+)?)/

/** 达到了省里的要求，即不低于10%: a norm of others that is as high as the one in the library. */
function isSaidBehind(
  { text }: AuditContext,
  { criterion }: Judgement,
  { span: [, end] }: Assertion,
): boolean {
  const said = SAID_BEHIND.exec(text.slice(end, end + LONGEST_SAID))?.[1]
  return said !== undefined && Number(said) === criterion.limit
}

const LONGEST_SAID = 40
const GRADE = /优质均衡|基本均衡|普及普惠/
/**
 * A limit of another level, of a figure that this one keeps too and that has none here: whoever says that the
 * nation's norm is met means that one. A city's share below it says that one of its counties is below.
 */
const NATIONAL = /国家|国定|国标|国务院|教育部|普及普惠/

/** The standard whose limit it is: its own, and the one of the document the limit is taken from. */
function titlesOf({ library }: AuditContext, { indicator, criterion }: Judgement) {
  const own = library.standards.find(one => one.id === indicator.standard)?.title ?? ''
  const origin = library.standards.find(
    one => GRADE.test(one.title) && criterion.clause.startsWith(one.documentNumber),
  )
  return { own, all: `${own}${origin?.title ?? ''}` }
}

/** 低于国家规定 says that a ceiling is kept; of a floor it would admit that it is missed. */
function isOnItsSide({ claim, criterion }: Judgement, { side }: Assertion): boolean {
  if (side === null || Array.isArray(criterion.limit)) return true
  const isCeiling = criterion.op.startsWith('<')
  const isKeptBelow = claim.unit === '1:x' ? !isCeiling : isCeiling
  return isKeptBelow === (side === 'below')
}

/** A norm that prints its own figure means that one: 小学2,000元、初中2,500元的标准. */
function isQuoted({ claim, criterion }: Judgement, norm: string): boolean {
  // 1:15 is 15, as the limit of a ratio is.
  const plain = norm.replace(/(?<=\d)[,，](?=\d{3})|\d+\s*[:：∶]\s*(?=\d)/g, '')
  const figures = plain.match(/[^\d]*\d+(?:\.\d+)?/g) ?? []
  if (figures.length === 0) return true
  // 每年10%、骨干20%: figures that no stage tells apart are told apart by the limit itself.
  const isStaged = /小学|初中|高中|幼儿|城区|农村/.test(norm)
  const isOf = (one: string) =>
    figures.length === 1 || !isStaged || one.includes(claim.qualifier ?? '')
  return figures.some(one => isOf(one) && Number(/[\d.]+$/.exec(one)?.[0]) === criterion.limit)
}
