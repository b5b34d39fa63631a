import { lastAt, type Span } from '@mingjian/model'
import {
  baseValue,
  digitsOf,
  type Figure,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { minus } from '../../structure/intervals.ts'
import { clauseStart } from '../../structure/series.ts'
import {
  type AuditContext,
  figuresIn,
  paragraphAt,
  partAt,
  sentenceAt,
  sentencesWith,
} from '../context.ts'
import type { Observation } from '../define-rule.ts'
import {
  nameOf,
  OF_ANY,
  ownNameOf,
  plain,
  SHORTEST_WORD,
  shortened,
  toldApart,
} from './compared-names.ts'
import { placeIn, placeOf } from './place-values.ts'

/** How far two values are apart, right behind the word for which of them is more: 低于全省平均水平10.8个百分点. */
interface ToldSide {
  gap: Figure
  isAbove: boolean
  /** What is held against something ends here. */
  at: number
  /** The one that is named, where nothing says what it is held against. */
  own: string
  /** Only names tell which is held against which. */
  isByName: boolean
  /** What it is held against. */
  reference: Span
  /** Where the words stand. */
  words: Span
}

const HELD =
  /[高低多少快慢]于|[高低多少]出|超[出过]|领先|落后|未[达完]|没有达|[比较与同和跟][^。；;\n]{1,60}?[高低多少快慢大小]|[，,]\p{Script=Han}{2,12}[高低多少]|比[^。；;\n]{2,14}[增提上减下降]/gu
const MANNER =
  '(?:分别|明显|还|仍|也|均|都|略|稍|要|反而|远|更|就|整整|大幅|已|足足|只|仅|又|总体|依然|水平)*'
/** 比全省平均水平（93.9%）高 */
const COMPARED = new RegExp(
  `(?<by>(?<![相对占之])比(?![例重率值较])|(?<![比])较(?!多|少|好|高|低)|与|(?<![不相])同(?!比|期|时|年)|跟)(?<of>[^。；;\\n]{1,60}?)(?:相比(?:较)?|比较|来说|而言)?(?:[，,][^，,。；;（）()\\n\\d]{0,8}?)?${MANNER}(?<![提升拔增])(?<side>高|低|多|少|快|慢|大|小)(?:出|了|于|约|近)*$`,
)
/** 高于全省平均水平（93.9%） */
const THAN =
  /(?<side>[高低多少快慢]于|[高低多少]出|超出|超过|领先于?|落后于?|未达到?|没有达到|未完成)了?(?<of>(?!\s*\d)[^。；;\n]{1,40}?)(?:约|近|达|整整)?$/
/** ，女生高出2.3个百分点: of the two told before the one that is named. */
const APART =
  /[，,](?:其中)?(?<own>\p{Script=Han}{2,12}?)(?:明显|略|仍|也|还|要)*(?<side>高|低|多|少)(?:出|了|于)*$/u
/** 秋季比春季减少14人: by their names alone, for a change since last year is read elsewhere. */
const CHANGED =
  /(?<by>比)(?<of>[^，,。；;\n\d]{2,12}?)(?:有所)?(?<side>增加|增长|提高|上升|减少|下降|降低)了?$/
const ABOVE = /^(?:[高多快大]|超|领|增|提|上)/
/** Of a plan or of what ought to be nothing is said. */
const NOT_SAID = /(?:力争|争取|预计|将|应|须|确保|拟|计划)[^，,。；;]{0,6}$/
/** （500分: told in the bracket of what is held against. */
const OPEN_BRACKET = /[（(][^）)]*$/
const CHANGE = /^(?:增|提|上|减|下|降)/
const LONGEST_LEAD = 80
const FEWEST_DIGITS = 2

/** Those whose two values are just so far apart, but the other way round. */
export const turnedGaps = (context: AuditContext): readonly Observation[] =>
  sentencesWith(context, HELD).flatMap(({ span }) =>
    figuresIn(context, span).flatMap(gap => {
      const told = sideBefore(context, gap, span[0])
      return told ? (observe(context, told) ?? []) : []
    }),
  )

function sideBefore(context: AuditContext, gap: Figure, sentence: number): ToldSide | null {
  const { text } = context
  if (gap.approximate || gap.ratio || gap.family === 'percent' || gap.unit === '') return null
  if (partAt(context, gap.start) === 'plans') return null
  const from = Math.max(sentence, gap.start - LONGEST_LEAD)
  const lead = text.slice(from, gap.start)
  const match =
    lastOf(COMPARED, lead) ?? lastOf(THAN, lead) ?? CHANGED.exec(lead) ?? APART.exec(lead)
  const { side = '', of = '', by = '', own = '' } = match?.groups ?? {}
  if (!match || NOT_SAID.test(lead.slice(0, match.index))) return null
  // 多于城区学校的108个, 高于7.5平方米的标准: it is what is held against, and not how far.
  if (OPEN_BRACKET.test(of)) return null
  if (!by && !own && (/[的为是]$/.test(lead) || /^的/.test(text.slice(gap.end)))) return null
  const at = from + match.index
  const start = at + (by ? by.length : side.length)
  return {
    gap,
    isAbove: ABOVE.test(side),
    at,
    own,
    isByName: own !== '' || CHANGE.test(side),
    reference: [start, by ? start + of.length : gap.start],
    words: [at, gap.end],
  }
}

/** The last comparison that ends where the lead does, and no longer one that holds another. */
function lastOf(pattern: RegExp, lead: string): RegExpExecArray | null {
  const first = pattern.exec(lead)
  if (!first) return null
  const rest = lead.slice(first.index + 1)
  const later = pattern.exec(rest)
  // 比全省高1.2个百分点，比全国低…: what is nearer is meant.
  if (!later) return first
  const inner = lastOf(pattern, rest) as RegExpExecArray
  inner.index += first.index + 1
  return inner
}

type Pair = readonly [value: Figure, reference: Figure]

function observe(context: AuditContext, told: ToldSide): Observation | null {
  const pairs = apartAsTold(context, told)
  const placed = pairs.map(pair => inRoles(context, told, pair))
  const wrong = placed.filter(one => one !== null && isTurned(told, one)) as Pair[]
  const [pair] = wrong
  // One pair that bears the words out, or of which nobody can tell which is which, is enough.
  if (!pair || wrong.length < placed.length) return null
  const [value, reference] = pair
  const isTold = within(told.reference, reference)
  if (!isTold && digitsOf(told.gap) < FEWEST_DIGITS) return null
  const { text } = context
  const [a, b] = pair.map(one => printed(text, one))
  return {
    message: `${a}${told.isAbove ? '小于' : '大于'}${b}，与“${text.slice(...told.words).trim()}”相反`,
    spans: [spanOf(value), spanOf(reference), told.words],
    computation: `${a} ${told.isAbove ? '<' : '>'} ${b}`,
    suggestion: '核对两个数和比较用词',
  }
}

const isTurned = ({ isAbove }: ToldSide, [value, reference]: Pair): boolean =>
  baseValue(value).gt(baseValue(reference)) !== isAbove

/** All pairs near the words that are just so far apart. */
function apartAsTold(context: AuditContext, { gap, words }: ToldSide): Pair[] {
  const [start, end] = paragraphAt(context, words[0])
  const own = sentenceAt(context, words[0])
  const before = sentenceAt(context, own[0] - 1)[0]
  const behind = sentenceAt(context, own[1] + 1)[1]
  const family = gap.family === 'point' ? 'percent' : gap.family
  const near = figuresIn(context, [Math.max(start, before), Math.min(end, behind)]).filter(
    one => one.family === family && one !== gap && !one.approximate && !one.ratio,
  )
  const pairs: Pair[] = []
  near.slice(-MOST_NEAR).forEach((one, at) => {
    for (const other of near.slice(-MOST_NEAR).slice(at + 1))
      if (isApart(one, other, gap)) pairs.push([one, other])
  })
  return pairs
}

const MOST_NEAR = 24

function isApart(a: Figure, b: Figure, gap: Figure): boolean {
  if (
    a.unit === b.unit &&
    a.decimals === gap.decimals &&
    b.decimals === gap.decimals &&
    a.scale === gap.scale
  )
    return a.value.minus(b.value).abs().eq(gap.value)
  const [x, y] = [intervalOf(a), intervalOf(b)]
  return [minus(x, y), minus(y, x)].some(apart => meet(apart, intervalOf(gap)))
}

const within = ([start, end]: Span, figure: Figure) => figure.start >= start && figure.start < end

/** Which is held against which: by where they stand, whose they are, and how they are called. */
function inRoles(context: AuditContext, told: ToldSide, pair: Pair): Pair | null {
  const placed = byTheWords(context, told, pair)
  return placed && isOfPlaceAndYear(context, told, placed[1]) ? placed : null
}

/** 高于全省平均水平0.8个百分点（2022年全省92.1%）: of another year, or another place, than is held against. */
function isOfPlaceAndYear(context: AuditContext, told: ToldSide, reference: Figure): boolean {
  if (within(told.reference, reference)) return true
  const words = context.text.slice(...told.reference)
  const name = nameOf(context, reference).replace(/^.*[（(]/s, '')
  const [place, own] = [placeIn(words), placeIn(name)]
  return !(place && own && place !== own) && !(YEAR.test(name) && !YEAR.test(words))
}

const YEAR = /(?:19|20)\d\d年|上年|去年/

function byTheWords(context: AuditContext, told: ToldSide, [one, other]: Pair): Pair | null {
  const [a, b] = [isReference(context, told, one, other), isReference(context, told, other, one)]
  if (a !== b) return a ? [other, one] : [one, other]
  const last = told.isByName ? null : lastBefore(context, told)
  return last === one ? [one, other] : last === other ? [other, one] : null
}

/** Where it stands, whose it is, or how much more it is called like what is held against than the other is. */
function isReference(
  context: AuditContext,
  told: ToldSide,
  figure: Figure,
  other: Figure,
): boolean {
  if (within(told.reference, figure)) return true
  if (within(told.reference, other)) return false
  const words = context.text.slice(...told.reference).replace(/[（(].*$/s, '')
  const place = told.own === '' ? placeIn(words) : null
  const [own, its] = [figure, other].map(one =>
    placeOf(context, one, sentenceAt(context, one.start)[0]),
  )
  if (place && own !== its) return own === place
  const subject = context.text.slice(
    clauseStart(context.text, Math.max(0, told.at - LONGEST_NAME), told.at),
    told.at,
  )
  const called = words.replace(OF_ANY, '')
  if (called.length >= SHORTEST_WORD && told.own === '') {
    const [name, held] = [nameOf(context, figure), nameOf(context, other)]
    if (isOnlyIn(called, name, held)) return true
  }
  if (told.own !== '') {
    const wanted = plain(told.own)
    const [name, held] = [ownNameOf(context, figure), ownNameOf(context, other)].map(plain)
    return isOnlyIn(wanted, held, name)
  }
  const [name, held] = [ownNameOf(context, figure), ownNameOf(context, other)].map(shortened)
  return toldApart(shortened(subject), shortened(words)).some(([own, its]) => {
    const isTold = own.length >= SHORTEST_WORD && its.length >= SHORTEST_WORD
    return isTold && isOnlyIn(own, held, name) && isOnlyIn(its, name, held)
  })
}

const LONGEST_NAME = 24

const isOnlyIn = (word: string, name = '', other = ''): boolean =>
  name.includes(word) && !other.includes(word)

/** 达到28.4%，低于全省: the value that was told last, with nothing of its own between it and the words. */
function lastBefore(context: AuditContext, { at }: ToldSide): Figure | null {
  const { text, figures } = context
  const last = figures[lastAt(figures, at - 1, one => one.start)]
  if (!last || last.end > at || !BESIDE.test(text.slice(last.end, at))) return null
  return last
}

const BESIDE = new RegExp(`^(?:\\S{1,2}(?=[，,]))?[）)]?[\\s，,、]*${MANNER}$`)
