import { conceptsIn, kindOf, meaningsOf } from '../../lexicon/concepts.ts'
import { collect } from '../../structure/collect.ts'
import { isReordered, isUnmistakableSwap, wrongDigits } from '../../structure/digit-slips.ts'
import {
  baseValue,
  digitsOfBoth,
  type Figure,
  intervalOf,
  meet,
  sizeOf,
} from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { heldDivisions } from '../arithmetic/whole-and-row.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { farApart } from './comparable.ts'
import { type Described, describedGroups } from './counted/described.ts'
import { isDifferenceTold } from './counted/difference-told.ts'
import { mayBeOneTime } from './counted/when.ts'
import { mayBeOnePlace } from './counted/where.ts'
import { areOfOthers } from './counted/whose.ts'

const FEWEST_DIGITS = 3
/** So many digits in another order are hardly another number. */
const TELLING_DIGITS = 4
/** Beyond this the two are most likely different things. */
const FARTHEST_APART = 2
/** Numbers of the same digits in another order are never so many times apart. */
const RADIX = 10

/** same: word for word, but for words that narrow nothing; close: what one leaves out is said around it. */
type Likeness = 'same' | 'close' | 'perhaps'

/** Two figures that say how many of one thing there are, and differ. */
export interface ToldTwice {
  first: Described
  again: Described
  severity: 'error' | 'question'
}

/** Compared by what they count, never one by one with all. */
export const toldTwice = once((context: AuditContext): readonly ToldTwice[] =>
  collect(describedGroups(context), group =>
    collect(group, (again, at) => {
      let found: ToldTwice | null = null
      for (let before = 0; before < at && found?.severity !== 'error'; before++) {
        const first = group[before] as Described
        const severity = severityOf(context, group, first, again)
        if (severity && (!found || severity === 'error')) found = { first, again, severity }
      }
      return found ?? []
    }),
  ),
)

function severityOf(
  context: AuditContext,
  group: readonly Described[],
  a: Described,
  b: Described,
): 'error' | 'question' | null {
  // Sizes settle most pairs, long before any words are read.
  const ratio = ratioOf(a, b)
  if (ratio === 1 || ratio >= RADIX) return null
  const [x, y] = digitsOfBoth(a.figure, b.figure)
  const isShuffled = x.length >= FEWEST_DIGITS && isReordered(x, y)
  if (!isShuffled && ratio > FARTHEST_APART) return null
  if (agree(a, b) || !farApart(context, a.figure, b.figure) || !mayBeOneTime(a.when(), b.when()))
    return null
  if (!mayBeOnePlace(a.place(), b.place())) return null
  const isBack = pointsBack(context, group, a, b)
  const isTurnedInside = isUnmistakableSwap(x, y) && mayBeOne(a, b)
  if (isSumRetold(context, a, b) && ratio <= 1 + FEW_OFF) return 'error'
  const likeness = isBack ? 'same' : (likenessOf(a, b) ?? (isTurnedInside ? 'close' : null))
  if (!likeness) return null
  if (isTurnedInside) return 'error'
  if (isDifferenceTold(context, a.figure, b.figure)) return null
  if (isShuffled && x.length >= TELLING_DIGITS) return likeness === 'perhaps' ? 'question' : 'error'
  if (likeness === 'perhaps' || valuesLike(group, a) > 2) return null
  const isSure = a.isDefinite && b.isDefinite
  if (isShuffled) return isSure || exceedsAll(a, b) ? 'error' : 'question'
  if (likeness !== 'same') return null
  const isTyped = (isSure || exceedsAll(a, b)) && x.length >= FEWEST_DIGITS && isOneDigitOff(x, y)
  // 反馈问题14个……12个问题已全部整改: some of them may be meant; more than there were cannot.
  const isMore = baseValue(b.figure).gt(baseValue(a.figure)) && (isBack || isAllDone(context, a, b))
  const isPrecise = isSpecific(a) || a.isEvery || b.isEvery || isDoneAlike(context, a, b)
  const isTurned = isSure && isPrecise && isReversedPair(x, y)
  const isAll = !isOfLonger(context, a, b) && (areBothAll(a, b) || isMore)
  const isSettled = isTyped || isTurned || isAll || isStale(context, a, b)
  return isSettled ? 'error' : 'question'
}

