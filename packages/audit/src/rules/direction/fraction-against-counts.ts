import { Exact, lastAt } from '@mingjian/model'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { ratioOf, ratioOfAll, wholesOf } from '../arithmetic/shares/pairs.ts'
import { heldDivisions } from '../arithmetic/whole-and-row.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { type FractionWord, fractionWordsIn } from './fraction-words.ts'

const OF_COUNT =
  /^[，,（(、]?\s*(?:已|约|仅|只)?占(?:比|到|了)?([\p{Script=Han}]{0,14}?)(?:总数|总量|总额|人数)?的?(?:比例|比重)?$/u
/** 其中民办园2639万人，不足半数: the word alone, behind a part that is told as one. */
const OF_PART = /^[，,（(]\s*(?:已经?|约|仅|只|还|仍|也|就|人数|数量)*$/
const CLAUSE_END = /^(?:[，,。；;、）)\n]|$)/
const AMONG = /其中[^，,。；;\d]*$/
const OF_SHARE = /^[，,（(]\s*(?:占比|比例|已经?|均|都|仅)*$/

export const fractionAgainstCounts = defineRule({
  id: 'direction/fraction-against-counts',
  category: 'direction',
  severity: 'error',
  title: '“不足一半”“近几成”与数值不符',
  explanation:
    '写“占比不足一半”“近八成”“超过三分之二”，而前面的分项与总数（或所写的占比）算得的份额不是这样。“近”留有余地；同段里任何一个较大的同类数作总数能说得通的，不报告。',
  example: { text: '全县宿管人员1260名，40岁以下的730名，占比不足一半。' },
  check: context => wrongFractions(context).filter(one => one.isCompared),
})

/** A share said in words that the figures contradict. */
export interface WrongFraction extends Observation {
  /** 不足一半 and not 一半. */
  isCompared: boolean
}

/** All of them. */
export const wrongFractions = once((context: AuditContext): readonly WrongFraction[] =>
  fractionWordsIn(context).flatMap(word => {
    const wrong = observe(context, word)
    return wrong ? [{ ...wrong, isCompared: word.isCompared }] : []
  }),
)

function observe(context: AuditContext, word: FractionWord): Observation | null {
  const behind = valueBehind(context, word)
  if (behind)
    return meet(intervalOf(behind), word.allowed) ? null : observeValue(context, word, behind)
  const { figures, text } = context
  const last = figures[lastAt(figures, word.start, one => one.start)]
  if (!last || last.approximate || last.start < sentenceAt(context, word.start)[0]) return null
  const gap = text.slice(last.end, word.start)
  const share =
    last.family === 'percent'
      ? { part: last, of: null, truth: intervalOf(last) }
      : shareOf(context, last, gap, word)
  if (!share || (last.family === 'percent' && !OF_SHARE.test(gap))) return null
  if (meet(share.truth, word.allowed)) return null
  // 县级财政占48.4%，超过一半的支出靠上级补助: the word is said of the rest.
  if (
    /^的\p{Script=Han}/u.test(text.slice(word.end, word.end + 2)) &&
    meet(restOf(share.truth), word.allowed)
  )
    return null
  const { part } = share
  if (!share.of) return observeValue(context, word, part)
  const actual = show(middle(share.truth), 1)
  return {
    message: `${printed(text, part)}占${printed(text, share.of)}的${actual}%，文中写作“${word.word}”`,
    spans: [[word.start, word.end], spanOf(part), spanOf(share.of)],
    computation: `${part.value} ÷ ${share.of.value} = ${actual}%`,
    suggestion: SUGGESTION,
  }
}

const restOf = ({ low, high }: Interval): Interval => ({
  low: new Exact(100).minus(high),
  high: new Exact(100).minus(low),
})

const SUGGESTION = '核对分项、总数和“一半”“几成”一类的说法'

/** 占比首次过半，达到48.6%: the share itself, right behind the word. */
function valueBehind({ figures, text }: AuditContext, { end }: FractionWord): Figure | null {
  const next = figures[lastAt(figures, end - 1, one => one.start) + 1]
  const isShare = next?.family === 'percent' && !next.approximate
  return isShare && /^[，,](?:已?达到?|为)$/.test(text.slice(end, next.start)) ? next : null
}

function observeValue(
  { text }: AuditContext,
  { start, end, word }: FractionWord,
  value: Figure,
): Observation {
  return {
    message: `${printed(text, value)}并非“${word}”`,
    spans: [[start, end], spanOf(value)],
    computation: printed(text, value),
    suggestion: SUGGESTION,
  }
}

/** 58所组织过研学，组织研学的学校占了多半: the part is told again before the word. */
const SAID_AGAIN = /^[^，,。；;\d]{0,16}[，,]([^，,。；;\d]{1,16})占(?:比|到|了)?$/

/** 财政资金约占: how exactly it is so is no part of the name. */
const HOW = /(?:大?约|已经?|仅|只|就|共|总计?|合计)+$/
/** What tells one part from another stands first in its name: 财政资金, 社会资金. */
const MARK = 2

/** 财政资金…，社会资金…，财政资金约占七成: of several parts the one that is told again; null where it is none of them. */
function partToldAgain(context: AuditContext, last: Figure, gap: string): Figure | null {
  const { text } = context
  const again = SAID_AGAIN.exec(gap)?.[1]?.replace(HOW, '')
  if (!again || again.length < MARK) return null
  const [start] = sentenceAt(context, last.start)
  const called = figuresIn(context, [start, last.end]).filter(
    one => one.family === last.family && labelOf(text, one).endsWith(again),
  )
  const [only, ...others] = called
  if (only) return others.length === 0 && !only.approximate ? only : null
  const told = text.slice(clauseStart(text, 0, last.start), last.end) + gap
  return told.slice(0, told.lastIndexOf(again)).includes(again.slice(0, MARK)) ? last : null
}

/** 占全市教师的一半: a whole that is named by its place. */
const OUTSIDE = /^全[国省市县区]/

interface Share {
  part: Figure
  of: Figure | null
  truth: Interval
}

/** What a count is of the whole before it; null when some other whole would make the word right. */
function shareOf(
  context: AuditContext,
  last: Figure,
  gap: string,
  word: FractionWord,
): Share | null {
  const counted = OF_COUNT.exec(gap)?.[1]
  const isOfLast = counted !== undefined || isSaidOfPart(context, last, gap, word)
  const part = isOfLast ? last : partToldAgain(context, last, gap)
  if (!part || part.unit === '') return null
  const base = counted ?? ''
  const larger = figuresIn(context, paragraphAt(context, part.start)).filter(
    one =>
      one !== part && one.family === part.family && intervalOf(one).low.gt(intervalOf(part).high),
  )
  const [start] = sentenceAt(context, part.start)
  const listed =
    wholesOf(context).get(part) ?? (part === last ? undefined : dividedInto(context, part))
  const { figures } = context
  const at = lastAt(figures, part.start, one => one.start)
  const whole = listed ?? wholeBefore(figures.slice(Math.max(0, at - 2), at), part, start)
  if (!whole || whole.approximate || !larger.includes(whole)) return null
  const place = OUTSIDE.exec(base)?.[0] ?? ''
  if (!context.text.slice(start, whole.start).includes(place)) return null
  if (base !== '' && commonPiece(base, labelOf(context.text, whole)).length < 2) return null
  // 小学教师1200名，初中教师700名，占比不足四成: the two together may be the whole.
  const both = { ...part, value: part.value.plus(whole.value) }
  const wholes = listed || !areAlike(context.text, part, whole) ? larger : [...larger, both]
  const isOfSeveral = base === '' && isShareOfSeveral(context, part, whole, word)
  return isOfSeveral || wholes.some(one => meet(ratioOf(part, one), word.allowed))
    ? null
    : { part, of: whole, truth: ratioOf(part, whole) }
}

/** 公办园4310人、普惠性民办园3120人，超过八成: the word may be said of the parts before as well. */
function isShareOfSeveral(
  context: AuditContext,
  part: Figure,
  whole: Figure,
  { allowed }: FractionWord,
): boolean {
  const before = figuresIn(context, [whole.end, part.end]).filter(
    one => one.family === part.family && one.depth === part.depth,
  )
  return before.some((_, from) => meet(ratioOfAll(before.slice(from), whole), allowed))
}

/** Nothing is said but the word, of a part that 其中 or a list of parts tells. */
function isSaidOfPart(
  context: AuditContext,
  part: Figure,
  gap: string,
  { end, isCompared }: FractionWord,
): boolean {
  const { text } = context
  if (!isCompared || !OF_PART.test(gap) || !CLAUSE_END.test(text.slice(end, end + 1))) return false
  const lead = text.slice(sentenceAt(context, part.start)[0], part.start)
  return wholesOf(context).has(part) || AMONG.test(lead)
}

/** What a part makes together with those beside it. */
const dividedInto = (context: AuditContext, part: Figure): Figure | undefined =>
  heldDivisions(context).find(({ parts }) => parts.some(({ figure }) => figure === part))?.whole

/** The figure of the same unit before a part; an age or a year may stand between them. */
function wholeBefore(before: readonly Figure[], part: Figure, start: number): Figure | undefined {
  return before.findLast(one => one.start >= start && one.unit === part.unit)
}

const areAlike = (text: string, part: Figure, whole: Figure) =>
  labelOf(text, part).slice(-2) === labelOf(text, whole).slice(-2)
