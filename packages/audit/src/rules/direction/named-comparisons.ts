import { lastAt, type Span } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { levelsOfChanges } from '../arithmetic/shares/pairs.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphStart, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { betterWay } from './better-way.ts'
import { GROWN, GROWTH, nameOf, plain, SHORTEST_WORD } from './compared-names.ts'
import { valuesNamed } from './values-named.ts'

/** A comparison of two things by their names, with their figures told before it, that these figures turn round. */
export interface NamedComparison extends Observation {
  /** 已达国家普及标准: a norm is said to be met. */
  isNorm: boolean
}

const MANNER = '明显|远|略微?|仍|反而|也|已经?|均|都|稍|大幅|要|并|还|更'
const NAME = '\\p{Script=Han}{2,12}?'
const FIRST = `[，,。；;]\\s*(?:(?!比|较|与|其中|如果|若)(?<first>${NAME}))??(?:${MANNER})*`
const END = '(?=[，,。；;\\n]|$)'
/** 城区高于乡村, 没有超出概算, 乡村优于城区 */
const THAN = new RegExp(
  `${FIRST}(?<not>没有|未|并未|从未|不)?(?:(?<more>高于|高出|多于|大于|超过|超出|突破|快于|强于)|(?<better>优于|好于|领先于?)|(?<worse>不如|逊于|差于)|低于|少于|小于|慢于|不及|落后于)(?<second>\\p{Script=Han}{2,18})${END}`,
  'gu',
)
/** 小学的定额比初中高一些, 比全省平均水平高出1.7个百分点 */
const COMPARED = new RegExp(
  `${FIRST}比(?<second>${NAME})(?:${MANNER})*(?<not>没有)?(?:(?<more>高|多|大|快|强)|低|少|小|慢)(?:出|了)?(?:一?些|一点|很多|不少|得多|许多)?(?=[，,。；;\\d约近]|$)`,
  'gu',
)
/** 已达国家普及标准 */
const REACHED = new RegExp(
  `[，,。；;]\\s*(?:${MANNER}|完全)*(?<more>达到|达|符合|满足|够得?上?)了?(?<second>\\p{Script=Han}{0,8}(?:标准|要求|规定))的?(?:要求)?${END}`,
  'gu',
)
/** What it is held against is a time: read as a run. */
const A_TIME = /上年|去年|同期|往年|以前|之前|年初|当年|过去|预期/
const NORM = /标准|要求|规定/

const RATE = '(?:的?(?:同比|年均)?(?:[增涨]幅|增速|增长(?:率|幅度|速度)?))?'
const MEASURE = '(?:的?(?:水平|比例|占比|比率|数值|规模|总量|标准|人数|金额))?'
/** 前者低于后者6.78个百分点, 前者增幅高于后者: of the two told right before, in their order. */
const IN_ORDER = new RegExp(
  `[，,。；;]\\s*(?:其中|且|可见|显然)?(?:两者相比[，,])?(?:[增涨]幅|增速)?(?<first>前者|后者)(?:${RATE}${MEASURE})(?:${MANNER})*(?:(?:(?<more>高于|高出|多于|大于|超过|快于)|低于|少于|小于|慢于)(?<second>前者|后者)${RATE}${MEASURE}|比(?<than>前者|后者)${RATE}${MEASURE}(?:${MANNER})*(?:(?<most>高|多|大|快)|低|少|小|慢)(?:出|了)*)`,
  'gu',
)

/** The two that are held against each other by their order; rates of growth where the words are about such. */
function twoInOrder(context: AuditContext, match: RegExpExecArray): Two {
  const { text } = context
  const { first, second, than } = match.groups ?? {}
  const [start] = sentenceAt(context, match.index + 1)
  const isGrowth = GROWTH.test(match[0])
  const before = figuresIn(context, [start, match.index]).filter(
    one => !isGrowth || (one.family === 'percent' && GROWN.test(nameOf(context, one))),
  )
  const last = before.at(-1)
  const [one, other] = before.filter(({ unit }) => unit === last?.unit).slice(-2)
  if (!one || !other || one.approximate || other.approximate || one.ratio) return NONE
  if (first === (second ?? than)) return NONE
  if (/[；;].*[；;]/s.test(text.slice(one.start, match.index + 1))) return NONE
  return first === '前者' ? [one, other] : [other, one]
}

