import type { Claim } from '@mingjian/model'
import { isNarrowedAlike } from '../../lexicon/concepts.ts'
import { unitScaleOf } from '../../lexicon/unit-scales.ts'
import { collect } from '../../structure/collect.ts'
import {
  isReordered,
  isSwap,
  isUnmistakableSwap,
  UNMISTAKABLE,
  wrongDigits,
} from '../../structure/digit-slips.ts'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { areOfTwoRows, tablesOf } from '../../structure/tables.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import {
  bySameWords,
  claimSpan,
  comparableChanges,
  comparableGroups,
  datedAlone,
  digits,
  farApart,
  isChangeWord,
  keyInYear,
  keyOf,
  timeDiffers,
  topicDiffers,
  wordsDiffer,
} from './comparable.ts'
import { areOfTwoItems } from './items-apart.ts'
import { tableAgainstProse } from './table-against-prose.ts'
import { toldTwice } from './told-twice.ts'

export const twoValues = defineRule({
  id: 'contradiction/two-values',
  category: 'contradiction',
  severity: 'error',
  title: '同一指标前后数值不一',
  explanation:
    '同一单位、同一时点、同一学段的同一指标（或它比上年的增减幅），在两处写了不同的数值，而且两数像是笔误（个别数字不同、数字换位或相差很小）。时点不同、范围不同（全市与某县、总数与其中项）不报告；两数相差较大的、只有一处写明月份的只提疑问。正文与表：表中同一年份、行（列）名相同的数与正文不同，且同一段另有数与表相符（或者是表的说明、注）、两数像是笔误的，也报告。',
  example: {
    text: '一、概况。全县教职工2748人。\n二、师资。目前全县教职工2784人，学历合格。',
  },
  check: context => {
    const known = differingValues(context).filter(one => !isProvedElsewhere(context, one))
    const isKnown = ({ spans: [said] }: Observation) =>
      known.some(one => one.spans.some(([start, end]) => said && start < said[1] && said[0] < end))
    return [...known, ...tableAgainstProse(context).filter(one => !isKnown(one))]
  },
})

export const differingValues = once((context: AuditContext): readonly Observation[] => {
  const groups = comparableGroups(context)
  const apart = collect(
    groups.filter(group => group.length > 1),
    group => (valuesOf(group) > 2 ? bySameWords(group) : [group]),
  )
  return [
    ...collect(apart, group => observe(context, group)),
    ...swappedDigits(context, groups),
    ...plannedWithSwappedDigits(context),
    ...collect(comparableChanges(context), group =>
      observe(context, group).filter(one => one.severity === 'error'),
    ),
  ]
})

/** Asked about here, and proved by the words that say what is counted. */
function isProvedElsewhere(context: AuditContext, { severity, spans }: Observation): boolean {
  return (
    severity === 'question' &&
    toldTwice(context).some(
      one =>
        one.severity === 'error' &&
        [one.first, one.again].every(({ figure }) =>
          spans.some(([start, end]) => start <= figure.start && figure.end <= end),
        ),
    )
  )
}

/** 新增学位5130个。…通过新增的5310个学位: in the next sentence, with so many digits in another order. */
function isToldAgain(context: AuditContext, a: Claim, b: Claim): boolean {
  const [x, y] = [digits(a), digits(b)]
  const isNext = sentenceAt(context, a.start)[0] !== sentenceAt(context, b.start)[0]
  return isNext && x.length >= FEWEST_SHUFFLED && isSwap(x, y)
}

/** Beyond this the two are most likely different things under one name. */
const FARTHEST_APART = 1.3

function valuesOf(group: readonly Claim[]): number {
  return new Set(group.map(claim => claim.value)).size
}

/**
 * A figure of the whole, once with and once without its stage, whose digits are the same but for two
 * neighbours swapped: too alike for two different things.
 */
function swappedDigits(context: AuditContext, groups: readonly Claim[][]): Observation[] {
  const singles = collect(groups, group => (group.length === 1 ? group : [])).filter(
    claim => digits(claim).length >= FEWEST_SHUFFLED,
  )
  const wholes = new Map<string, Claim>()
  for (const claim of singles) {
    if (claim.qualifier === null) wholes.set(keyOf(context, claim, ''), claim)
  }
  return singles.flatMap(claim => {
    const whole = claim.qualifier === null ? null : wholes.get(keyOf(context, claim, ''))
    if (!whole || !isReordered(digits(claim), digits(whole))) return []
    return observe(context, claim.start < whole.start ? [claim, whole] : [whole, claim])
  })
}

