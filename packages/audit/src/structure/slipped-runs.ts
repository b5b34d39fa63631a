import { Exact } from '@mingjian/model'
import { withoutBrackets } from './brackets.ts'
import { collect } from './collect.ts'
import { baseValue, digitsOf, type Figure, type Interval, intervalOf, meet } from './figures.ts'
import { labelOf } from './labels.ts'
import type { Change, Run } from './run.ts'
import { hasSlippedDigits } from './slipped-values.ts'

/**
 * Two values of one kind and what is said to lie between them, when the words do not make a run of them but the
 * digits do (figures that runs hold against both their values are left to them): 423个……只剩36个，五年共消除397个 is one digit off 387, which is hardly chance.
 */
export function readSlippedRuns(
  text: string,
  inside: readonly Figure[],
  proved: ReadonlySet<Figure>,
): Run[] {
  if (inside.length < FEWEST_FIGURES) return []
  return collect(inside, (gap, at): Run | Run[] => {
    if (gap.approximate || proved.has(gap) || !COMPARED.has(gap.family)) return []
    const second = valueBefore(inside, at, gap)
    const first = second < 0 ? -1 : valueBefore(inside, second, gap)
    const [one, other] = [inside[first], inside[second]]
    if (!one || !other || !isToldOf(text, one, other, gap)) return []
    const isBaseLast = LAST_YEAR.test(labelOf(text, other))
    const [now, previous] = isBaseLast ? [one, other] : [other, one]
    if (!isSlip(gap, now, previous) || isExplained(gap, inside)) return []
    return runOf(now, previous, gap, text)
  })
}

/** Where the nearest value stands that a gap can be measured by; -1 when there is none. */
function valueBefore(inside: readonly Figure[], from: number, gap: Figure): number {
  let at = from - 1
  while (at >= 0 && !isValueFor(gap, inside[at] as Figure)) at--
  return at
}

/** Whether any two figures of the sentence make the printed gap right. */
function isExplained(gap: Figure, inside: readonly Figure[]): boolean {
  return inside.some((one, at) => inside.slice(at + 1).some(other => isBetween(gap, one, other)))
}

/** Two values and what lies between them. */
const FEWEST_FIGURES = 3
const COMPARED = new Set(
  'percent point money people 人次 units 平方米 册 台 亩 间 座 班 辆 套 分 岁 项 件 条 家次'.split(
    ' ',
  ),
)

/** Points lie between percentages, per cent between amounts, everything else between its own kind. */
function isValueFor(gap: Figure, { family, approximate, depth }: Figure): boolean {
  if (approximate || depth !== gap.depth) return false
  if (gap.family === 'point') return family === 'percent'
  if (gap.family === 'percent') return !/^(?:percent|point|ratio|times|)$/.test(family)
  return family === gap.family
}

const LAST_YEAR = /上年|去年|上一?学?年|同期|年初|原有?|以前|计划|预算|平均/
/** When, how long, how exactly: words that say nothing of what is compared. */
const FRAME =
  /(?:[一两二三四五六七八九十\d]+年)(?:间|来|内|里)?|两者|前者|后者|之间|同比|净|共计|总共|累计|合计|共|实际|实现|相当于|等于|即|约|了|达到?|为|出|其中(?=差)|[，,、\s]/g
/** A change or a distance, in whatever verb. */
const MOVED =
  /[增减升降涨跌低差超压缩消撤净短扩提落距]|高(?![中等校职考龄])|多(?![媒功])|少(?![先年儿数民])/
/** What names another thing than the two values, or another base. */
const ANOTHER = /[学园校生师班中区村镇县市省女男幼职专公民费比较与于每均占其新建改招聘培补购全]/
const LONGEST_GAP = 24
/** With what stands in brackets between. */
const LONGEST_ASIDE = 80
const GROWN = /[增减升降涨跌压缩]/

