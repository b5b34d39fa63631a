import type { Span } from '@mingjian/model'
import { baseValue, type Figure, type Interval, intervalOf } from '../../structure/figures.ts'
import { minus } from '../../structure/intervals.ts'
import { type AuditContext, figuresIn } from '../context.ts'

/** The values of two at one time. */
export type PairOfValues = readonly [Figure, Figure]

const TIME =
  /(?<!\d)((?:19|20)\d\d)年|(上年|去年|上学年|此前|原来|[一二两三四五六七八九十\d]年(?:之?前|以前)|当初|创建前)|(今年|本年|当年|目前|现在)/g
const EARLIEST = 0
/** What else is told of one of them: its change, its share, a norm. */
const OF_ANOTHER = /增|减|升|降|提高|其中|占|标准|要求|目标|平均每|比(?!例)|相差|差距|约/
const LONGEST_STRETCH = 120

/**
 * 2020年县城园、乡镇园分别为9.8平方米、6.2平方米，2023年分别为10.4平方米、8.3平方米: the four values told before an offset,
 * the earlier two first. Of each place in two years, 县城由9.8增加到10.4，乡镇由6.2增加到8.3, they are turned round.
 */
export function pairsInTwoYears(
  context: AuditContext,
  [from, to]: Span,
): readonly [before: PairOfValues, now: PairOfValues] | null {
  const told = figuresIn(context, [Math.max(from, to - LONGEST_STRETCH), to])
  const figures = told.filter(
    ({ start, family, depth }) =>
      depth === 0 &&
      family !== 'point' &&
      !APART.test(context.text.slice(Math.max(from, start - LONGEST_WORD), start)),
  )
  const [a, b, c, d, other] = figures.slice(-FOUR - 1)
  const all = figures.length > FOUR ? [b, c, d, other] : [a, b, c, d]
  const [first, second, third, fourth] = all as (Figure | undefined)[]
  if (!first || !second || !third || !fourth) return null
  const four = [first, second, third, fourth]
  if (four.some(one => one.family !== first.family || one.approximate || one.ratio)) return null
  const leads = four.map((one, at) =>
    context.text.slice(
      at === 0
        ? Math.max(from, one.start - LONGEST_LEAD)
        : (told[told.indexOf(one) - 1]?.end ?? from),
      one.start,
    ),
  )
  return (
    inYears(leads, [first, second, third, fourth]) ??
    ofPlaces(leads, [first, second, third, fourth])
  )
}

/** 38.4岁、42.9岁，相差4.5岁: what the two before it make. */
const APART = /(?:相差|差距|相距|差额)[^，,。；;\d]{0,2}$/
const LONGEST_WORD = 5
const FOUR = 4
const LONGEST_LEAD = 60

type Four = readonly [Figure, Figure, Figure, Figure]

/** Each year with both: only the first and the third are led by a time. */
function inYears(
  leads: readonly string[],
  [a, b, c, d]: Four,
): readonly [PairOfValues, PairOfValues] | null {
  const [first = '', second = '', third = '', fourth = ''] = leads
  if (!isOfTwoSides(first, second) || !isOfTheSame(first, third)) return null
  if (!LISTED.test(fourth) && !isOfTheSame(second, fourth)) return null
  if ([second, fourth].some(lead => timeOf(lead) !== null || OF_ANOTHER.test(lead))) return null
  if (OF_ANOTHER.test(third)) return null
  const y = timeOf(third)
  // 城区38.4岁、乡村42.9岁；而五年前分别为…: what has no time is of now.
  const x = timeOf(first) ?? (y === EARLIEST ? Number.POSITIVE_INFINITY : null)
  if (x === null || y === null || x === y) return null
  return x < y
    ? [
        [a, b],
        [c, d],
      ]
    : [
        [c, d],
        [a, b],
      ]
}

/** Who may be apart: 城区、乡村, 公办、民办, 最高的县、最低的县, or two places by their names. */
const SIDE =
  /城[区镇关乡市]|县城|城乡|乡[村镇]|农村|镇区|村[级小]|公办|民办|男|女|[东西中]部|[山牧库市]区|最[高低大小多少好差强弱]|优质|薄弱/g
