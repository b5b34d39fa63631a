import type { Span } from '@mingjian/model'
import { conceptsIn, kindOf, meaningsOf } from '../../lexicon/concepts.ts'
import { collect } from '../../structure/collect.ts'
import { isReordered, wrongDigits } from '../../structure/digit-slips.ts'
import {
  baseValue,
  digitsOfBoth,
  type Figure,
  intervalOf,
  meet,
  printed,
  sizeOf,
  spanOf,
  summed,
} from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { linesOf } from '../../structure/segments.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { mayBeOneTime, whenIn, whenTold } from './counted/when.ts'
import { contentOf, IDLE, sharesWith, topicOf } from './sweeping/content.ts'

/** A line that sums up the paragraph below it. */
interface Headline {
  line: Span
  /** The paragraph right below it. */
  lead: Span
  /** As far as its figures are told again. */
  body: Span
}

/**
 * 我市新增学位1.28万个 above 新增学位18240个: a headline takes its figures from what stands below it. One that is told there in
 * no way, neither rounded nor added up, while the same thing is told with its digits in another order or one of them
 * wrong, is a slip of the pen.
 */
export function headlinesRetold(context: AuditContext): Observation[] {
  return collect(headlinesOf(context), headline => {
    const told = figuresIn(context, headline.body).filter(one => one.depth === 0)
    const lead = figuresIn(context, headline.lead).filter(one => one.depth === 0)
    return collect(figuresIn(context, headline.line), figure => {
      if (!isPlain(context, figure, headline.line[0])) return []
      if (isExplained(figure, told, lead)) return []
      const again = lead.filter(one => isSlipOfOne(context, headline, figure, one))
      const [one, ...others] = again
      return one && others.length === 0 ? [tell(context, figure, one)] : []
    })
  })
}

const LONGEST_LINE = 45
const SHORTEST_LEAD = 30
const LONGEST_BODY = 2000
const NO_HEADLINE = /[。；;：:|\t！!？?]|[，,、]$/
const HAN = /\p{Script=Han}{4}/u

function headlinesOf({ text }: AuditContext): Headline[] {
  const lines = linesOf(text)
  return lines.flatMap((line, at): Headline[] => {
    const [lead, said] = [lines[at + 1], text.slice(...line)]
    if (!lead || said.length > LONGEST_LINE || NO_HEADLINE.test(said)) return []
    if (!/\d/.test(said) || !HAN.test(said)) return []
    const isProse = lead[1] - lead[0] >= SHORTEST_LEAD && /[，,。]/.test(text.slice(...lead))
    const end = at === 0 ? text.length : Math.min(text.length, lead[0] + LONGEST_BODY)
    return isProse ? [{ line, lead, body: [lead[0], end] }] : []
  })
}

/** A change, a plan, a part or an average is told of something else than the number of all. */
const NO_COUNT =
  /(?:增长|增加|增幅|减少|下降|降低|提高|提升|其中|另|再|计划|预计|拟|将|力争|目标|人均|生均|校均|平均|每\p{Script=Han}?|[比较]上年|上年|去年|[低高]于|超过?|近|约)\p{Script=Han}{0,3}$/u
const COUNTABLE: ReadonlySet<string> = new Set(['people', 'units', 'money', '人次', '平方米', '间'])

function isPlain({ text }: AuditContext, figure: Figure, from: number): boolean {
  const before = text.slice(clauseStart(text, from, figure.start), figure.start)
  const isCounted = COUNTABLE.has(figure.family) && !figure.approximate && !figure.ratio
  return isCounted && !NO_COUNT.test(before.trimEnd())
}

/** Told below in the same digits, cut off or rounded, or the sum or the difference of what is told in the lead. */
function isExplained(figure: Figure, told: readonly Figure[], lead: readonly Figure[]): boolean {
  const alike = told.filter(one => one.family === figure.family)
  if (alike.some(one => isRoundedTo(figure, one))) return true
  const near = lead.filter(one => one.family === figure.family)
  return near.some((first, at) => {
    let sum = first
    return near.slice(at + 1).some(next => {
      sum = summed([sum, next])
      const gap = baseValue(first).minus(baseValue(next)).abs()
      return [sum, summed([first, next]), { ...first, value: gap.div(first.scale) }].some(one =>
        isRoundedTo(figure, one),
      )
    })
  })
}

