import type { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, claimsIn, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { namedGaps } from '../direction/named-comparisons.ts'
import { gapsToPlaces } from '../direction/places-compared.ts'
import { slippedRuns } from '../told-runs.ts'
import { isExplained } from './neighbours/explained.ts'

const PAIR_GAP =
  /^[\s，,、]*([\p{Script=Han}]{1,8}?)(?:比(?!上年|去年|上一|同期)[\p{Script=Han}]{1,8}?)?(?<!提)(高|低|多|少)(?:出|了)?\s*$/u
/** 91.1%，比全省平均水平89.1%高2个百分点; last year's value belongs to a run. */
const AGAINST = /^[\s，,]*(?:比|较|与)(?![^，,。；;\d]*(?:上年|去年|同期|年度))[^，,。；;\d]{2,16}$/
const AGAINST_GAP = /^(?:相比)?[，,]?(?:高|低|多|少)(?:出|了)?\s*$/
/** 97.2%，高于“达到96%”的目标1.2个百分点: which of two is more is said first, by how much at last. */
const ABOVE =
  /^[\s，,]*(?:[，,]\p{Script=Han}{0,4})?(?:高于|低于|超过|超出|高出|优于)(?![^，,。；;\d]*(?:上年|去年|同期|年度))[^，,。；;\d]{0,16}$/u
const ABOVE_GAP =
  /^[”"』」]?(?:的|以上)*(?:\p{Script=Han}{0,6}(?:目标|标准|要求|规定|水平|底线|平均值?|指标))?(?:了)?\s*$/u
const NORM_BEFORE = /(?:标准|规定|省定|国定|国标|要求|目标|应为|应达|底线)[^，,。；;\d]{0,8}$/
const NORM_AFTER = /^(?:以上|以下)?的?(?:标准|规定|要求|目标|底线)/
const NORM_GAP =
  /^(?:以上|以下)?(?:的?(?:标准|规定|要求|目标|底线))?[\s，,、]*(?:还|仍|尚|相)?(?:差|缺|低|相差|差距为?|缺口为?|相距)(?:了|约)?\s*$/

export const gapBetweenTwo = defineRule({
  id: 'arithmetic/gap-between-two',
  category: 'arithmetic',
  severity: 'error',
  title: '两数之差写错',
  explanation:
    '并列写出两个数（或“甲数，比某处乙数高……”）之后又写二者相差多少，所写的差与两数不符。与全省、全国平均水平的差，所比的数写在括号里、前一句或者后一句的也核对。其他写法（“由……到……，共消除……”）只在所写的差与算得的数只差一个数字或数字颠倒、又没有别的两个数能算出它时报告。与上年相比的另按增减额判断。',
  example: { text: '巩固率城区98.6%、农村97.1%，城区高2.5个百分点。' },
  check: context => {
    const pairs: ToldGap[] = collect(
      context.figures,
      (gap, index) =>
        pairBefore(context, gap, index) ?? pairNamed(context, gap) ?? growthsOf(context, gap) ?? [],
    )
    pairs.push(...gapsInOrder(context))
    const paired = new Set(pairs.map(({ gap }) => gap))
    const named = namedGaps(context).filter(({ gap }) => !paired.has(gap))
    for (const { gap } of named) paired.add(gap)
    pairs.push(...named, ...gapsToPlaces(context).filter(({ gap }) => !paired.has(gap)))
    const told = new Set(pairs.map(({ gap }) => gap))
    const slipped = slippedRuns(context).flatMap(
      ({ level, previous, amount, points }): ToldGap[] => {
        const gap = (amount ?? points)?.figure
        if (!gap || !previous || [gap, level, previous].some(one => told.has(one))) return []
        const [first, second] = level.start < previous.start ? [level, previous] : [previous, level]
        return [{ first, second, gap }]
      },
    )
    return collect([...pairs, ...slipped], pair =>
      observe(context, pair.first, pair.second, pair.gap, pair.isAsked),
    )
  },
})

interface ToldGap {
  first: Figure
  second: Figure
  gap: Figure
  /** The second is what is asked for, and is not rounded. */
  isAsked?: boolean
}

/** The two values right before a gap, when the words say that it lies between them. */
function pairBefore(context: AuditContext, gap: Figure, index: number): ToldGap | null {
  const second = context.figures[index - 1]
  const first = context.figures[index - 2]
  if (!first || !second || !inOneSentence(context, first, gap)) return null
  if (first.family !== second.family || !unitFits(second, gap)) return null
  if (isAgainst(context, first, second, gap)) return { first, second, gap }
  const lead = PAIR_GAP.exec(context.text.slice(second.end, gap.start))
  const label = lead?.[1] ?? ''
  // 分别比全省高0.37个百分点和0.22个百分点: each of them, and not the one from the other.
  if (label.includes('分别')) return null
  const isLast = label === '后者' || namedBy(context.text, second, label)
  const isFirst = label === '前者' || namedBy(context.text, first, label)
  const isBeside = /^\s*[、，,和与]/.test(context.text.slice(first.end))
  return isLast !== isFirst && isBeside ? { first, second, gap } : null
}

const HIGHER = /^(?:分别|依次)?(?:高出|超出|高|低|多|少)(?:了)?\s*$/
const AGAINST_EACH = /分别(?:比|较|与|高于|低于|超过|优于)[^，,。；;\d]*$/
const IN_A_ROW = /^\s*[、和及与]\s*$/

/** 三项指标分别比国家规定的85%、80%、50%高出8.12、7.90、1.60个百分点: the values were told before, under the names of these norms. */
function gapsInOrder(context: AuditContext): ToldGap[] {
  const { text, figures } = context
  return figures.flatMap((first, at) => {
    if (!AGAINST_EACH.test(text.slice(Math.max(0, first.start - LONGEST_LEAD), first.start)))
      return []
    const row = rowFrom(text, figures, at)
    const gaps = rowFrom(text, figures, at + row.length)
    const [last, next] = [row.at(-1), gaps[0]]
    const isPaired = row.length > 1 && gaps.length === row.length
    if (!isPaired || !last || !next || !HIGHER.test(text.slice(last.end, next.start))) return []
    return row.flatMap((norm, index) => {
      const gap = gaps[index]
      const value = valueOfName(context, norm)
      return gap && value && unitFits(norm, gap)
        ? [{ first: value, second: norm, gap, isAsked: true }]
        : []
    })
  })
}

const LONGEST_LEAD = 24

/** Figures that are joined by nothing but 、 and 和, from one on. */
function rowFrom(text: string, figures: readonly Figure[], from: number): Figure[] {
  const row: Figure[] = []
  for (const one of figures.slice(from)) {
    const last = row.at(-1)
    if (last && !IN_A_ROW.test(text.slice(last.end, one.start))) break
    row.push(one)
  }
  return row
}

/** What was told last under the name of a norm, in its paragraph. */
function valueOfName(context: AuditContext, norm: Figure): Figure | null {
  const [claim] = claimsIn(context, spanOf(norm))
  const start = paragraphStart(context, norm.start)
  const told = claimsIn(context, [start, norm.start]).findLast(
    one => one.subject === claim?.subject && one.modality === 'done' && one.unit === '%',
  )
  return told ? (figuresIn(context, [told.start, told.end]).at(-1) ?? null) : null
}

const NAMED_GAP = /[，,]\s*(\p{Script=Han}{2,8})(?:高|低|多|少)[出于](\p{Script=Han}{2,8})$/u

/** 教师……，年平均82460元；公务员……，81935元，教师高出公务员525元: each half of the sentence names one of the two. */
function pairNamed(context: AuditContext, gap: Figure): ToldGap | null {
  const { text } = context
  const [start] = sentenceAt(context, gap.start)
  const [, one, other] = NAMED_GAP.exec(text.slice(start, gap.start)) ?? []
  if (!one || !other) return null
  const beside = besideNamed(context, gap, start, one, other)
  if (beside) return beside
  const halves = text.slice(start, gap.start).split(/(?<=[；;])/)
  const [first, second] = halves
  if (halves.length !== 2 || !first?.includes(one) || !second?.includes(other)) return null
  const middleOf = start + first.length
  const valueIn = (from: number, to: number) => {
    const alike = figuresIn(context, [from, to]).filter(
      figure => figure.family === gap.family && figure.unit === gap.unit && figure !== gap,
    )
    return alike.length === 1 ? alike[0] : undefined
  }
  const [a, b] = [valueIn(start, middleOf), valueIn(middleOf, gap.start)]
  return a && b ? { first: a, second: b, gap } : null
}

const GROWTH_GAP =
  /[，,]\s*(?:增幅|增速|增长率)(?:高于|低于|快于|慢于|高出|超过)(\p{Script=Han}{2,16}?)(?:的?(?:增幅|增速|增长率?|增长幅度))?$/u

/** 公共预算支出……，增长4.13%；教育支出……，增长4.50%，增幅高于公共预算支出0.37个百分点: two rates of growth, one of what is named. */
function growthsOf(context: AuditContext, gap: Figure): ToldGap | null {
  const { text, runs } = context
  if (gap.family !== 'point') return null
  const [start] = sentenceAt(context, gap.start)
  const other = GROWTH_GAP.exec(text.slice(start, gap.start))?.[1]
  if (!other) return null
  const grown = runs.filter(
    ({ level, percent }) => percent !== null && level.start >= start && level.end < gap.start,
  )
  const own = grown.at(-1)?.percent?.figure
  const named = grown.slice(0, -1).filter(({ level }) => labelOf(text, level).endsWith(other))
  const [only, ...more] = named
  return own && only?.percent && more.length === 0
    ? { first: only.percent.figure, second: own, gap }
    : null
}

/** 教师工资收入89640元，公务员工资收入88915元，教师高于公务员725元: the two right before it bear the two names. */
function besideNamed(
  context: AuditContext,
  gap: Figure,
  start: number,
  one: string,
  other: string,
): ToldGap | null {
  const [first, second] = figuresIn(context, [start, gap.start]).slice(-2)
  if (!first || !second || !(unitFits(first, gap) && unitFits(second, gap))) return null
  const [a, b] = [first, second].map(figure => labelOf(context.text, figure)) as [string, string]
  const isInOrder = a.includes(one) && b.includes(other) && !b.includes(one)
  const isTurned = a.includes(other) && b.includes(one) && !a.includes(one)
  return isInOrder || isTurned ? { first, second, gap } : null
}

export const gapToStandard = defineRule({
  id: 'arithmetic/gap-to-standard',
  category: 'arithmetic',
  severity: 'error',
  title: '与标准的差距写错',
  explanation: '写了实际数、标准数以及二者的差距，所写的差距与两数不符。',
  example: { text: '全县小学生均图书23册，对照规定30册的要求，还缺9册。' },
  needs: NORM_GAP,
  check: context =>
    collect(context.figures, (gap, index) => {
      const norm = context.figures[index - 1]
      const value = context.figures[index - 2]
      if (!value || !norm || !inOneSentence(context, value, gap)) return []
      const { text } = context
      const isDemanded =
        NORM_BEFORE.test(text.slice(value.end, norm.start)) ||
        NORM_AFTER.test(text.slice(norm.end, norm.end + 8))
      const sameKind = value.family === norm.family && unitFits(norm, gap)
      if (!isDemanded || !sameKind || !NORM_GAP.test(text.slice(norm.end, gap.start))) return []
      // 现有64人，按每600名配1名应配92人，尚差28人: other figures make it right.
      if (isExplained({ context, said: gap, index })) return []
      return observe(context, value, norm, gap)
    }),
})

function observe(
  context: AuditContext,
  first: Figure,
  second: Figure,
  gap: Figure,
  isAsked = isNorm(context.text, second),
): Observation[] {
  if (gap.approximate || first.ratio) return []
  const a = intervalOf(first)
  const b = isAsked ? exactly(second) : intervalOf(second)
  const [small, large] = a.low.lte(b.low) ? [a, b] : [b, a]
  const truth: Interval = {
    low: small.high.lt(large.low) ? large.low.minus(small.high) : zero(a.low),
    high: large.high.minus(small.low),
  }
  if (meet(truth, intervalOf(gap))) return []
  const decimals = Math.max(first.decimals, second.decimals)
  const actual = show(middle(truth).div(gap.scale), decimals)
  const [x, y] = [first.value.toString(), second.value.toString()]
  return [
    {
      message: `${x}与${y}相差${actual}，文中写作${printed(context.text, gap)}`,
      spans: [spanOf(first), spanOf(second), spanOf(gap)],
      computation: `|${x} − ${y}| = ${actual} ≠ ${gap.value}`,
      suggestion: '核对两个数和所写的差',
    },
  ]
}

/** What is demanded is not rounded: 96%的目标 is 96. */
const isNorm = (text: string, { end }: Figure) =>
  /^[”"』」]?(?:以上|以下)?的?\p{Script=Han}{0,6}?(?:目标|标准|要求|规定|底线|指标)/u.test(
    text.slice(end, end + 14),
  )

const exactly = ({ value, scale }: Figure): Interval => ({
  low: value.times(scale),
  high: value.times(scale),
})

function isAgainst({ text }: AuditContext, first: Figure, second: Figure, gap: Figure): boolean {
  const lead = text.slice(second.end, gap.start)
  const between = text.slice(first.end, second.start)
  return (
    (AGAINST_GAP.test(lead) && AGAINST.test(between)) ||
    (ABOVE_GAP.test(lead) && ABOVE.test(between))
  )
}

function namedBy(text: string, figure: Figure, label: string): boolean {
  return label !== '' && labelOf(text, figure).endsWith(label)
}

function zero(like: Exact): Exact {
  return like.minus(like)
}

function unitFits(level: Figure, gap: Figure): boolean {
  return level.family === 'percent' ? gap.family === 'point' : level.family === gap.family
}

function inOneSentence(context: AuditContext, first: Figure, last: Figure): boolean {
  const between = context.text.slice(first.end, last.start)
  return (
    sentenceAt(context, first.start)[0] === sentenceAt(context, last.start)[0] &&
    !/[；;]/.test(between)
  )
}