/** 共抽查中小学60所（甲县22所，乙县20所，丙县18所）。…抽查的66所学校: a total that its parts prove, and the same deed told of another number. */
function isSumRetold(context: AuditContext, a: Described, b: Described): boolean {
  if (!a.isTotal || !b.isDefinite || !provedTotals(context).has(a.figure)) return false
  const shared = [...a.own].filter(one => b.own.has(one) && kindOf.get(one) !== 'stage')
  return shared.length > 0 && !excludes(a.own, b.own) && !areOfOthers(a.owners(), b.owners())
}

const FEW_OFF = 0.15

const provedTotals = once(
  (context: AuditContext): ReadonlySet<Figure> =>
    new Set(heldDivisions(context).map(({ whole }) => whole)),
)

/** 试点学校93所。……89所试点学校全部成立膳食委员会: all of them, nearly as many as before, and nothing is said of the others. */
function isStale({ figures }: AuditContext, a: Described, b: Described): boolean {
  const [was, is] = [baseValue(a.figure), baseValue(b.figure)]
  const others = was.minus(is)
  const isNear = is.gte(FEWEST_OF_ALL) && others.gt(0) && others.div(was).lte(FEW_LEFT)
  if (!a.isDefinite || !b.isEvery || !isNear || a.figure.start > b.figure.start) return false
  return !figures.some(one => one.family === a.figure.family && baseValue(one).eq(others))
}

const FEWEST_OF_ALL = 20
const FEW_LEFT = 0.1

const mayBeOne = (a: Described, b: Described): boolean =>
  (a.org === b.org || a.org === '' || b.org === '') &&
  (a.stage() === b.stage() || a.stage() === '' || b.stage() === '') &&
  [...a.own].some(one => b.own.has(one)) &&
  !excludes(a.own, b.own) &&
  !areOfOthers(a.owners(), b.owners())

/** More of them than there are in all: what was done with some cannot have been done with more. */
function exceedsAll(a: Described, b: Described): boolean {
  const isMore = (one: Described, other: Described) =>
    one.isTotal && baseValue(other.figure).gt(baseValue(one.figure))
  return isMore(a, b) || isMore(b, a)
}

/** How many there are, and what is said of every one of them. */
function areBothAll(a: Described, b: Described): boolean {
  return (a.isTotal || a.isEvery) && (b.isTotal || b.isEvery)
}

/** What is counted one by one and then spoken of as a whole. */
const SETTLED = /^(?:问题|隐患|项目|机构)$/
const LONGEST_WAY_BACK = 300

const SAID_ABOVE = /[上前]述的?$/

/** 反馈问题12个。……14个问题已全部整改: a bare noun and all of them are those told of shortly before. */
function pointsBack(
  { text }: AuditContext,
  group: readonly Described[],
  a: Described,
  b: Described,
): boolean {
  const way = text.slice(a.figure.end, b.figure.start)
  return (
    SETTLED.test(b.head) &&
    b.own.size === 0 &&
    b.isEvery &&
    (a.own.size > 0 ||
      SAID_ABOVE.test(text.slice(Math.max(0, b.figure.start - 3), b.figure.start))) &&
    group.length === 2 &&
    way.length <= LONGEST_WAY_BACK &&
    !excludes(a.own, new Set(meaningsOf(conceptsIn(way)))) &&
    b.rest + b.deed === '' &&
    a.stage() === b.stage()
  )
}

/** 改造寄宿制学校6所。……改造后的9所寄宿制学校均…: every one of those that it was done with, and they are more. */
function isAllDone(context: AuditContext, a: Described, b: Described): boolean {
  return isDoneAlike(context, a, b) && (b.isEvery || context.text.startsWith(OF_THEM, b.span[1]))
}

/** 五年来……改造的9所: more may have become so in a longer time. */
function isOfLonger(context: AuditContext, a: Described, b: Described): boolean {
  const [fewer, more] = baseValue(a.figure).lt(baseValue(b.figure)) ? [a, b] : [b, a]
  const isLong = ({ figure: { start } }: Described) =>
    LONGER.test(context.text.slice(sentenceAt(context, start)[0], start))
  return isLong(more) && !isLong(fewer)
}

/** 抽查学校32所 and 受检的23所学校: what was done with those of one is what makes the others those. */
function isDoneAlike({ text }: AuditContext, a: Described, b: Described): boolean {
  const deed = text.slice(b.span[0], b.figure.start).trimEnd()
  if (!deed.endsWith('的') || a.figure.start > b.figure.start) return false
  return (
    (b.rest.length >= SHORTEST_DEED && b.rest === a.rest) ||
    conceptsIn(deed).some(
      one =>
        (one.role === 'action' || one.meanings.some(meaning => MADE.has(meaning))) &&
        one.meanings.every(meaning => a.own.has(meaning)),
    )
  )
}