/** Nothing stands between the values and the change but when and how it came; names only of the values themselves. */
function isToldOf(text: string, first: Figure, second: Figure, gap: Figure): boolean {
  if (second.end + LONGEST_ASIDE < gap.start) return false
  const lead = withoutBrackets(text.slice(second.end, gap.start))
  if (lead.length > LONGEST_GAP || /[。；;：:]/.test(lead)) return false
  // 超过小学4.15人、初中7.0人的标准: the next of a list.
  if (/^\s*、/.test(lead) && !MOVED.test(lead)) return false
  const between = text.slice(first.end, second.start)
  if (/[；;]/.test(between) && !/年|月/.test(between)) return false
  if (COMPARED_ALREADY.test(between) && OWN_CHANGE.test(lead)) return false
  const names = [first, second].map(one => labelOf(text, one))
  const words = lead.replace(FRAME, '')
  const left = names.reduce(withoutName, words)
  if (gap.family === 'percent' && !GROWN.test(left)) return false
  const isNamed = left !== words || /两者|前者|后者|相差|相距/.test(lead) || LEFT_OVER.test(lead)
  if (!isNamed && !isOfTheSame(names[0] ?? '', names[1] ?? '')) return false
  const isCompared = left === '' && MOVED.test(between)
  const isMoved = MOVED.test(left) || LEFT_OVER.test(left)
  return isCompared || (left.length <= 4 && isMoved && !ANOTHER.test(left))
}

/** 学位3420个，需求3130个，尚富余390个: what one leaves of the other, whatever they are called. */
const LEFT_OVER = /富余|缺口/

/** 高于全省96.1%，提高1.3个百分点: how much it is above is one thing, how it has grown another. */
const COMPARED_ALREADY = /高于|低于|超过|优于|领先|不及/
const OWN_CHANGE = /^[，,].*(?:提高|提升|上升|增长|增加|下降|降低|减少|回落)/

/** What tells the second value from the first, and is no name of another thing. */
const TELLS_APART =
  /(?:19|20)\d\d年?(?:度|末|底)?|[上去今本当]一?(?:学)?年(?:度|末|底)?|[一二两三四五六七八九十\d]+年[前后]|[高低]于|[高低]出|同期|水平|平均[值数]?|原(?:有|来|计划)?|年[初末底]|全[省市县国区]|只剩|仅剩|剩|数$|\d{1,2}月|[到至为比较与的]|[\p{Script=Han}]{2}(?=[到至])/gu

/** Whether the second value has no name of its own, or that of the first. */
function isOfTheSame(first: string, second: string): boolean {
  const own = second.replace(TELLS_APART, '').replace(FRAME, '')
  return [...own].every(one => first.includes(one))
}

/** 教师高出公务员 of 教师…、公务员…: the names of both are no other thing. */
function withoutName(words: string, label: string): string {
  for (let length = Math.min(6, words.length); length >= 2; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const piece = words.slice(at, at + length)
      if (label.includes(piece)) return words.slice(0, at) + words.slice(at + length)
    }
  }
  return words
}

function runOf(now: Figure, previous: Figure, gap: Figure, text: string): Run {
  const isUp = baseValue(now).gte(baseValue(previous))
  const word =
    /(\p{Script=Han}{1,2})(?:了|出|达|为)?$/u.exec(text.slice(0, gap.start).slice(-6))?.[1] ?? ''
  const change: Change = {
    figure: gap,
    word,
    direction: isUp ? 'up' : 'down',
    comparable: false,
    since: null,
  }
  const { family } = gap
  return {
    level: now,
    previous,
    amount: family !== 'percent' && family !== 'point' ? change : null,
    percent: family === 'percent' ? change : null,
    points: family === 'point' ? change : null,
    misfit: null,
    turn: null,
  }
}

/** What lies between two values, in the unit of the gap; per cent of the earlier one. */
function between(gap: Figure, now: Figure, previous: Figure): Interval {
  const [a, b] = [intervalOf(now), intervalOf(previous)]
  const [small, large] = a.low.lte(b.low) ? [a, b] : [b, a]
  const low = Exact.max(large.low.minus(small.high), new Exact(0))
  const high = large.high.minus(small.low)
  if (gap.family !== 'percent') return { low, high }
  if (b.low.lte(0)) return { low: new Exact(0), high: new Exact(0) }
  return { low: low.div(b.high).times(100), high: high.div(b.low).times(100) }
}

/** Whether two figures of the sentence make the printed gap right, in whatever order. */
function isBetween(gap: Figure, one: Figure, other: Figure): boolean {
  if (one === gap || other === gap || one.family !== other.family) return false
  if (!isValueFor({ ...gap, depth: one.depth }, one)) return false
  const said = intervalOf(gap)
  return meet(between(gap, one, other), said) || meet(between(gap, other, one), said)
}

/** One digit wrong, or the digits in another order. */
function isSlip(gap: Figure, now: Figure, previous: Figure): boolean {
  return digitsOf(gap) >= FEWEST_DIGITS && hasSlippedDigits(gap, between(gap, now, previous))
}

const FEWEST_DIGITS = 2
