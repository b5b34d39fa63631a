import type { Claim, Indicator } from '@mingjian/model'
import {
  ASSERTING,
  type Assertion,
  isSweeping,
  readAssertions,
} from '../../structure/assertions.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, claimsIn, paragraphAt, sentenceAt, sentencesWith } from '../context.ts'
import { likeness, likest } from './abbreviations.ts'
import { isAdmitted } from './admitted.ts'
import { type Judgement, judge, judgeAs } from './norms.ts'
import { LONGEST_REACH, speaksOf } from './spoken-of.ts'

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
    const missed = judged(context, claim).filter(one => !one.met && one.levelFits)
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

/** Held against the norms of its own name, else of the name the assertion has for it. */
function judged(context: AuditContext, claim: Claim): readonly Judgement[] {
  const own = judge(context, claim)
  if (own.length > 0 || claim.code?.includes('/') || !/[%％]/.test(claim.unit)) return own
  const said = assertionsOf(context).filter(one => speaksOf(context, one, claim))
  if (said.length === 0) return []
  const byName = said.flatMap(one => one.names.flatMap(name => meant(context, claim, name)))
  return judgeAs(context, claim, byName.length > 0 ? byName : describedBy(context, claim))
}

/** Names shorter than this stand in many a longer one. */
const SHORTEST_DESCRIBED = 8
/** 入学率, 巩固率: of whom stands elsewhere. */
const LONGEST_BARE = 3

/**
 * 优质普通高中招生名额分配到区域内初中的比例: an indicator's name with more words in between; 残疾儿童少年…，入学率: a
 * bare rate of what its sentence speaks of.
 */
function describedBy(context: AuditContext, { subject, start }: Claim): readonly Indicator[] {
  const [from] = sentenceAt(context, start)
  const before = subject.length <= LONGEST_BARE ? context.text.slice(from, start) : ''
  const isMeant = (name: string) =>
    name.length >= SHORTEST_DESCRIBED &&
    (likeness(name, subject) === 'begins' ||
      (before !== '' && name.endsWith(subject) && before.includes(name.slice(0, -subject.length))))
  return context.library.standards
    .flatMap(({ indicators }) => indicators)
    .filter(({ name, aliases }) => [name, ...aliases].some(isMeant))
}

const OF_STAGE = /义务教育|幼儿|学前|高中|小学|初中|中职|职业/g

/** 民办占比 of a paragraph on 义务教育: the one indicator so shortened whose stage the text speaks of. */
function meant(context: AuditContext, claim: Claim, name: string): readonly Indicator[] {
  const [start] = paragraphAt(context, claim.start)
  const around = context.text.slice(Math.max(start, claim.start - LONGEST_REACH), claim.end)
  const all = context.library.standards.flatMap(({ indicators }) => indicators)
  const found = likest(all, one =>
    (one.name.match(OF_STAGE) ?? []).every(stage => around.includes(stage))
      ? likeness(name, one.name)
      : null,
  )
  return new Set(found.map(one => one.name)).size === 1 && likeness(name, claim.subject)
    ? found
    : []
}

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
  const isOwn =
    /省定|省级|省里|市定|市级|[县区]定|地方|自治区|年度|年初|预期|预定|既定|计划|规划|当时|原定|原有/.test(
      assertion.norm,
    )
  if (isOwn && !/国家|国标/.test(assertion.norm)) return false
  if (!isQuoted(judgement, assertion.norm) || owns(judgement, assertion)) return false
  return judgement.yearFits || judgement.yearsBefore <= LONGEST_LEAD_YEARS
}

/** 超过国家规定的上限, 低于国家标准: said of a norm on whose other side it should lie. */
function owns({ criterion, claim }: Judgement, { side }: Assertion): boolean {
  if (side === null || claim.unit === '1:x') return false
  return criterion.op.startsWith('<') ? side === 'above' : side === 'below'
}

/** A norm that prints its own figure means that one: 小学2,000元、初中2,500元的标准. */
function isQuoted({ claim, criterion }: Judgement, norm: string): boolean {
  const figures = norm.replace(/(?<=\d)[,，](?=\d{3})/g, '').match(/[^\d]*\d+(?:\.\d+)?/g) ?? []
  if (figures.length === 0) return true
  const isOf = (one: string) => figures.length === 1 || one.includes(claim.qualifier ?? '—')
  return figures.some(one => isOf(one) && Number(/[\d.]+$/.exec(one)?.[0]) === criterion.limit)
}
