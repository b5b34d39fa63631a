import { Exact, lastAt } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  sizeOf,
  spanOf,
} from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { levelsOfChanges } from './shares/pairs.ts'

const IS_TIMES =
  /^[\s，,（(]*(?:(?:(?:19|20)\d\d年|[今本当]年|目前|现在)(?:末|底|度)?)?(?:后者)?(?:已|就|正好|恰好)?(?:是|为|相当于|达到|达)([^，,。；;\d]{0,3}(?:(?:19|20)\d\d年度?)?[^，,。；;\d]{0,10}?)的\s*$/
/** 是2015年6.72亿元的2.1倍: the base stands between the word and the multiple. */
const IS_BASE =
  /^[\s，,（(]*(?:已|就|正好|恰好)?(?:是|为|相当于|达到|达)[^，,。；;\d]{0,3}(?:(?:19|20)\d\d年度?)?[^，,。；;\d]{0,10}$/
const GROWN =
  /^[\s，,（(]*(?:(?:(?:19|20)\d\d年|[今本当]年|目前|现在)(?:末|底|度)?)?(?:[比较][^，,。；;]{1,8})?(?:增[长加]?|扩大|提高)了?\s*$/
/** 前者比后者高2倍, 城区较农村多1.5倍: which of two is more, of the two told right before. */
const MORE_THAN_OTHER =
  /^[\s，,]*[\p{Script=Han}]{0,8}[比较](?!上年|去年|同期|上一)[\p{Script=Han}]{1,8}?(?:高|多|大)(?:出|了)?\s*$/u
/** 翻了一番, 翻番, 翻了一番多. */
const DOUBLED = /翻(?:了)?([一两二三])?番(?:还|有)?([多余]|以上)?/g
const NOT_PLAIN = /[近约超将望拟可]|不|力争|预计|计划|目标/
const FOLDS: Record<string, number> = { 一: 2, 两: 4, 二: 4, 三: 8 }
/** 翻一番 of a little less or more than the double is loose, not wrong. */
const LOOSE = { low: 0.9, high: 1.25 }
/** 翻了一番多 of hardly less than the double. */
const ROUNDED_UP = 0.98

export const multiples = defineRule({
  id: 'arithmetic/multiple-does-not-follow',
  category: 'arithmetic',
  severity: 'error',
  title: '倍数与两数不符',
  explanation:
    '写“是2019年的3倍”“增长2倍”“翻一番”，而同一句里两个数之比不是这样。倍数按末位四舍五入留出余地，截尾的降为警告；“增长2倍”是原数的3倍，实为2倍的也报告。写“近”“约”“多”的，两个数对不上号的，不判断。',
  example: { text: '校车补贴2020年为32万元，2023年增加到96万元，是2020年的4倍。' },
  check: context => [
    ...collect(context.figures, (times, index) => [
      ...inTimes(context, times, index),
      ...asRatio(context, times, index),
    ]),
    ...matchesIn(context, DOUBLED).flatMap(match => doubled(context, match)),
  ],
})

function inTimes(context: AuditContext, times: Figure, index: number): Observation[] {
  const { text } = context
  if (times.family !== 'times' || times.approximate) return []
  if (/^[多余以]/.test(text.slice(times.end, times.end + 1))) return []
  const { level, other, isGrown, others } =
    besideIt(context, times, index) ??
    namedBoth(context, index, text.slice(context.figures[index - 1]?.end ?? 0, times.start)) ??
    comparedIn(context, times, index)
  if (!level || !other || level.approximate || other.approximate) return []
  const truth = ratio(level, other)
  const said = intervalOf(times)
  const one = new Exact(isGrown ? 1 : 0)
  const wanted = { low: said.low.plus(one), high: said.high.plus(one) }
  const isMet = (base: Figure) => meet(ratio(level, base), wanted)
  if (isMet(other) || others?.some(one => !one.value.isZero() && isMet(one))) return []
  // 累计61.3亿元，年均12.26亿元，是上一个五年46.8亿元的1.31倍: of another of those told before.
  const before = figuresIn(context, [sentenceAt(context, times.start)[0], other.start])
  const isOfAnother = before.some(
    one => one.family === other.family && !one.value.isZero() && meet(ratio(one, other), wanted),
  )
  if (isOfAnother || isMadeByAny(context, times, wanted)) return []
  // 3.7倍 written as 3倍 is cut off.
  const next = wanted.high.plus(wanted.high.minus(wanted.low).div(2))
  const isCutOff = middle(truth).gte(wanted.low) && middle(truth).lt(next)
  return [say(context, level, other, times, isCutOff)]
}

/** 1526元，2023年2347元，5年增加821元，为2018年的1.54倍: whichever was read as the level, two of the sentence make it right. */
function isMadeByAny(context: AuditContext, times: Figure, wanted: Interval): boolean {
  const told = figuresIn(context, sentenceAt(context, times.start)).filter(
    one => one.end <= times.start && one.value.gt(0),
  )
  const near = told
    .slice(-MOST_NEAR)
    .filter(one => !/[；;]/.test(context.text.slice(one.end, times.start)))
  return near.some(a =>
    near.some(b => a !== b && a.family === b.family && a.unit !== '' && meet(ratio(a, b), wanted)),
  )
}

const MOST_NEAR = 6

const AS_RATIO = /比值(?:为|是|达到?)?\s*$/

/** 教师10.26万元，公务员10.11万元，比值为1.01: of the two told right before, the first by the second. */
function asRatio(context: AuditContext, said: Figure, index: number): Observation[] {
  const { text, figures } = context
  const [level, other] = [figures[index - 2], figures[index - 1]]
  if (said.family !== '' || said.approximate || !level || !other || level.ratio) return []
  const isTold = AS_RATIO.test(text.slice(other.end, said.start))
  const isPair = level.family === other.family && level.start >= sentenceAt(context, said.start)[0]
  if (!isTold || !isPair || level.approximate || other.approximate) return []
  if (/[；;]/.test(text.slice(level.end, said.start))) return []
  const truths = [ratio(level, other), ratio(other, level)]
  return truths.some(one => meet(one, intervalOf(said)))
    ? []
    : [say(context, level, other, said, false)]
}

interface Compared {
  level?: Figure
  other?: Figure | null
  /** What else the words may mean by it. */
  others?: readonly Figure[]
  isGrown: boolean
}

/** 12.46亿元，是2015年6.72亿元的2.1倍: both are printed right there. */
function besideIt(context: AuditContext, times: Figure, index: number): Compared | null {
  const { text, figures } = context
  const [before, other] = [figures[index - 2], figures[index - 1]]
  // 96.6亿元，比上年的88.2亿元增长9.52%，为2015年42亿元的2.3倍: its growth is told in between.
  const level = before && (levelsOfChanges(context).get(before) ?? before)
  if (!level || !other || level.family !== other.family || level.ratio) return null
  const isBeside = /^[）)]?的\s*$/.test(text.slice(other.end, times.start))
  const isBase = isBeside && IS_BASE.test(text.slice(before.end, other.start))
  return isBase ? { level, other, isGrown: false } : null
}

/** The level before the multiple, and the base that is named, or last year's. */
function comparedIn(context: AuditContext, times: Figure, index: number): Compared {
  const last = context.figures[index - 1]
  if (!last) return { isGrown: false }
  // 今年240万元，上年80万元，是上年的3倍: the value compared is this year's.
  const run = runBefore(context, last)
  const level = run?.previous === last ? run.level : last
  const lead = context.text.slice(last.end, times.start)
  const base = IS_TIMES.exec(lead)?.[1]
  const isGrown = GROWN.test(lead)
  if (MORE_THAN_OTHER.test(lead)) return { isGrown: true, ...largerOfTwo(context, index) }
  if (isGrown || !base)
    return { level, other: isGrown ? previousOf(context, level) : null, isGrown }
  // 由2.15万人增至5.16万人，后者是前者的2.4倍
  const former = base === '前者' ? context.figures[index - 2] : undefined
  if (former?.family === last.family) return { level: last, other: former, isGrown }
  return { level, isGrown, ...namedBy(context, level, base) }
}

/** 小学教师1260人，初中教师980人，小学教师是初中教师的1.29倍: of the two told right before, by their names. */
function namedBoth(context: AuditContext, index: number, lead: string): Compared | null {
  const [one, other] = [context.figures[index - 2], context.figures[index - 1]]
  const [, subject = '', base = ''] = NAMED_BOTH.exec(lead) ?? []
  if (!one || !other || base === '' || one.family !== other.family || one.unit !== other.unit)
    return null
  const isCalled = (figure: Figure, name: string) => labelOf(context.text, figure).endsWith(name)
  if (isCalled(one, subject) && isCalled(other, base)) return { level: one, other, isGrown: false }
  return isCalled(other, subject) && isCalled(one, base)
    ? { level: other, other: one, isGrown: false }
    : null
}

const NAMED_BOTH =
  /^[，,；;]\s*(\p{Script=Han}{2,10}?)(?:正好|恰好|已|就)?(?:是|为|相当于)(\p{Script=Han}{2,10})的\s*$/u

/** Of the two values right before: the larger as the level, the other as what it is more than. */
function largerOfTwo({ figures }: AuditContext, index: number): Pick<Compared, 'level' | 'other'> {
  const [one, other] = [figures[index - 2], figures[index - 1]]
  if (!one || !other || one.family !== other.family || one.unit !== other.unit) return {}
  const [small, large] = sizeOf(one) < sizeOf(other) ? [one, other] : [other, one]
  // What is neither so many times the other nor so many times more is of something else.
  return { level: large, other: small }
}

function say(
  { text }: AuditContext,
  level: Figure,
  base: Figure,
  said: { start: number; end: number },
  isWeak: boolean,
): Observation {
  const [a, b] = [printed(text, level), printed(text, base)]
  const actual = show(middle(ratio(level, base)), 2)
  const words = text.slice(said.start, said.end)
  return {
    severity: isWeak ? 'warning' : 'error',
    message: `${a}是${b}的${actual}倍，文中写作“${words}”`,
    spans: [spanOf(said), spanOf(level), spanOf(base)],
    computation: `${a} ÷ ${b} = ${actual}`,
    suggestion: '核对两个数和倍数',
  }
}

/** Last year's value, or the one it rose from. */
function previousOf(context: AuditContext, level: Figure): Figure | null {
  const run = runBefore(context, level)
  return run?.level === level ? run.previous : null
}

const runBefore = ({ runs }: AuditContext, { start }: Figure) =>
  runs[lastAt(runs, start, one => one.level.start)]

/**
 * 2019年的: what it rose from, where that is told of no other time, or the value that the base names, or last year's.
 * 从486亿元增至948亿元；其中学前从13亿元增至31亿元，相当于2012年的2.4倍: the year was told once for both.
 */
function namedBy(
  context: AuditContext,
  level: Figure,
  base: string,
): Pick<Compared, 'other' | 'others'> {
  const previous = previousOf(context, level)
  if (/上年|去年|上学年/.test(base)) return { other: previous }
  const name = base.trim().replace(LEVEL_OF, '')
  if (name === '') return {}
  const [start] = sentenceAt(context, level.start)
  const before = figuresIn(context, [start, level.start]).filter(one => one.family === level.family)
  const from = turnedFrom(context, level)
  if (ONCE.test(name)) return { other: from ?? onlyOf(before), others: before }
  const found = before.filter((one, at) =>
    context.text.slice(before[at - 1]?.end ?? start, one.start).includes(name),
  )
  const isOfYear =
    from !== null && YEAR_ALONE.test(name) && isOfNoOtherTime(context, from, start, name)
  // 由134.2万人增加到187.9万人，是2015年的1.4倍: what it rose from, when one year alone is named.
  // 其中培训由2018年的42万元增至63万元，是2013年的…: of that year another thing may be told.
  return { other: isOfYear ? from : from ? null : onlyOf(found), others: found }
}

const onlyOf = (figures: readonly Figure[]) => (figures.length === 1 ? (figures[0] ?? null) : null)

/** What the words say a level rose or fell from: 由13亿元增至31亿元. */
function turnedFrom(context: AuditContext, level: Figure): Figure | null {
  const run = runBefore(context, level)
  return run?.level === level && run.turn ? run.previous : null
}

/** No word of its clause dates a value, but for the year that is asked for; nor do the years it is told of begin with another. */
function isOfNoOtherTime(
  { text }: AuditContext,
  { start }: Figure,
  sentence: number,
  year: string,
): boolean {
  const lead = text.slice(clauseStart(text, Math.max(0, start - LONGEST_LEAD), start), start)
  const before = text.slice(sentence, start)
  if (YEARS_LONG.test(before) && !before.includes(year)) return false
  return !OTHER_TIME.test(lead.replace(year, ''))
}

/** “十三五”期间由6亿元增至9亿元，是2010年的3倍: from the year before those five. */
const YEARS_LONG =
  /十[一二三四五]五|[一二两三四五六七八九十\d]年(?:来|间|以来)|近[一二两三四五六七八九十\d]+年/

const LONGEST_LEAD = 40
const OTHER_TIME = /[\d一二三四五六七八九十][年月]|[上去今前]年|年初|学[年期]|季度/
const LEVEL_OF = /的?(?:水平|同期|末|底|年末|年底)$/
const YEAR_ALONE = /^(?:19|20)\d\d年度?$/
/** 十年前, 当初: a time that no figure is named after. */
const ONCE = /^(?:[一二两三四五六七八九十\d]+年前|当年|当初|当时|起步时|期初|之前|以前|原来|过去)$/

function ratio(level: Figure, base: Figure): Interval {
  const [a, b] = [intervalOf(level), intervalOf(base)]
  if (b.low.lte(0)) return { low: new Exact(0), high: a.high.plus(1) }
  return { low: a.low.div(b.high), high: a.high.div(b.low) }
}

/** 由120个增加到260个，翻了一番. */
function doubled(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text, runs } = context
  const run = runs[lastAt(runs, match.index, one => one.level.start)]
  const end = Math.max(run?.level.end ?? 0, run?.previous?.end ?? 0)
  const gap = text.slice(end, match.index)
  if (!run?.previous || run.level.approximate || run.previous.approximate) return []
  if (!/^[，,]?\p{Script=Han}{0,6}$/u.test(gap) || NOT_PLAIN.test(gap)) return []
  const fold = FOLDS[match[1] ?? ''] ?? 2
  const truth = ratio(run.level, run.previous)
  const isMore = match[2] !== undefined
  const allowed = {
    low: new Exact(fold).times(isMore ? ROUNDED_UP : LOOSE.low),
    high: new Exact(fold).times(isMore ? 2 : LOOSE.high),
  }
  if (meet(truth, allowed)) return []
  return [
    say(
      context,
      run.level,
      run.previous,
      { start: match.index, end: match.index + match[0].length },
      false,
    ),
  ]
}