const NAMED_PLACE = /(?<![全本我各])[县市区镇乡校园](?:由|从|为)?$|(?:小学|中学)(?:由|从|为)?$/
const LISTED = /^\s*(?:[、，,]|和|与)\s*$/
const AROUND =
  /(?:19|20)\d\d年(?:度|末|底)?|[一二两三四五六七八九十\d]年(?:之?前|以前)|[上去今本当]年|目前|现在|同期|分别|依次|[由从为是有达到而则，,、；;和与的\s]/g

/** 县城园、村级园…分别为9.8平方米、6.2平方米: two sides in the words before the first, or each before its own. */
function isOfTwoSides(first: string, second: string): boolean {
  const isOfSide = (words: string) => words.match(SIDE) !== null || NAMED_PLACE.test(words.trim())
  if (!LISTED.test(second)) return isOfSide(first) && isOfSide(second)
  return (
    (first.match(SIDE) ?? []).length > 1 || /城乡|[、和与及].*(?:两|二)[县市区校园地]/.test(first)
  )
}

/** No other thing is named before a later value than before the first. */
function isOfTheSame(first: string, later: string): boolean {
  const noun = later.replace(SIDE, '').replace(AROUND, '')
  return noun.length <= SHORTEST_NOUN || first.includes(noun)
}

const SHORTEST_NOUN = 1

const FROM = /[由从][^，,。；;\d]{0,8}(?:\d{4}年[^，,。；;\d]{0,4})?$/
const TO = /^[^，,。；;\d]{0,6}[至到为](?:\d{4}年)?(?:的)?$/

/** Each place with both: 由A增加到B twice. */
function ofPlaces(
  [first = '', second = '', third = '', fourth = '']: readonly string[],
  [a, b, c, d]: Four,
): readonly [PairOfValues, PairOfValues] | null {
  const isTurned =
    [first, third].every(lead => FROM.test(lead)) &&
    [second, fourth].every(lead => TO.test(lead.trim()))
  const isOfTwo = isOfTwoSides(first, third) && isOfTheSame(first, third)
  return isTurned && isOfTwo && !/[。；;]/.test(second + fourth)
    ? [
        [a, c],
        [b, d],
      ]
    : null
}

/** The last time named in some words: its year, before all years or after them; null where none is. */
function timeOf(lead: string): number | null {
  const [, year, before] = [...lead.matchAll(TIME)].at(-1) ?? []
  if (year) return Number(year)
  if (before) return EARLIEST
  return /今年|本年|当年|目前|现在/.test(lead) ? Number.POSITIVE_INFINITY : null
}

/**
 * Whether the two drew nearer or farther apart; null where the printed digits leave it open, or where the difference
 * and the quotient say different things.
 */
export function gapTrend(before: PairOfValues, now: PairOfValues): 'wider' | 'narrower' | null {
  const [was, is] = [before, now].map(apart) as [Interval, Interval]
  const isWider = is.low.gt(was.high)
  if (!isWider && !is.high.lt(was.low)) return null
  // Who stood behind may have overtaken the other; what is meant by the gap is then open.
  const [x, y] = [before, now].map(([a, b]) => baseValue(a).gt(baseValue(b)))
  if (x !== y) return null
  const isPercent = before[0].family === 'percent'
  const [quotientBefore, quotientNow] = [before, now].map(quotient) as [number, number]
  if (!isPercent && quotientNow > quotientBefore !== isWider) return null
  return isWider ? 'wider' : 'narrower'
}

/** From the least to the greatest distance of two printed values. */
function apart([a, b]: PairOfValues): Interval {
  const { low, high } = baseValue(a).gt(baseValue(b))
    ? minus(intervalOf(a), intervalOf(b))
    : minus(intervalOf(b), intervalOf(a))
  return { low: low.isNegative() ? low.times(0) : low, high }
}

/** How many times the lesser the greater is. */
function quotient([a, b]: PairOfValues): number {
  const [x, y] = [a, b].map(one => baseValue(one).toNumber()) as [number, number]
  return Math.max(x, y) / Math.min(x, y)
}
