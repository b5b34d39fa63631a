import { lastAt } from '@mingjian/model'
import { conceptsIn, kindOf } from '../../../lexicon/concepts.ts'
import { onePlace } from '../../../lexicon/counting-words.ts'
import { UNMISTAKABLE } from '../../../structure/digit-slips.ts'
import { baseValue, digitsOf, printed } from '../../../structure/figures.ts'
import { once } from '../../../structure/once.ts'
import type { AuditContext } from '../../context.ts'
import type { Observation } from '../../define-rule.ts'
import { isDifferenceTold } from '../counted/difference-told.ts'
import { type Mention, mentionsInBrackets, mentionsOf } from '../counted/mentions.ts'
import { mayBeOneTime, type When, whenIn } from '../counted/when.ts'
import { mayBeOnePlace } from '../counted/where.ts'
import { areOfOthers } from '../counted/whose.ts'
import { contentOf } from '../sweeping/content.ts'
import { type Again, againIn, narrowingsOf } from './again.ts'
import { type Bond, bondOf, leadOf, SHORTEST_NOUN } from './bond.ts'
import { keysOf, type Slip, slipBetween } from './digits.ts'
import { isExplained, provedFigures } from './made-by-figures.ts'

/**
 * 建成15所……这13所学校均已: what is spoken of as known was told before. Where its number was told nowhere, is made by no figures near it, and one
 * slip of the pen makes it what was told of the same thing, it was mistyped. The fewer digits there are, the more the words have to say.
 */
export function knownRetold(context: AuditContext): Observation[] {
  const again = againIn(context)
  if (again.length === 0) return []
  const told = mentionsBySlip(context)
  return again.flatMap(one => {
    const { figure } = one.mention
    const meant = slipsOf(told, one).filter(([other, slip]) => isMeant(context, other, one, slip))
    if (meant.length === 0 || isExplained(context, figure)) return []
    const likely = likeliest(
      likeliest(meant, ([other]) => !other.isPart),
      ([, slip]) => slip.isTurned,
    )
    const [first] = likely[0] ?? []
    const isOne = first && likely.every(([other]) => other.figure.value.eq(first.figure.value))
    return isOne ? [tell(context, first, one.mention)] : []
  })
}

/** What stands before a figure and becomes it by one slip; of few digits, what stands not far off. */
function slipsOf(
  told: ReadonlyMap<string, readonly Mention[]>,
  { mention: { figure } }: Again,
): (readonly [Mention, Slip])[] {
  const found = new Map<Mention, Slip>()
  for (const key of keysOf(figure)) {
    const alike = told.get(key) ?? []
    for (let at = lastAt(alike, figure.start - 1, startOf); at >= 0; at--) {
      const other = alike[at] as Mention
      const isNear = figure.start - other.figure.end <= NEAR
      if (!isNear && digitsOf(figure) < LONG) break
      const slip = slipBetween(other.figure, figure)
      if (slip && (isNear || slip.length >= LONG)) found.set(other, slip)
      if (found.size > MOST_ALIKE) return []
    }
  }
  return [...found]
}

/** What so many are like is one of a list, and like them by chance. */
const MOST_ALIKE = 6

const startOf = ({ figure }: Mention) => figure.start

/** Those that are so, if any are. */
function likeliest<One>(all: readonly One[], isSo: (one: One) => boolean): readonly One[] {
  const found = all.filter(isSo)
  return found.length > 0 ? found : all
}

const mentionsBySlip = once((context: AuditContext): ReadonlyMap<string, readonly Mention[]> => {
  const found = new Map<string, Mention[]>()
  const all = [...mentionsOf(context), ...mentionsInBrackets(context)]
  for (const one of all.sort((a, b) => startOf(a) - startOf(b)))
    for (const key of keysOf(one.figure)) {
      const alike = found.get(key)
      if (alike) alike.push(one)
      else found.set(key, [one])
    }
  return found
})

/** How far back those that are known were told of. */
const NEAR = 500

function isMeant(context: AuditContext, one: Mention, again: Again, slip: Slip): boolean {
  const { mention } = again
  if (!isPlaceOfItsOwn(context, one, mention)) return false
  if (!mayBeThen(context, one, again, slip)) return false
  if (!mayBeOnePlace(one.place(), mention.place())) return false
  if (areOfOthers(one.owners(), mention.owners())) return false
  if (one.stage() !== mention.stage() && one.stage() !== '' && mention.stage() !== '') return false
  if (isDifferenceTold(context, one.figure, mention.figure)) return false
  const bond = bondOf(context, one, again)
  if (isOfAnother(context, one, again) || isNarrower(context, one, again, bond, slip)) return false
  const isSaidSo = isDeedTold(context, one, again)
  if (again.isSome && !isSaidSo) return false
  return isProof(slip, again, bond, one, {
    isProved: provedFigures(context).has(one.figure),
    isSaidSo,
  })
}

interface Evidence {
  /** Its parts make the first of the two. */
  isProved: boolean
  /** 受表彰的, 未返校的: what makes them those was said of the first. */
  isSaidSo: boolean
}