const OF_THEM = '中'
/** What narrows a thing by what was done to it. */
const MADE: ReadonlySet<string> = new Set(['新建', '改扩建', '新增', '新进'])
const SHORTEST_DEED = 2
const LONGER = /年来|以来|累计|先后|历年|[两三四五]年(?!级|制)/

/** How many values are told of just that. */
function valuesLike(group: readonly Described[], one: Described): number {
  return valuesByOwn(group).get(keyOf(one))?.size ?? 0
}

const valuesByOwn = once((group: readonly Described[]): ReadonlyMap<string, Set<string>> => {
  const values = new Map<string, Set<string>>()
  for (const one of group) {
    const { figure } = one
    const key = keyOf(one)
    const known = values.get(key) ?? new Set()
    values.set(key, known.add(baseValue(figure).toString()))
  }
  return values
})

const keyOf = ({ own, rest }: Described) => `${[...own].sort().join()}\0${rest}`

/** 投入资金1365万元: for what it was is said behind, or nowhere. */
function isVague({ head, own, rest }: Described): boolean {
  const soft = SOFT[head] ?? none
  return head === '资金' && rest === '' && [...own].every(one => soft.has(one))
}

/** What may be left unsaid of a thing: 学位 are told when they are new, 优良率 is of fitness. */
const SOFT: Readonly<Record<string, ReadonlySet<string>>> = {
  学位: new Set(['新增', '新建', '改扩建']),
  资金: new Set(['发放', '支出', '投入']),
  补助: new Set(['发放', '支出']),
  率: new Set(['学生', '体质']),
}
const none: ReadonlySet<string> = new Set()

function likenessOf(a: Described, b: Described): Likeness | null {
  if (a.org !== b.org && a.org !== '' && b.org !== '') return null
  if (a.stage() !== b.stage() && a.stage() !== '' && b.stage() !== '') return null
  if (excludes(a.own, b.own) || areOfOthers(a.owners(), b.owners())) return null
  if (isVague(a) || isVague(b)) return null
  const isUnderstood = isSaid(a.rest, b) && isSaid(b.rest, a)
  const isPlain = isSaid(a.deed, b) && isSaid(b.deed, a)
  const isSame = isEqual(a.own, b.own)
  if (isSame && isUnderstood && isPlain && a.stage() === b.stage()) return 'same'
  const soft = SOFT[a.head] ?? SOFT[a.head.slice(-1)] ?? none
  const extra = [...without(a.own, b.own, b.near(), soft), ...without(b.own, a.own, a.near(), soft)]
  if (extra.length === 0 && isUnderstood) return 'close'
  return extra.length <= 1 ? 'perhaps' : null
}

/** What is narrowed in one and neither narrowed so in the other nor spoken of around it. */
function without(own: ReadonlySet<string>, ...others: ReadonlySet<string>[]): string[] {
  return [...own].filter(one => !others.some(other => other.has(one)))
}

function excludes(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(one => {
    const kind = kindOf.get(one)
    return kind !== undefined && !b.has(one) && [...b].some(other => kindOf.get(other) === kind)
  })
}

/** The words that are not understood stand around the other as well. */
const isSaid = (rest: string, { heard }: Described) => rest === '' || heard().includes(rest)

const isEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every(one => b.has(one))

function agree(a: Described, b: Described): boolean {
  return meet(intervalOf(a.figure), intervalOf(b.figure))
}

function ratioOf(a: Described, b: Described): number {
  const [x, y] = [sizeOf(a.figure), sizeOf(b.figure)]
  return Math.min(x, y) === 0 ? Number.POSITIVE_INFINITY : Math.max(x, y) / Math.min(x, y)
}

/** 改造薄弱学校32所 and 改造的薄弱学校23所: said so precisely, two digits turned round are no accident. */
const isSpecific = ({ own, rest }: Described) => own.size >= 2 || rest.length >= 4

function isReversedPair(x: string, y: string): boolean {
  return x.length === 2 && isReordered(x, y)
}

/** 470万亩 and 480万亩 are two round numbers, not one typed wrong. */
function isOneDigitOff(x: string, y: string): boolean {
  if ((x.endsWith('0') && y.endsWith('0')) || x.endsWith('00') || y.endsWith('00')) return false
  return x.length === y.length && wrongDigits(x, y) === 1
}
