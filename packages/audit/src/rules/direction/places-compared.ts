import { lastAt, type Span } from '@mingjian/model'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { minus } from '../../structure/intervals.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, matchesIn, partAt, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { betterWay } from './better-way.ts'
import { nameOf } from './compared-names.ts'
import { levelsHere, OWN, type PlacedFigure, placeIn, valuesOfPlace } from './place-values.ts'

/** 比全省平均水平高0.62个百分点: a figure held against that of a larger place, and what is said of the two. */
interface HeldAgainstPlace {
  own: Figure
  reference: Figure
  /** How far they are said to be apart. */
  gap: Figure | null
  isAbove: boolean | null
  words: Span
}

const PLACE =
  '(?:[全我本](?:自治区|[国省市县区州旗])|国家|[东中西]部(?:地区)?|[国省市县](?=平?均)|(?!其他|其它|外)\\p{Script=Han}{2}省)'
const WHEN = '(?:同期|当年|同年)?(?:的|我国)?'
const NOUN = '\\p{Script=Han}{0,14}'
const BRACKET = '(?<bracket>[（(][^（）()]*[）)])?'
const MANNER = '(?:明显|远|略微?|仍|反而|也|已经?|均|都|稍|大幅|要|并|还|更|分别)*'
/** What follows: how much, or the end of the clause. */
const BEHIND = '(?=(?:约|近)?\\d|[，,。；;（(\\n]|$)'
/** 高于全省平均水平（96.12%）0.62个百分点 */
const THAN = `(?<word>高于|低于|高出|低出|高过|超出|超过|多于|少于|多出|快于|慢于|优于|好于|领先于?|落后于?)了?(?<than>${WHEN}${PLACE}${NOUN})${BRACKET}\\p{Script=Han}{0,6}?`
/** 比全省平均水平（96.12%）高0.62个百分点, 与全省平均水平相差0.62个百分点 */
const COMPARED = `(?:比|较|与|同|和)(?<compared>${WHEN}${PLACE}${NOUN})${BRACKET}\\p{Script=Han}{0,6}?(?:相比|比较)?[，,]?${MANNER}(?<!提|升)(?<most>高|低|多|少|快|慢|相差|差)(?:出|了)*`
/** 全省为96.12%，我市高出0.62个百分点 */
const APART = `[，,]${OWN}${MANNER}(?<apart>高|低|多|少)(?:出|了)*(?=\\d)`
const HELD = [THAN, COMPARED, APART].map(one => new RegExp(`${one}${BEHIND}`, 'gu'))

const ABOVE = /^(?:[高多快]|超)/
const BETTER = /^(?:优|好|领先)/
const WORSE = /^落后/
const EITHER = /^(?:相差|差)$/
/** A norm is no value of a place; and what is not, or is yet to be, is not said of the figures. */
const NORM = /标准|要求|规定|目标|[国省市县]定|底线|上限|下限|任务|计划|人口|部门|地区(?!平均|水平)/
const NOT_SAID =
  /(?:没有|并未|未|并非|不|力争|争取|预计|将|应|须|确保|分别|均|都|双双)$|其中|除|个别|部分/
/** 4个市低于全省水平: how many they are. */
const COUNTED =
  /\d\s*[个所家名](?:设区)?(?:县|市|区|镇|乡|校|园|学校|幼儿园|单位|教师)\p{Script=Han}{0,2}$/u
const OF_SEVERAL = /分别|(?<![平省国市县人生校班师])均(?![值数衡])|都/

/** All such comparisons whose two values the report tells, and that no two of its values bear out. */
const wrongAgainstPlaces = once((context: AuditContext): readonly HeldAgainstPlace[] =>
  HELD.flatMap(pattern =>
    matchesIn(context, pattern).flatMap(match => {
      const held = heldAgainst(context, match)
      return held && !isBorneOut(context, held) ? [held] : []
    }),
  ),
)

function heldAgainst(context: AuditContext, match: RegExpExecArray): HeldAgainstPlace | null {
  const { text } = context
  const { word, most, apart, than, compared, bracket } = match.groups ?? {}
  const name = than ?? compared ?? ''
  const said = word ?? most ?? apart ?? ''
  const [start] = sentenceAt(context, match.index)
  const lead = apart ? '' : text.slice(clauseStart(text, start, match.index), match.index)
  if (partAt(context, match.index) === 'plans' || NORM.test(match[0])) return null
  if (NOT_SAID.test(lead) || COUNTED.test(lead) || OF_SEVERAL.test(match[0])) return null
  const end = match.index + match[0].length
  const gap = gapAt(context, end)
  if (apart && !gap) return null
  const owns = levelsHere(context, match.index, { name, gap, lead })
  const place = apart ? placeBefore(context, match.index) : placeIn(name)
  if (!place) return null
  // 甲区91.3%、乙县94.1%，甲区低于全市: the one that is named, and not the one told last.
  const called = lead.replace(/^[^\p{Script=Han}]*(?:其中|只有|仅有?)?/u, '')
  const named =
    called.length > 1 ? owns.filter(one => nameOf(context, one.figure).includes(called)) : []
  const own = (named.length > 0 ? named : owns).findLast(one => one.place !== place)
  if (!own || /[；;]/.test(text.slice(own.figure.end, match.index))) return null
  const at = bracket === undefined ? null : match.index + match[0].indexOf(bracket)
  const inside =
    at === null
      ? bracketOfPlace(context, { own, place, behind: gap?.end ?? end })
      : ([at, at + (bracket?.length ?? 0)] as Span)
  const [reference, other] = valuesOfPlace(context, { own, place, at: match.index, inside })
  if (!reference || other) return null
  const isAbove = sideOf(context, said, own.figure)
  if (isAbove === null && !EITHER.test(said)) return null
  return { own: own.figure, reference, gap, isAbove, words: [match.index, end] }
}