function inOrder(context: AuditContext, match: RegExpExecArray): NamedComparison | null {
  const { more, most } = match.groups ?? {}
  const [a, b] = twoInOrder(context, match)
  if (!a || !b) return null
  return heldAgainst(context, [a, b], more !== undefined || most !== undefined, match, false)
}

/** All such comparisons of the report. */
export const namedComparisons = once((context: AuditContext): readonly NamedComparison[] => [
  ...matchesIn(context, IN_ORDER).flatMap(match => inOrder(context, match) ?? []),
  ...[THAN, COMPARED, REACHED].flatMap(pattern =>
    matchesIn(context, pattern).flatMap(
      match => observe(context, match, pattern === REACHED) ?? [],
    ),
  ),
])

/** Two figures, by their names, and what one is said to be more or less than the other by. */
export interface NamedGap {
  first: Figure
  second: Figure
  gap: Figure
}

/** 初中17390元，小学12846元，初中比小学高4544元: how far the two are said to be apart. */
export const namedGaps = once((context: AuditContext): readonly NamedGap[] => [
  ...matchesIn(context, IN_ORDER).flatMap(match => {
    const gap = gapBehind(context, match)
    const [a, b] = gap ? twoInOrder(context, match) : NONE
    return gap && a && b && isGapOf(gap, a) ? [{ first: a, second: b, gap }] : []
  }),
  ...matchesIn(context, COMPARED).flatMap(match => {
    const { first, second = '' } = match.groups ?? {}
    const gap = gapBehind(context, match)
    if (!first || !gap) return []
    if (A_TIME.test(second) || A_TIME.test(first)) return []
    const at = match.index + 1
    const near = valuesOf(context, at, first, second)
    const [a, b] = near.length > 0 ? near : toldBefore(context, at, gap, [first, second])
    return a && b && isGapOf(gap, a) ? [{ first: a, second: b, gap }] : []
  }),
])

/** How far they are apart, right behind the words. */
function gapBehind({ figures }: AuditContext, match: RegExpExecArray): Figure | null {
  const end = match.index + match[0].length
  const gap = figures[lastAt(figures, end, one => one.start)]
  return gap?.start === end && !gap.approximate ? gap : null
}

const isGapOf = (gap: Figure, { family, unit }: Figure): boolean =>
  family === 'percent' ? gap.family === 'point' : gap.unit === unit

/** 小学12846元，初中17390元，中职16108元。初中比小学高4544元: the one figure of its paragraph that bears each of the names. */
function toldBefore(
  context: AuditContext,
  at: number,
  { family, unit }: Figure,
  names: readonly string[],
): Two {
  const changes = levelsOfChanges(context)
  const start = paragraphStart(context, at)
  const told = figuresIn(context, [start, at]).filter(
    one =>
      (family === 'point' ? one.family === 'percent' : one.unit === unit) &&
      !changes.has(one) &&
      !one.approximate,
  )
  const found = names.map(name => {
    const wanted = plain(name)
    if (wanted.length < SHORTEST_WORD) return undefined
    const own = told.filter(one => plain(nameOf(context, one)).endsWith(wanted))
    return own.length === 1 ? own[0] : undefined
  })
  const [a, b] = found
  return a && b && a !== b ? [a, b] : NONE
}

function observe(
  context: AuditContext,
  match: RegExpExecArray,
  isNorm: boolean,
): NamedComparison | null {
  const { first, second = '', not, more, better, worse } = match.groups ?? {}
  if (A_TIME.test(second) || A_TIME.test(first ?? '')) return null
  const from = match.index + 1
  const [a, b] = isNorm
    ? normAndValue(context, from, second)
    : first
      ? valuesOf(context, from, first, second)
      : valueAgainst(context, from, second)
  if (!a || !b) return null
  const way = isNorm || better || worse ? betterWay(context, a) : null
  if ((better || worse) && (way === null || not)) return null
  const isAbove = isNorm
    ? way !== 'lower'
    : way !== null
      ? (way === 'higher') === (better !== undefined)
      : (more !== undefined) !== Boolean(not)
  return heldAgainst(context, [a, b], isAbove, match, isNorm)
}

