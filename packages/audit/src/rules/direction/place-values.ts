import { lastAt, type Span } from '@mingjian/model'
import { withoutBrackets } from '../../structure/brackets.ts'
import { type Figure, spanOf } from '../../structure/figures.ts'
import { clauseStart } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { levelsOfChanges } from '../arithmetic/shares/pairs.ts'
import { type AuditContext, claimsIn, figuresIn, paragraphAt, sentenceAt } from '../context.ts'
import { ANY, isOneMeasure, namesOfFigure } from './measure-names.ts'

/** A figure and the place it is told of: 省, 市. */
export interface PlacedFigure {
  figure: Figure
  place: string | null
  /** What it measures in its own words, without whose it is. */
  measure: string
  /** It says by how much something has grown. */
  isGrowth: boolean
  year: string | null
}

export const OWN = '[我本全](?:[省市县区州旗])'
const PLACE =
  /[全我本](?:自治区|[国省市县区州旗])|国家|[东中西]部(?:地区)?|[国省市县](?=平?均)|(?:(?![全我本于比较])\p{Script=Han}){2}[省市县区州旗](?![级域直属内外里])/gu
const COMPARING = /[比较与和同于出过先后](?:同期|当年)?$/

/** 省 of 全省平均水平, 市 of 我市: the place that words name last. */
export function placeIn(words: string): string | null {
  const last = matchesOf(PLACE, words).at(-1)?.[0]
  return last === undefined ? null : keyOf(last)
}

const keyOf = (name: string): string =>
  name.startsWith('国') ? '国' : /部/.test(name) ? name.slice(0, 2) : name.slice(-1)