/**
 * 三、下一步打算。全县在校学生45218人，…: among plans stands what there is as well. Where it has the digits of what was told of it but for
 * two neighbours, and so many that it is no chance, it is no goal.
 */
function plannedWithSwappedDigits(context: AuditContext): Observation[] {
  const long = context.claims.filter(one => digits(one).length >= UNMISTAKABLE)
  const planned = long.filter(
    one => one.modality === 'plan' && !isSaidToChange(one) && PLAIN.test(one.quote),
  )
  if (planned.length === 0) return []
  const told = new Map<string, Claim[]>()
  for (const one of long) {
    if (one.modality !== 'done' || one.comparator !== null) continue
    const key = keyInYear(context, one, 0)
    told.set(key, [...(told.get(key) ?? []), one].slice(0, MOST_TOLD))
  }
  return planned.flatMap(claim => {
    const other = told
      .get(keyInYear(context, claim, 0))
      ?.find(one => isUnmistakableSwap(digits(one), digits(claim)))
    return other && farApart(context, other, claim) ? [slipOf(other, claim)] : []
  })
}

/** What is told so often is told of many things. */
const MOST_TOLD = 8

/** Only a plan's chapter makes a goal of it, and no word of its own. */
const isSaidToChange = ({ comparator }: Claim) => comparator !== null && comparator !== '目标'

/** 全县在校学生45218人: nothing that says it is to become so. */
const PLAIN = /^(?!.*(?:计划|预计|拟|将|力争|目标|达到|新增|\d{4}年))/

function observe(context: AuditContext, group: readonly Claim[]): Observation[] {
  const [first, ...others] = group
  if (!first || others.length === 0) return []
  // More than two different values under one name: the name is too coarse to compare.
  if (valuesOf(group) > 2) return []
  const other = others.find(claim => !same(first, claim))
  if (!other || timeDiffers(context, first, other)) return []
  if (!farApart(context, first, other) && !isToldAgain(context, first, other)) return []
  if (topicDiffers(context, first, other)) return []
  if (areOfTwoRows(tablesOf(context), first.start, other.start)) return []
  const [subject, again] = [first.subject, other.subject]
  if (areOfTwoItems(context, [first.start, subject], [other.start, again])) return []
  const isProved =
    looksLikeSlip(first, other) ||
    isAllOfThem(context, first, other) ||
    (arePlainCounts(first, other) && ratio(first, other) <= FARTHEST_APART)
  const isOfAll = isReversedPair(first, other) && areSaidOfAll(first, other)
  const slip =
    isTypedWrong(first, other) ||
    ((isProved || isOfAll) &&
      !datedAlone(context, first, other) &&
      isNarrowedAlike(first.subject + first.quote, other.subject + other.quote) &&
      (isOfAll || !wordsDiffer(context, first, other)))
  if (!slip && ratio(first, other) > FARTHEST_APART) return []
  if (slip) return [slipOf(first, other)]
  const [a, b] = [first, other].map(written)
  return [
    {
      ...slipOf(first, other),
      severity: 'question',
      message: `${first.subject}一处为${a}，另一处为${b}，请说明口径或时点`,
    },
  ]
}

function slipOf(first: Claim, other: Claim): Observation {
  const [a, b] = [first, other].map(written)
  return {
    severity: 'error',
    message: `${nameOf(first)}前后两处分别为${a}和${b}`,
    spans: [first, other].map(claimSpan),
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致；口径或时点不同的，分别注明',
  }
}

const written = ({ value, unit }: Claim) => value + unit

/** 教育支出增长1.98% is told of the growth, and not of the spending. */
const nameOf = ({ subject, comparator }: Claim): string =>
  comparator !== null && isChangeWord(comparator) ? `${subject}${comparator}幅度` : subject

/** So many digits in another order are the same number typed wrong. */
const FEWEST_SHUFFLED = 4

/** 交流教师27人, not 27名交流教师, who may be some of them. */
const NAMED_BEFORE = /^[^\d].*\d[万亿]?\P{L}?\p{L}{0,2}$/su