/** 高于全省平均水平0.8个百分点（全省93.9%）: the bracket that tells the value of the place. */
function bracketOfPlace(
  context: AuditContext,
  { own, place, behind }: { own: PlacedFigure; place: string; behind: number },
): Span | null {
  const words = ASIDE.exec(context.text.slice(behind, behind + LONGEST_ASIDE))?.[0]
  if (words === undefined || placeIn(words) !== place || NORM.test(words)) return null
  const year = YEAR_IN.exec(words)?.[0] ?? null
  if (year !== null && year !== (own.year ?? `${context.year}年`)) return null
  const span: Span = [behind, behind + words.length]
  const [only, ...more] = figuresIn(context, span)
  return only?.family === own.figure.family && more.length === 0 ? span : null
}

const ASIDE = /^\s*[（(][^（）()]*[）)]/
const LONGEST_ASIDE = 40
const YEAR_IN = /(?:19|20)\d\d年|上年|去年|上学年/

/** How far they are apart, right behind the words. */
function gapAt({ figures, text }: AuditContext, end: number): Figure | null {
  const figure = figures[lastAt(figures, end + 1, one => one.start)]
  const isNext = figure && figure.start >= end && /^[约近]?$/.test(text.slice(end, figure.start))
  return isNext ? figure : null
}

/** Of whom the figure is that was told last: 全省为96.12%，我市高出…. */
function placeBefore(context: AuditContext, at: number): string | null {
  const [start] = sentenceAt(context, at)
  const last = figuresIn(context, [start, at]).at(-1)
  return last
    ? placeIn(context.text.slice(clauseStart(context.text, start, last.start), last.start))
    : null
}

/** Whether the first is said to be more; null where the words do not tell. */
function sideOf(context: AuditContext, said: string, own: Figure): boolean | null {
  if (EITHER.test(said)) return null
  const isBetter = BETTER.test(said)
  if (!isBetter && !WORSE.test(said)) return own.ratio ? null : ABOVE.test(said)
  const way = betterWay(context, own)
  return way === null ? null : isBetter === (way === 'higher')
}

/** Some two values of its sentence are as they are said to be. */
function isBorneOut(context: AuditContext, held: HeldAgainstPlace): boolean {
  const { own, reference, gap, words } = held
  if (isOnItsSide(held, own, reference) && (!gap || isFar(own, reference, gap))) return true
  if (!gap) return false
  const [start, end] = sentenceAt(context, words[0])
  const alike = figuresIn(context, [start, end]).filter(
    one => one.family === own.family && one !== gap,
  )
  return [...alike, own].some(one =>
    [...alike, reference].some(
      two =>
        one !== two && one !== reference && isOnItsSide(held, one, two) && isFar(one, two, gap),
    ),
  )
}

function isOnItsSide({ isAbove }: HeldAgainstPlace, own: Figure, reference: Figure): boolean {
  const [a, b] = [intervalOf(own), intervalOf(reference)]
  return isAbove === null || (isAbove ? a.high.gte(b.low) : a.low.lte(b.high))
}

/** Whether two figures may be as far apart as is said; of what is rough or of another kind nothing is known. */
function isFar(own: Figure, reference: Figure, gap: Figure): boolean {
  const isOfKind = own.family === 'percent' ? gap.family === 'point' : gap.family === own.family
  if (!isOfKind || gap.approximate || own.ratio) return true
  const [a, b] = [intervalOf(own), intervalOf(reference)]
  return [minus(a, b), minus(b, a)].some(apart => meet(apart, intervalOf(gap)))
}

/** Those whose gap is not that of the two. */
export const gapsToPlaces = once((context: AuditContext) =>
  wrongAgainstPlaces(context).flatMap(held => {
    const { own, reference, gap } = held
    return gap && isOnItsSide(held, own, reference) ? [{ first: own, second: reference, gap }] : []
  }),
)

/** Those that the two turn round. */
export const turnedAgainstPlaces = once((context: AuditContext): readonly Observation[] =>
  wrongAgainstPlaces(context).flatMap(held => {
    const { own, reference, isAbove, words } = held
    if (isOnItsSide(held, own, reference)) return []
    const [a, b] = [own, reference].map(one => printed(context.text, one))
    const isLess = intervalOf(own).high.lt(intervalOf(reference).low)
    return [
      {
        message: `${a}${isLess ? '小于' : '大于'}${b}，与“${context.text.slice(...words).trim()}”相反`,
        spans: [spanOf(own), spanOf(reference), words],
        computation: `${a} ${isAbove ? '<' : '>'} ${b}`,
        suggestion: '核对两个数和比较用词',
      },
    ]
  }),
)
