import { lastAt, type Span } from '@mingjian/model'
import { type Figure, type Interval, intervalOf } from '../../structure/figures.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'
import { fromEven, isGapIn, isOnOneSide } from './ratio-of-two.ts'

/** A figure that is itself how far two are apart. */
interface Gap {
  figure: Figure
  /** Its year; 0 for last year, and the time of the report where none is named. */
  time: number
}

const DISTANCE = /(?:相差|差距|差额|差值|相距|差)(?:了|约|为|是|达|仅)*\s*$/
const YEAR = /(19|20)\d\d(?=年)/g
const BEFORE = /上年|去年|上学年|同期|以前/
/** Who may be apart from whom. */
const SIDES =
  /城[区镇关乡市]|县城|乡[村镇]|农村|镇区|村[级小]|公办|民办|男|女|[东西中]部|[山牧库]区|最[高低大小多少好差强弱]|优质|薄弱|校际|县际|区域/
/** 城区比农村高612元: held against another place, and not against another time. */
const AGAINST_A_SIDE =
  /[比较](?![上去]年|同期)(?![^，,。；;]{0,10}\d年)[^，,。；;]{1,16}?(?:还|仍|要)?[高多低少](?:出|了)?约?\s*$/
/** 2022年高出638元: the same again, in another year. */
const AGAIN =
  /^[^。]*(?:(?:19|20)\d\d年|[上去今本]年|目前)[^，,。；;\d]{0,6}(?:[高多低少]出?了?|[为是至到])\s*$/
const MULTIPLE = /倍/

/**
 * The two gaps that words such as 差距缩小 are said of, the earlier first: the last two before the words, or the only two behind
 * them. Told as an amount (城区比农村高612元，2022年高出438元), as a distance, as a multiple or as a ratio of two sides.
 */
export function gapsInTwoYears(
  context: AuditContext,
  sentence: Span,
  clause: Span,
  said: string,
): readonly [before: Figure, now: Figure] | null {
  const before = gapsIn(context, rangeBefore(context, sentence, clause), said).slice(-PAIR)
  const gaps = before.length === PAIR ? before : gapsBehind(context, sentence, clause, said)
  const [first, second] = gaps
  if (!first || !second || first.figure.family !== second.figure.family) return null
  if (first.time === second.time) return null
  if (isRelative(first.figure) && !isOnOneSide(first.figure, second.figure)) return null
  return first.time < second.time ? [first.figure, second.figure] : [second.figure, first.figure]
}

const PAIR = 2

/** The sentence up to a clause, or the one before it where the sentence has no figure of its own. */
function rangeBefore(context: AuditContext, sentence: Span, [start, end]: Span): Span {
  if (figuresIn(context, sentence).length > 0) return [sentence[0], end]
  const [from] = sentenceAt(context, Math.max(0, sentence[0] - 1))
  return [Math.max(from, paragraphAt(context, start)[0]), end]
}

function gapsBehind(
  context: AuditContext,
  sentence: Span,
  clause: Span,
  said: string,
): readonly Gap[] {
  const gaps = gapsIn(context, rangeBehind(context, sentence, clause), said)
  return gaps.length === PAIR ? gaps : []
}

/** The rest of the sentence behind a clause, or the next one where the sentence has no figure of its own. */
export function rangeBehind(context: AuditContext, sentence: Span, [start, from]: Span): Span {
  const isAlone = figuresIn(context, sentence).length === 0
  const [, end] = isAlone ? sentenceAt(context, sentence[1] + 1) : sentence
  const [, last] = paragraphAt(context, start)
  return [from, Math.min(end, last)]
}

function gapsIn(context: AuditContext, [from, to]: Span, said: string): readonly Gap[] {
  const words = context.text.slice(from, to)
  const subject = /[^，,。；;：:]{0,14}差距/.exec(said)?.[0] ?? ''
  const gaps: Gap[] = []
  for (const figure of figuresIn(context, [from, to])) {
    if (figure.approximate) continue
    const lead = leadOf(context, figure, from)
    const isPlain = DISTANCE.test(lead)
    const isNext = AGAIN.test(lead) && gaps.at(-1)?.figure.family === figure.family
    const isOfSides = () =>
      isNext || ((isMultiple(figure, lead) || AGAINST_A_SIDE.test(lead)) && SIDES.test(lead))
    if (isPlain || (isGapIn(plain(subject), words) && isOfSides()))
      gaps.push({ figure, time: timeOf(lead) })
  }
  return gaps
}

/** 使城乡差距 → 城乡差距 */
const plain = (subject: string) =>
  subject.replace(/^.*(?:缩小|扩大|拉大|使得?|因此|从而|表明)了?/, '')

/** 城市小学…是农村小学的1.28倍, 城市与农村…之比为1.36∶1 */
const isMultiple = ({ unit, ratio }: Figure, lead: string): boolean =>
  (MULTIPLE.test(unit) && /的\s*$/.test(lead)) ||
  (ratio && /[之的]?比(?:值|例)?[^，,。；;]{0,12}$/.test(lead))

const isRelative = ({ unit, ratio }: Figure) => ratio || MULTIPLE.test(unit)

/** How far apart: the amount, or how many times the lesser the greater is. */
export const sizeOfGap = (figure: Figure): Interval | null =>
  isRelative(figure) ? fromEven(figure) : intervalOf(figure)

/** The words between the figure before and this one, in its sentence. */
function leadOf(
  { text, figures, segments }: AuditContext,
  { start }: Figure,
  least: number,
): string {
  const previous = figures[lastAt(figures, start - 1, one => one.start)]
  const from = segments.sentences[lastAt(segments.sentences, start, one => one[0])]?.[0] ?? 0
  return text.slice(Math.max(from, least, previous?.end ?? 0), start)
}

/** The year named, 0 for last year, and the time of the report where none is. */
function timeOf(lead: string): number {
  const year = lead.match(YEAR)?.at(-1)
  return year !== undefined ? Number(year) : BEFORE.test(lead) ? 0 : Number.POSITIVE_INFINITY
}