/** The fewer digits there are, and the less they are the same, the more the words have to say. */
function isProof(
  { length, isTurned }: Slip,
  { mention, isPointed, isNarrowed, whose, noun }: Again,
  bond: Bond,
  one: Mention,
  { isProved, isSaidSo }: Evidence,
): boolean {
  const isNamed = bond.length >= SHORTEST_NOUN
  const isLong = length > FEWEST_DIGITS
  if (isSaidSo && isTurned && (isNamed || noun === '')) return true
  if (isTurned && isLong && isProved && (isPointed || mention.isEvery)) return true
  if (isTurned && length >= LONG) return isNamed || isProved || isPointed || length >= UNMISTAKABLE
  if (!isNamed) return false
  const isMore = baseValue(mention.figure).gt(baseValue(one.figure))
  // 校车712辆。抽查的172辆: what was done with them was not told before, so that fewer may be meant.
  if (isTurned && isLong) return isPointed || isMore || isSaidSo || isProved || !isNarrowed
  if (length >= LONG) return isProved || bond.isOwn
  if (isLong) return isPointed || (isProved && bond.isOwn)
  if (isPointed) return isProved || bond.isOwn
  if (!bond.isWhole) return false
  // 全县公办园41所……14所公办园: some of them may be meant, unless it is told what was done with those.
  const isOfThem = mention.isEvery || isMore || /[对为给从把将让使]$/.test(whose)
  // 现有高校12所……21所高校: more than there are of them, by the same short name.
  const isName =
    (bond.length >= WHOLE_NAME && (one.isTotal || bond.isOwn)) ||
    (isMore && one.isTotal && bond.isOwn && one.figure.unit === mention.figure.unit)
  if (isTurned) return isOfThem && (isProved || isName || mention.isEvery)
  return isProved && (mention.isEvery || bond.isOwn)
}

const WHOLE_NAME = 4
const LONG = 4
const FEWEST_DIGITS = 2

/** In another sentence, or behind a stop within it. */
function isPlaceOfItsOwn(context: AuditContext, a: Mention, b: Mention): boolean {
  return (
    a.sentence[0] !== b.sentence[0] ||
    /[；;\n]/.test(context.text.slice(a.figure.end, b.figure.start))
  )
}

/**
 * 2016年至2020年……。补充的4826名: a year that was named for something else says nothing of those that are known, nor does the day on which
 * something happened to them.
 */
function mayBeThen(
  { text }: AuditContext,
  one: Mention,
  { mention, isPointed }: Again,
  slip: Slip,
) {
  const [a, b] = [one, mention].map(({ sentence, figure }) =>
    whenIn(text.slice(sentence[0], figure.start), null),
  ) as [When, When]
  if (NEXT.test(text.slice(mention.sentence[0], mention.figure.start))) return false
  const isUnmistakable =
    isPointed || mention.isEvery || (slip.isTurned && slip.length > FEWEST_DIGITS)
  // 去年反馈23个问题。对32个问题逐一整改: where no time is told, those of last year may be meant.
  const isUndated = b.year === null && b.point === '' && isUnmistakable
  if ((a.point === 'earlier') !== (b.point === 'earlier') && !isUndated) return false
  if (a.year !== null && b.year !== null && a.year !== b.year) return false
  return isUnmistakable || mayBeOneTime(one.when(), mention.when())
}

const NEXT = /次年|翌年|第二年|来年|明年/

/** 三中新校区所需的142亩: a place is named that was not spoken of. */
function isOfAnother(context: AuditContext, one: Mention, { whose }: Again): boolean {
  const lead = leadOf(context, one)
  const place = onePlace.exec(whose.replace(WHOLE_PLACE, ' '))?.[0]
  if (place !== undefined && !lead.includes(place)) return true
  const school = SCHOOL.exec(whose)?.[1]
  return school !== undefined && !lead.includes(school) && conceptsIn(school).length === 0
}

const WHOLE_PLACE = /[全我本各][国省市州盟县区旗]/g

/** 城西小学: a school by its name. */
const SCHOOL = /(\p{Script=Han}{2})(?:小学|[初高]?级?中学|幼儿园|完小)/u

/** What makes them those was told of the first, in its clause or right before. */
function isDeedTold(
  context: AuditContext,
  one: Mention,
  { whose, isNarrowed, isSome }: Again,
): boolean {
  if (!isNarrowed) return false
  const deed = contentOf(whose.replace(/的$/, '').replace(IDLE_DEED, '')).text
  return (
    deed.length >= SHORTEST_NOUN &&
    contentOf(leadOf(context, one)).text.includes(isSome ? deed : deed.slice(-SHORTEST_NOUN))
  )
}

/** 所需, 现有: no deed, so that only whose it is can say which are meant. */
const IDLE_DEED = /^尚|(?:所需要?|需要?|现有|共有|原有|拥有|涉及|全部|上述)$/g

/** 公办幼儿园 are some of the 幼儿园, and 小学教师 are not those of all. */
function isNarrower(
  context: AuditContext,
  one: Mention,
  { whose, noun, mention, isPointed }: Again,
  bond: Bond,
  { isTurned, length }: Slip,
): boolean {
  const written = `${whose} ${noun.slice(0, bond.end || noun.length)}`
  const lead = contentOf(leadOf(context, one)).meanings
  if (narrowingsOf(written).some(kind => !one.around().meanings.has(kind) && !lead.has(kind)))
    return true
  if (isPointed || mention.figure.family === 'money' || (isTurned && length >= LONG)) return false
  const around = mention.around().meanings
  const own = narrowingsOf(`${one.before} ${one.behind}`)
  return own.some(kind => kindOf.has(kind) && !around.has(kind))
}

function tell({ text }: AuditContext, first: Mention, again: Mention): Observation {
  const [said, back] = [first, again].map(one => text.slice(...one.span).replace(/\s+/g, ''))
  const [a, b] = [first, again].map(one => printed(text, one.figure))
  return {
    message: `前面写“${said}”，后面写“${back}”，数量不同`,
    spans: [first.span, again.span],
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致；口径或时点不同的，分别注明',
  }
}