/** 1.85万 for 18560 as well as 1.86万. */
function isRoundedTo(figure: Figure, one: Figure): boolean {
  if (meet(intervalOf(figure), intervalOf(one))) return true
  const [a, b] = digitsOfBoth(figure, one)
  const isCoarser = figure.decimals > 0 || figure.scale > 1
  return isCoarser && Math.abs(Number(a) - Number(b)) <= 1
}

const RADIX = 10
const FEWEST_DIGITS = 3

function isSlipOfOne(
  context: AuditContext,
  { line, lead }: Headline,
  figure: Figure,
  one: Figure,
): boolean {
  if (one.family !== figure.family || !isPlain(context, one, lead[0])) return false
  const ratio = sizeOf(figure) / sizeOf(one)
  if (!(ratio < RADIX && ratio > 1 / RADIX)) return false
  const [a, b] = digitsOfBoth(figure, one)
  if (Math.min(a.length, b.length) < FEWEST_DIGITS || a.length !== b.length) return false
  const isTurned = isReordered(a, b) && wrongDigits(a, b) === 2
  if (!isTurned && (wrongDigits(a, b) !== 1 || isRound(a) || isRound(b))) return false
  const { text } = context
  if (!isThen(context, figure, one)) return false
  const [from] = sentenceAt(context, one.start)
  const [title, sentence] = [
    text.slice(...line),
    text.slice(from, one.end + LONGEST_BEHIND).split('。')[0] ?? '',
  ]
  const isNamed =
    commonPiece(besides(context, figure), besides(context, one)).length >= SHORTEST_NOUN
  const isOfMoney = figure.family === 'money' && isTurned
  if (!isNamed && !isOfMoney) return false
  return (
    isOneStage(title, sentence) &&
    sharesWith(topicOf(title, context.profile.organisation ?? ''), contentOf(sentence))
  )
}

/** A headline that names no year is of the year of what stands below it. */
function isThen(context: AuditContext, figure: Figure, one: Figure): boolean {
  const [from, end] = sentenceAt(context, figure.start)
  const own = whenIn(context.text.slice(from, end), null)
  const isOfNone = own.year === null && own.point !== 'earlier'
  return isOfNone || mayBeOneTime(whenTold(context, figure.start), whenTold(context, one.start))
}

const isRound = (digits: string) => digits.endsWith('0')

const LONGEST_BEFORE = 16
const LONGEST_BEHIND = 10
const SHORTEST_NOUN = 2
const DEEDS = /新增|新建|新改扩建|改扩建|投入|下达|安排|招聘|共计?|达到?|完成|实现/g

/** The words right beside a figure that may say what it counts, and not what was done. */
function besides({ text }: AuditContext, { start, end }: Figure): string {
  const from = Math.max(start - LONGEST_BEFORE, clauseStart(text, 0, start))
  const behind = /^\p{Script=Han}*/u.exec(text.slice(end, end + LONGEST_BEHIND))?.[0] ?? ''
  return `${text.slice(from, start)} ${behind}`
    .replace(IDLE, ' ')
    .replace(DEEDS, ' ')
    .replace(/[^\p{Script=Han}]+/gu, ' ')
}

/** Where both name a stage, they name one together. */
function isOneStage(a: string, b: string): boolean {
  const [x, y] = [a, b].map(words =>
    meaningsOf(conceptsIn(words)).filter(one => kindOf.get(one) === 'stage'),
  ) as [string[], string[]]
  return x.length === 0 || y.length === 0 || x.some(one => y.includes(one))
}

function tell({ text }: AuditContext, figure: Figure, one: Figure): Observation {
  const [a, b] = [printed(text, figure), printed(text, one)]
  return {
    message: `标题写${a}，正文为${b}`,
    spans: [spanOf(figure), spanOf(one)],
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，标题与正文改为一致；口径不同的，分别注明',
  }
}