/** The first is said to be above or below the second; null where the figures allow it. */
function heldAgainst(
  { text }: AuditContext,
  [a, b]: readonly [Figure, Figure],
  isAbove: boolean,
  { index, 0: said }: RegExpExecArray,
  isNorm: boolean,
): NamedComparison | null {
  const [x, y] = [intervalOf(a), intervalOf(b)]
  if (isAbove ? !x.high.lt(y.low) : !x.low.gt(y.high)) return null
  const [p, q] = [a, b].map(one => printed(text, one))
  const words: Span = [index + 1, index + said.length]
  return {
    isNorm,
    message: `${p}${isAbove ? '小于' : '大于'}${q}，与“${text.slice(...words).trim()}”相反`,
    spans: [spanOf(a), spanOf(b), words],
    computation: `${p} ${isAbove ? '<' : '>'} ${q}`,
    suggestion: '核对两个数和比较用词',
  }
}

type Two = readonly Figure[]
const NONE: Two = []

/** What is compared is told no farther back than this. */
const LONGEST_REACH = 100

/** The figures of one unit that were told last in the sentence. */
function alikeBefore(
  context: AuditContext,
  at: number,
  isGrowth = false,
  [start] = sentenceAt(context, at),
): readonly Figure[] {
  // 中学6664人，增加3.1%；小学6651人，减少2.6%，中学比小学多: how each has changed is no part of it.
  const changes = levelsOfChanges(context)
  const near = figuresIn(context, [Math.max(start, at - LONGEST_REACH), at]).filter(one =>
    isGrowth ? one.family === 'percent' && GROWN.test(nameOf(context, one)) : !changes.has(one),
  )
  const last = near.at(-1)
  const alike = near.filter(
    one => one.unit === last?.unit && one.depth === last.depth && !one.approximate && !one.ratio,
  )
  return alike.includes(last as Figure) ? alike : NONE
}

/** 中职19874人，普高18236人。中职少于普高。: where a sentence has no figure before the words, the one before it tells them. */
function sentenceOfValues(context: AuditContext, at: number): Span {
  const own = sentenceAt(context, at)
  const paragraph = paragraphStart(context, at)
  const isBare = figuresIn(context, [own[0], at]).length === 0 && own[0] > paragraph
  return isBare ? sentenceAt(context, own[0] - 1) : own
}

/** 初中高于小学，小学为1120元，初中为980元: told behind the words, and nothing before them. */
function twoBehind(context: AuditContext, at: number): Two {
  const [, stop] = sentenceAt(context, at)
  const [one, other, third] = figuresIn(context, [at, stop])
  const isTwo = one && other && one.unit === other.unit && !one.ratio && third?.unit !== one.unit
  return isTwo && !one.approximate && !other.approximate ? [one, other] : NONE
}

/** Those of the two names: the two figures told last, or of more than two the only ones that bear the names. */
function valuesOf(context: AuditContext, at: number, first: string, second: string): Two {
  // 增幅高于……增幅: of what has grown, by how much each has.
  const isGrowth = GROWTH.test(first) && !WITHOUT_GROWTH.test(second)
  const told = alikeBefore(context, at, isGrowth, sentenceOfValues(context, at))
  const alike = told.length > 1 ? told : isGrowth ? NONE : twoBehind(context, at)
  if (alike.length < 2) return NONE
  return valuesNamed(context, at, alike, [first, second])
}

/** 快于预期, 慢于序时进度: no thing that grows. */
const WITHOUT_GROWTH = /预期|进度|目标|计划|水平$/

/** 概算468万元，决算479万元，没有超出概算: the figure told last, held against the one of that name. */
function valueAgainst(context: AuditContext, at: number, second: string): Two {
  const alike = alikeBefore(context, at)
  const name = second.replace(/的?(?:水平|数额|金额|总额|人数|数)$/, '')
  const named = alike.filter(one => nameOf(context, one).includes(name))
  const value = alike.findLast(one => !named.includes(one))
  return named.length === 1 && value && value === alike.filter(one => one !== named[0]).at(-1)
    ? [value, named[0] as Figure]
    : NONE
}

/** 普及标准为90%，实际88.4%，已达国家普及标准: the norm, and the figure right before the words. */
function normAndValue(context: AuditContext, at: number, second: string): Two {
  const [norm, value] = alikeBefore(context, at).slice(-2)
  if (!norm || !value) return NONE
  const [name, own] = [nameOf(context, norm), nameOf(context, value)]
  const isNorm =
    NORM.test(name) && commonPiece(second, name.replace(/\d+年/g, '')).length >= SHORTEST_WORD
  const isNext = context.text.slice(value.end, at).trim().length <= 1
  return isNorm && isNext && !NORM.test(own) ? [value, norm] : NONE
}