/** What leads to a figure in its clause, or in the bracket it stands in. */
function clauseBefore({ text, figures }: AuditContext, { start }: Figure, sentence: number) {
  const last = figures[lastAt(figures, start - 1, one => one.start)]
  const from = Math.max(sentence, last?.end ?? 0)
  return text.slice(clauseStart(text, from, start), start).replace(/^.*[（(]/s, '')
}

/** By its own clause, else by whom its sentence told of last. */
export function placeOf(context: AuditContext, figure: Figure, sentence: number): string | null {
  const own = placeIn(clauseBefore(context, figure, sentence))
  if (own) return own
  const told = context.text.slice(sentence, figure.start)
  // 巩固率97.4%（全省96.2%）；毛入学率93.1%: an aside about another place ends with its bracket.
  const before = figure.depth === 0 ? withoutBrackets(told) : told
  const last = matchesOf(PLACE, before).findLast(
    ({ index }) => !COMPARING.test(before.slice(0, index)),
  )
  return last ? keyOf(last[0]) : null
}

const GROWN = /(?:(?<![新净])增(?:长率?|加|[幅速])?|提高|上升)(?:了|为|达到?|约|是)*$/
const YEAR = /(?:19|20)\d\d年|上年|去年|上学年/g
const VERB = /(?:为|是|达到?|有|约|在|仅|的)+$/
/** Whose it is, when, and words for any figure. */
const OF_ANY = new RegExp(
  `${PLACE.source}|(?:19|20)\\d\\d年(?:度|末|底)?|同期|当年|同年|而|且|其|这一|该|此|项|指标|数据|数值|平均[值分数]?|水平|均值|总体|截至|年末|则|[\\s，,：:]`,
  'gu',
)

function placed(context: AuditContext, figure: Figure): PlacedFigure {
  const { text } = context
  const [sentence] = sentenceAt(context, figure.start)
  const clause = clauseBefore(context, figure, sentence)
  const measure = clause
    .replace(VERB, '')
    .replace(OF_ANY, '')
    .replace(/^的|的$/g, '')
  return {
    figure,
    place: placeOf(context, figure, sentence),
    measure,
    isGrowth: GROWN.test(clause),
    year: matchesOf(YEAR, text.slice(sentence, figure.start)).at(-1)?.[0] ?? null,
  }
}

const GROWTH = /[增涨]幅|增速|增长/

/** What may be held against a place: the levels of the sentence before the words, or rates of growth where they speak of such. */
export function levelsHere(
  context: AuditContext,
  at: number,
  { name, gap, lead }: { name: string; gap: Figure | null; lead: string },
): readonly PlacedFigure[] {
  const [start] = sentenceAt(context, at)
  const changes = levelsOfChanges(context)
  const isGrowth = GROWTH.test(`${lead}${name}`)
  const subject = /\d/.test(lead) ? '' : lead.replace(OF_ANY, '').replace(MANNER, '')
  const family = gap && (gap.family === 'point' ? 'percent' : gap.family)
  return figuresIn(context, [start, at])
    .filter(
      one =>
        one.depth === 0 &&
        !one.approximate &&
        one.unit !== '' &&
        one.family !== 'point' &&
        (family === null || one.family === family),
    )
    .map(one => placed(context, one))
    .filter(
      one =>
        one.isGrowth === isGrowth &&
        (isGrowth || !changes.has(one.figure)) &&
        isNamed(context, subject, one),
    )
}

const MANNER = /[增涨]幅|增速|明显|远|略微?|仍|反而|也|已经?|稍|大幅|还|更|总体|整体|[的已]/g

const isNamed = (context: AuditContext, subject: string, { figure }: PlacedFigure): boolean =>
  ANY.test(subject) || namesOfFigure(context, figure).some(one => isOneMeasure(subject, one))

interface Wanted {
  own: PlacedFigure
  place: string
  /** Where the comparison stands, and the bracket behind the name of the place. */
  at: number
  inside: Span | null
}

/** The values of a place that may be what a figure is held against: in its bracket, its sentence, or those beside it. */
export function valuesOfPlace(context: AuditContext, wanted: Wanted): readonly Figure[] {
  const { own, place, at, inside } = wanted
  if (inside) {
    const [only, ...more] = figuresIn(context, inside)
    return only && more.length === 0 && isAlike(only, own.figure) ? [only] : []
  }
  const found: Figure[] = []
  for (const span of sentencesAround(context, at)) {
    const alike = figuresIn(context, span)
      .filter(one => one !== own.figure && isAlike(one, own.figure))
      .map(one => placed(context, one))
      .filter(one => one.place === place && isOfMeasure(context, own, one, span[0] <= at))
    found.push(...alike.map(({ figure }) => figure))
    if (found.length > 0) break
  }
  return found
}

const isAlike = (one: Figure, own: Figure): boolean =>
  one.family === own.family && one.unit !== '' && !one.approximate && one.ratio === own.ratio

/** Its own sentence, the next of its paragraph, and the one before. */
function sentencesAround(context: AuditContext, at: number): readonly Span[] {
  const own = sentenceAt(context, at)
  const [start, end] = paragraphAt(context, at)
  const next = sentenceAt(context, own[1] + 1)
  const before = sentenceAt(context, own[0] - 1)
  return [own, next, before].filter(
    (span, index) => index === 0 || (span !== own && span[0] >= start && span[1] <= end),
  )
}

const NORM = /标准|要求|规定|目标|不[低高]于|不少于|应|须|计划|预计/
const STAGE = /幼儿园|学前|小学|初中|普通高中|高中|中职|职业|城区|城镇|农村|乡村|民办|公办/g

/** Of the same thing, at the same time: what says nothing of its own is of what was told right before it. */
function isOfMeasure(
  context: AuditContext,
  own: PlacedFigure,
  one: PlacedFigure,
  isBefore: boolean,
): boolean {
  if (one.isGrowth !== own.isGrowth || NORM.test(one.measure)) return false
  if (one.year !== null && one.year !== (own.year ?? `${context.year}年`)) return false
  if (claimsIn(context, spanOf(one.figure)).some(({ modality }) => modality !== 'done'))
    return false
  const measure = one.measure.replace(GROWTH_WORDS, '')
  // 全省人均2610元, beside 人均教育经费支出.
  const perHead = PER_HEAD.exec(measure)?.[0] ?? ''
  if (ANY.test(measure.replace(perHead, ''))) return own.measure.includes(perHead)
  const ownMeasure = own.measure.replace(GROWTH_WORDS, '')
  if (ANY.test(ownMeasure)) return isBefore
  const [a, b] = [measure, ownMeasure].map(words => (words.match(STAGE) ?? []).join())
  if (a !== b) return false
  return [ownMeasure, ...namesOfFigure(context, own.figure)].some(name =>
    isOneMeasure(measure, name),
  )
}

const PER_HEAD = /^(?:人|生|校|师|班)均/
const GROWTH_WORDS = /(?:同?比上年)?(?:增长|增加|提高|上升|[增涨]幅|增速)+(?:率|了)?$/
