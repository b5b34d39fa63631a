import type { Claim, Indicator, StandardsLibrary } from '@mingjian/model'
import { type Assertion, namesOfNorm } from '../../structure/assertions.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, paragraphStart, sentenceAt } from '../context.ts'
import { likeness, likest } from './abbreviations.ts'
import { indicatorsByParts } from './by-parts.ts'
import { type Judgement, judge, judgeAs, judgeAsMean, judgeMean, stageOf } from './norms.ts'
import { LONGEST_BARE, LONGEST_REACH, speaksOf } from './spoken-of.ts'
import { fieldsUnsaid, isOfTopic } from './topics.ts'

/** Held against the norms of its own name, else of its parts, else of the name the assertion has for it. */
export function judgedAsSaid(
  context: AuditContext,
  claim: Claim,
  near: readonly Assertion[],
): readonly Judgement[] {
  const own = judge(context, claim)
  const mean = near.some(one => isOfQuality(context, one) && speaksOf(context, one, claim))
    ? judgeMean(context, claim)
    : []
  if (mean.length > 0) return [...own, ...mean]
  const isOfBasic = near.some(one => /基本均衡/.test(one.norm) && speaksOf(context, one, claim))
  if (isOfBasic) {
    const asMean = judgeAsMean(context, claim)
    if (asMean.length > 0) return asMean
  }
  const byParts = own.length > 0 ? [] : indicatorsByParts(context, claim)
  if (byParts.length > 0) return judgeAs(context, claim, byParts)
  if (own.length > 0 || claim.code?.includes('/')) return own
  if (!/[%％]/.test(claim.unit)) return judgeAs(context, claim, shortenedBy(context, claim))
  const said = near.filter(one => speaksOf(context, one, claim))
  if (said.length === 0) return []
  const byName = said.flatMap(one => one.names.flatMap(name => meant(context, claim, name)))
  const found = byName.length > 0 ? byName : describedBy(context, claim)
  const inNorm = found.length > 0 ? found : said.flatMap(one => namedInNorm(context, one))
  const byNorm = inNorm.length > 0 ? inNorm : said.flatMap(one => fieldOfNorm(context, one))
  if (byNorm.length > 0) return judgeAs(context, claim, byNorm)
  return judgeAs(
    context,
    claim,
    said.flatMap(one => one.names.flatMap(name => indicatorOfField(context.library, name, '%'))),
  )
}

/**
 * 民办在校生规模: the one indicator of the field and unit that the words name, and of several the one that names no
 * further field.
 */
export function indicatorOfField(
  library: StandardsLibrary,
  name: string,
  unit: string,
): readonly Indicator[] {
  const of = indicatorsOf(library).filter(
    one => one.criteria.length > 0 && one.unit === unit && isOfTopic(name, one.name),
  )
  const fewest = Math.min(...of.map(one => fieldsUnsaid(name, one.name)))
  const meant = of.filter(one => fieldsUnsaid(name, one.name) === fewest)
  return new Set(meant.map(one => one.name)).size === 1 ? meant : []
}

/** 优质均衡 is what the norm or its sentence names, and no other grade. */
function isOfQuality({ text }: AuditContext, { norm, sentence }: Assertion): boolean {
  const said = /均衡/.test(norm) ? norm : text.slice(...sentence)
  return said.includes('优质均衡') && !said.includes('基本均衡')
}

/** 国家关于优质高中招生名额分配的底线: the norm has the indicator's name. */
function namedInNorm({ library }: AuditContext, { norm }: Assertion): readonly Indicator[] {
  return indicatorsOf(library).filter(one => isNamedIn(norm, one))
}

/** 国家关于民办义务教育规模的规定: the field that a norm is said to be of. */
const fieldOfNorm = ({ library }: AuditContext, { norm }: Assertion): readonly Indicator[] =>
  OF_A_FIELD.test(norm)
    ? namesOfNorm(norm).flatMap(name => indicatorOfField(library, name, '%'))
    : []

const OF_A_FIELD = /关于|对于?|有关/

/** The words of a norm have an indicator's name, but for its measure. */
export function isNamedIn(norm: string, { name }: Indicator): boolean {
  const core = name.replace(MEASURE, '')
  return core.length >= SHORTEST_CORE && norm.includes(core)
}

const MEASURE = /的?(?:比例|占比|比率|率)$/
const SHORTEST_CORE = 6

/** Names shorter than this stand in many a longer one. */
const SHORTEST_DESCRIBED = 8

/**
 * 优质普通高中招生名额分配到区域内初中的比例: an indicator's name with more words in between; 残疾儿童少年…，入学率: a
 * bare rate of what its sentence speaks of.
 */
function describedBy(context: AuditContext, claim: Claim): readonly Indicator[] {
  const { subject, qualifier, start, end } = claim
  const [from] = sentenceAt(context, start)
  const before = subject.length <= LONGEST_BARE ? context.text.slice(from, end) : ''
  const isMeant = (name: string) =>
    name.length >= SHORTEST_DESCRIBED &&
    (likeness(name, subject) === 'begins' ||
      likeness(name, `${qualifier ?? ''}${subject}`) === 'begins' ||
      (before !== '' && name.endsWith(subject) && before.includes(name.slice(0, -subject.length))))
  return indicatorsOf(context.library).filter(({ name, aliases }) =>
    [name, ...aliases].some(isMeant),
  )
}

/** 生均体育场馆面积 shortens 生均体育运动场馆面积, and 教学及辅助用房生均面积 says it in another order. */
function shortenedBy({ library }: AuditContext, claim: Claim): readonly Indicator[] {
  const subject = claim.subject.replace(/^(.{4,})生均/, '生均$1')
  if (!PER_PUPIL.test(subject)) return []
  const stage = stageOf(claim)
  const of = indicatorsOf(library).filter(one => one.stage === stage)
  return likest(of, ({ name }) => {
    const like = likeness(subject, name)
    return like === 'begins' || (like === 'same' && subject !== claim.subject) ? like : null
  })
}

const PER_PUPIL = /^(?:生均|每百名学生).{4}/

const OF_STAGE = /义务教育|幼儿|学前|高中|小学|初中|中职|职业/g

/** 民办占比 of a paragraph on 义务教育: the one indicator so shortened whose stage the text speaks of. */
function meant(context: AuditContext, claim: Claim, name: string): readonly Indicator[] {
  const start = paragraphStart(context, claim.start)
  const around = context.text.slice(Math.max(start, claim.start - LONGEST_REACH), claim.end)
  const all = indicatorsOf(context.library)
  const found = likest(all, one =>
    (one.name.match(OF_STAGE) ?? []).every(stage => around.includes(stage))
      ? likeness(name, one.name)
      : null,
  )
  return new Set(found.map(one => one.name)).size === 1 && likeness(name, claim.subject)
    ? found
    : []
}

const indicatorsOf = once((library: StandardsLibrary): readonly Indicator[] =>
  library.standards.flatMap(({ indicators }) => indicators),
)
