import { Exact } from '@mingjian/model'
import {
  type Figure,
  type Interval,
  intervalOf,
  printed,
  spanOf,
  TO_ONE,
} from '../../structure/figures.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphStart, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { plain, shortened } from './compared-names.ts'

const YEAR = '(?:上年|去年|上一?学年|(?:19|20)\\d\\d年)(?:度|末|底)?(?:同期)?'
/** 与2015年相比， */
const SINCE = new RegExp(`[与同和比较]${YEAR}(?:相比|比较)?[，,：:]`, 'gu')
/** 初中（12.60∶1）持平, 初中（上年12.60∶1）有所下降 */
const ITEM =
  /(?<name>\p{Script=Han}{2,12}?)(?:由|从)?(?<bracket>[（(][^（）()]{1,20}[）)])(?:有所|略有|略|稍|明显|小幅|大幅|均|也|则|仍|继续|保持)*(?:(?<level>持平)|(?<up>上升|提高|增加|增长|扩大)|下降|降低|减少|回落|缩小)了?(?=[，,、。；;\n]|$)/gu
const BEFORE = new RegExp(`^[（(]\\s*(?:${YEAR}(?:[为是])?)?\\s*$`, 'u')
/** What there is and what there was are no farther apart than this. */
const FARTHEST = 2
/** So little more or less is called the same. */
const SAME = new Exact(0.02)

/**
 * 与2015年相比，初中（12.60∶1）持平: last year's values stand in brackets behind the names, and this year's were told
 * before. Each is held against the one figure of its unit that was told of its name.
 */
export const againstBracketed = (context: AuditContext): readonly Observation[] =>
  matchesIn(context, SINCE).flatMap(since => {
    const from = since.index + since[0].length
    const [, end] = sentenceAt(context, since.index)
    const items = matchesOf(ITEM, context.text.slice(from, end)).flatMap(match => {
      const then = valueIn(context, from + match.index, match)
      const now = then && valueNow(context, since.index, then, match.groups?.name ?? '')
      return then && now ? [{ match, then, now, at: from + match.index }] : []
    })
    return items
      .filter(({ now }) => items.filter(other => other.now === now).length === 1)
      .flatMap(item => observe(context, item) ?? [])
  })

/** The one figure of the bracket, if nothing but a year stands before it. */
function valueIn(context: AuditContext, at: number, match: RegExpExecArray): Figure | null {
  const { bracket = '' } = match.groups ?? {}
  const start = at + match[0].indexOf(bracket)
  const [figure, ...more] = figuresIn(context, [start, start + bracket.length])
  if (!figure || figure.approximate || more.length > 0) return null
  const { text } = context
  const isAlone = /^\s*[）)]$/.test(text.slice(figure.end, start + bracket.length))
  return isAlone && BEFORE.test(text.slice(start, figure.start)) ? figure : null
}

/** The only figure of the same unit before the comparison that stands beside the name. */
function valueNow(context: AuditContext, at: number, then: Figure, name: string): Figure | null {
  const wanted = plain(name.replace(LEADING, ''))
  const found = figuresIn(context, [paragraphStart(context, at), at]).filter(
    one =>
      one.unit === then.unit &&
      one.ratio === then.ratio &&
      one.depth === 0 &&
      !one.approximate &&
      isToldOf(context, one, wanted),
  )
  return wanted.length > 1 && found.length === 1 ? (found[0] ?? null) : null
}

const LEADING = /^(?:其中|而|但|且|[全我本][国省市县区])+/

/** Behind the last semicolon, or behind the figure of its unit before it. */
function isToldOf(context: AuditContext, figure: Figure, name: string): boolean {
  const { text } = context
  const [sentence] = sentenceAt(context, figure.start)
  const before = figuresIn(context, [sentence, figure.start]).findLast(
    one => one.unit === figure.unit,
  )
  const from = before?.end ?? sentence
  const words = shortened(text.slice(from, figure.start)).replace(/^.*[；;]/s, '')
  return words.replaceAll('中小学', '').includes(name)
}

interface Item {
  match: RegExpExecArray
  then: Figure
  now: Figure
  at: number
}

function observe({ text }: AuditContext, { match, then, now, at }: Item): Observation | null {
  const { level, up } = match.groups ?? {}
  const [n, t] = [sizeOf(now), sizeOf(then)]
  const [isMore, isLess] = [n.low.gt(t.high), n.high.lt(t.low)]
  // Of 1:15 and 1:16 it is not clear which has risen.
  if (!level && now.ratio && now.unit !== TO_ONE) return null
  if (!areOfOneSize(now, then)) return null
  const isWrong = level ? (isMore || isLess) && !isNearly(now, then) : up ? isLess : isMore
  if (!isWrong) return null
  const [a, b] = [now, then].map(one => printed(text, one))
  return {
    message: `由${b}到${a}，与“${text.slice(at, at + match[0].length)}”不符`,
    spans: [spanOf(now), spanOf(then), [at, at + match[0].length]],
    computation: `${b} → ${a}`,
    suggestion: '核对两年的数和升降用词',
  }
}

/** 小学（1.3册）减少 tells by how much, and not what there was. */
const areOfOneSize = ({ value }: Figure, { value: other }: Figure): boolean =>
  value.lte(other.times(FARTHEST)) && other.lte(value.times(FARTHEST))

const isNearly = ({ value }: Figure, { value: other }: Figure): boolean =>
  value.minus(other).abs().lte(other.abs().times(SAME))

/** Of n:1 it is the n that rises and falls. */
function sizeOf(figure: Figure): Interval {
  const { low, high } = intervalOf(figure)
  const one = new Exact(1)
  return figure.unit === TO_ONE ? { low: one.div(high), high: one.div(low) } : { low, high }
}