/** One digit typed wrong, two swapped, or a difference within five per cent. */
function looksLikeSlip(a: Claim, b: Claim): boolean {
  const [x, y] = [digits(a), digits(b)]
  if (x.length === y.length && x.length >= 3) {
    const wrong = wrongDigits(x, y)
    // 500万亩 and 600万亩 are two round numbers.
    if (wrong === 1 && !(isRound(a) && isRound(b))) return true
    if (isReordered(x, y) && (wrong === 2 || (wrong > 2 && x.length >= FEWEST_SHUFFLED)))
      return true
  }
  // Two digits that changed places, of one indicator of the library named in both places.
  const isNamed = a.code !== null && [a, b].every(({ quote }) => NAMED_BEFORE.test(quote))
  if (isNamed && isReversedPair(a, b)) return true
  return ratio(a, b) <= 1.05 && !areOtherSums(a, b)
}

/** 落实项目资金14010万元 and 总投资1.36亿元: near each other, and called by two names. */
const areOtherSums = (a: Claim, b: Claim): boolean =>
  /元$/.test(a.unit) && a.unit !== b.unit && commonPiece(a.quote, b.quote).length < SHORTEST_NAME

const SHORTEST_NAME = 2

const isReversedPair = (a: Claim, b: Claim): boolean => {
  const [x, y] = [digits(a), digits(b)]
  return x.length === 2 && isReordered(x, y)
}

/** 全省89个项目县: all of them, by a name that says what they are. */
const OF_ALL = /^[请对向为给由]?(?:全|我|本)[省市县区州旗]/
const WHOLE_NAME = 4
const areSaidOfAll = (a: Claim, b: Claim): boolean =>
  a.subject.length >= WHOLE_NAME && [a, b].some(({ quote }) => OF_ALL.test(quote))

/** 25282 and 25822 of one indicator: two of so many digits changed places, whatever else is said of either. */
function isTypedWrong(a: Claim, b: Claim): boolean {
  const [x, y] = [digits(a), digits(b)]
  return isUnmistakableSwap(x, y)
}

const isRound = ({ value, decimals }: Claim) => decimals === 0 && /^[1-9]0+$/.test(String(value))

/** 现有正副校长86名, and 81名正副校长全部…: how many there are, and all of them. */
function isAllOfThem({ text }: AuditContext, a: Claim, b: Claim): boolean {
  const isWhole = ({ quote }: Claim) => /^(?:[全我本][县市区旗])?(?:现|共|总共)有/.test(quote)
  const isAll = ({ start, end }: Claim) =>
    /^(?:[全我本][县市区旗])?\d+[名人位所个][^，,。；;\d]{2,12}?(?:均|都|全部|全员|全体)/.test(
      text.slice(start, end + ALL_WITHIN),
    )
  return (isWhole(a) && isAll(b)) || (isAll(a) && isWhole(b))
}

const PLAIN_COUNT =
  /^(?:[全我本][省市县区州旗])?(?:共有|现有|有)?(\p{Script=Han}{2,8})(?:共|有)*\d+所$/u

/** 普通高中8所, and 全县普通高中9所: schools are counted one by one, and of both it is said in the same plain words. */
function arePlainCounts(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ quote }) => PLAIN_COUNT.exec(quote)?.[1])
  return a.qualifier !== null && x !== undefined && x === y
}

/** How far behind a figure 全部 may stand. */
const ALL_WITHIN = 16

function ratio(a: Claim, b: Claim): number {
  const [x, y] = [Math.abs(a.value * unitScaleOf(a.unit)), Math.abs(b.value * unitScaleOf(b.unit))]
  return Math.min(x, y) === 0 ? Number.POSITIVE_INFINITY : Math.max(x, y) / Math.min(x, y)
}

/** 3.31亿元 and 33,100万元 agree: each stands for ± half its last digit. */
function same(a: Claim, b: Claim): boolean {
  const half = (claim: Claim) => (0.5 / 10 ** claim.decimals) * unitScaleOf(claim.unit)
  const coarse = unitScaleOf(a.unit) !== unitScaleOf(b.unit) || a.decimals !== b.decimals
  const tolerance = coarse ? half(a) + half(b) : 1e-9
  return Math.abs(a.value * unitScaleOf(a.unit) - b.value * unitScaleOf(b.unit)) <= tolerance
}
