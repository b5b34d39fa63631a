import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import {
  digitsOfBoth,
  type Figure,
  intervalOf,
  printed,
  readFigures,
  spanOf,
} from '../../structure/figures.ts'
import { hanNumber } from '../../structure/markers.ts'
import { clauseStart } from '../../structure/series.ts'
import { hasSlippedDigits } from '../../structure/slipped-values.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** 介于0.218与0.436之间, 最高0.436、最低0.218: what all values of a list are said to lie between. */
interface Range {
  low: Figure
  high: Figure
  span: Span
}

/** Values of one kind, each behind its name. */
type Row = readonly Figure[]

const NUMBER = '[\\d.,]+'
const UNIT = '[^\\d\\s，,。；;、]{0,4}?'
/** 介于0.218与0.436之间, 从92.1%到98.6%不等, 处于0.21—0.44区间. */
const BETWEEN = new RegExp(
  `(${NUMBER})${UNIT}\\s*(?:与|和|至|到|—{1,2}|[-–~～])\\s*(${NUMBER})${UNIT}(?:之间|区间|范围|不等)`,
  'g',
)
/** 最高、最低分别为98.6%和92.1%. */
const BOTH_ENDS = new RegExp(
  `最[高大多低小少]值?[、和与及]最[高大多低小少]值?[^，,。；;\\d]{0,12}分别[为是达]${NUMBER}${UNIT}[、和与]${NUMBER}[%％人名所元册]?`,
  'g',
)
const MOST = /最[高大多](?=值|的|为|是|达|\d|[^，,。；;\d]{0,14}\d)/g
const LEAST = '最[低小少]'
const RANGE = /之间|区间|范围|不等|最[高大多低小少]/
/** How far behind 最高 its value may stand: 最高的城关镇为. */
const LONGEST_NAME = 16
const FEWEST = 3

export const rangeAgainstList = defineRule({
  id: 'contradiction/range-against-list',
  category: 'contradiction',
  severity: 'error',
  title: '列出的数值超出所称的范围',
  explanation:
    '称各项数值介于两数之间，或最高、最低各为多少，而列出的数值中有一个超出这一范围，或者最高、最低的一个数字写颠倒了。所列的要有范围的一端在内，且超出的一个像是另一端的笔误，或者所列的项数正是前面所称的；所列的属另一学段、另一类单位的，只列部分数值的，不报告。',
  example: {
    text: '全县小学4项差异系数介于0.213与0.417之间：骨干教师0.213、教学用房0.352、运动场馆0.471、仪器设备0.388。',
  },
  needs: RANGE,
  check: context =>
    [...between(context), ...extremes(context)].flatMap(range => {
      const rows = rowsNear(context, range)
      // Any list that keeps the range may be the one that is meant.
      if (rows.some(row => isWithin(row, range) && hasBoth(row, range))) return []
      const found = collect(rows, row => judge(context, range, row) ?? [])
      return found.slice(0, 1)
    }),
})

function between(context: AuditContext): Range[] {
  const found = [BETWEEN, BOTH_ENDS].flatMap(pattern => matchesIn(context, pattern))
  return found.flatMap(({ index, 0: all }) => {
    // The first number of 0.21—0.44 is no figure of its own.
    const [a, b, ...others] = readFigures(all.replace(DASH, '至'))
    return a && b && others.length === 0 ? rangeOf(a, b, [index, index + all.length]) : []
  })
}

const DASH = /[—–~～-]+/

/** 最高0.436，最低0.218, in whichever order they are told in one sentence. */
function extremes(context: AuditContext): Range[] {
  return matchesIn(context, MOST).flatMap(({ index }) => {
    const sentence = sentenceAt(context, index)
    const at = context.text.slice(...sentence).search(LEAST)
    const [most, least] = [valueBehind(context, index), valueBehind(context, sentence[0] + at)]
    if (at < 0 || !most || !least) return []
    const from = Math.min(index, sentence[0] + at)
    return rangeOf(least, most, [from, Math.max(least.end, most.end)])
  })
}

function valueBehind(context: AuditContext, at: number): Figure | undefined {
  const [first] = figuresIn(context, [at, at + LONGEST_NAME * 2])
  return first &&
    first.start - at <= LONGEST_NAME &&
    !/[。；;\n]/.test(context.text.slice(at, first.start))
    ? first
    : undefined
}

function rangeOf(a: Figure, b: Figure, span: Span): Range[] {
  if (a.approximate || b.approximate || a.ratio || b.ratio || a.scale !== b.scale) return []
  const unit = b.family === '' ? a.family : b.family
  const [low, high] = a.value.lt(b.value) ? [a, b] : [b, a]
  const isOne = (a.family === unit || a.family === '') && a.decimals === b.decimals
  return isOne && low.value.lt(high.value) ? [{ low, high, span }] : []
}

const LIST_LINE = /^[ \t\u3000]*(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[）)]|[①-⑳])|[；;]\s*$/
const ITEM_MARK = /^\d{1,2}[.．、)）]$/
const LONGEST_LIST = 800
/** A yardstick, a change, or another value than that of a member. */
const NO_MEMBER =
  /标准|要求|规定(?!学历)|[低高大小]于(?!规定学历)|不超过|不低于|[比较]|上年|去年|平均|增|减|提高|下降|最[高低大小多少]|介于|之间|占|全[国省市县区]|综合|合计|共计|至|到|差/

/** The rows of such values in the paragraph of the range and in the lines of a list behind it. */
function rowsNear(context: AuditContext, range: Range): Row[] {
  const { text } = context
  const { span } = range
  const [start, end] = paragraphAt(context, span[0])
  const [sentence] = sentenceAt(context, span[0])
  const stage = stageIn(text.slice(clauseStart(text, sentence, span[0]), span[0]))
  const rows: Figure[][] = []
  let last: Figure | undefined
  for (const figure of figuresIn(context, [start, endOfLines(context, end)])) {
    if (ITEM_MARK.test(text.slice(figure.start, figure.end + 1))) continue
    const from = last?.end ?? Math.max(start, clauseStart(text, start, figure.start))
    const name = text.slice(from, figure.start)
    if (!isMember(range, figure, name)) {
      last = undefined
      continue
    }
    if (!last || figure.start - last.end > LONGEST_GAP || name.includes('。')) rows.push([])
    const own = stageIn(name)
    if (!stage || !own || own === stage) rows.at(-1)?.push(figure)
    last = figure
  }
  const kind = kindOf(text.slice(Math.max(start, span[0] - LONGEST_LEAD), span[0]))
  return rows.filter(row => row.length >= FEWEST && isOfKind(text, row, kind))
}

/** A value like those of the range, behind a name of its own. */
function isMember({ low, high, span }: Range, figure: Figure, name: string): boolean {
  const isOutside = figure.end <= span[0] || figure.start >= span[1]
  const family = high.family === '' ? low.family : high.family
  const isAlike = figure.family === family && figure.decimals === high.decimals
  return (
    isOutside &&
    isAlike &&
    figure.scale === high.scale &&
    !figure.approximate &&
    !figure.ratio &&
    !NO_MEMBER.test(name) &&
    IS_NAMED.test(name)
  )
}

const IS_NAMED = /\p{Script=Han}/u

/** Most of them have names of what the values are said to be of. */
const isOfKind = (text: string, row: Row, kind: RegExp | undefined): boolean =>
  !kind || row.filter(one => kind.test(nameOf(text, one))).length * 2 > row.length

/** 各乡镇: what the values are of, and how the names of such end. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/乡镇|[各个]镇/g, /[镇乡]|街道/],
  [/县区|县市区|各县|个县/g, /[县区市旗]/],
  [/年级/g, /年级/],
  [/园|各幼儿园/g, /园/],
  [/(?:各|所)(?:小学|中学|学?校)/g, /[校学中小园]/],
]

function kindOf(lead: string): RegExp | undefined {
  const told = KINDS.flatMap(([words, names]) =>
    matchesOf(words, lead).map(({ index }) => ({ index, names })),
  )
  return told.toSorted((a, b) => a.index - b.index).at(-1)?.names
}

const nameOf = (text: string, { start }: Figure): string =>
  /[^\d，,。；;、：:\n]*$/.exec(text.slice(Math.max(0, start - LONGEST_GAP), start))?.[0] ?? ''

const LONGEST_GAP = 40
const stageIn = (words: string): string | undefined => words.match(/小学|初中|高中/g)?.at(-1)

function endOfLines({ text, segments: { paragraphs } }: AuditContext, end: number): number {
  let until = end
  for (const [from, to] of paragraphs) {
    if (from < end || to - end > LONGEST_LIST) continue
    if (from > until + 1 || !LIST_LINE.test(text.slice(from, to))) break
    until = to
  }
  return until
}

const isBeyond = (one: Figure, { low, high }: Range) =>
  one.value.lt(low.value) || one.value.gt(high.value)
const isWithin = (row: Row, range: Range) => !row.some(one => isBeyond(one, range))
const has = (row: Row, { value }: Figure) => row.some(one => one.value.eq(value))
const hasBoth = (row: Row, { low, high }: Range) => has(row, low) && has(row, high)

function judge(context: AuditContext, range: Range, row: Row): Observation | null {
  const [hasLow, hasHigh] = [has(row, range.low), has(row, range.high)]
  const beyond = row.filter(one => isBeyond(one, range))
  if (beyond.length > 1 || (!hasLow && !hasHigh)) return null
  const [outer] = beyond
  if (outer) return tellBeyond(context, range, row, outer)
  const end = hasLow ? range.high : range.low
  const nearest = extremeOf(row, hasLow)
  const isTurned = isReordered(...digitsOfBoth(end, nearest))
  if (!isTurned) return null
  return tell(context, range, nearest, '不是', end)
}

/** Both ends are there, or the one that is not is this value in other digits, or the list is said to have so many. */
function tellBeyond(
  context: AuditContext,
  range: Range,
  row: Row,
  outer: Figure,
): Observation | null {
  const end = outer.value.gt(range.high.value) ? range.high : range.low
  const isProved =
    (!has(row, end) && hasSlippedDigits(outer, intervalOf(end))) || isCountTold(context, range, row)
  return isProved ? tell(context, range, outer, '超出', end) : null
}

/** 7项指标…介于…之间 before seven values. */
function isCountTold({ text }: AuditContext, { span }: Range, { length }: Row): boolean {
  const lead = text.slice(Math.max(0, span[0] - LONGEST_LEAD), span[0])
  return matchesOf(COUNT, lead).some(
    ([, count = '']) => (/\d/.test(count) ? Number(count) : hanNumber(count)) === length,
  )
}

const COUNT = /(?<![\d十])(\d{1,2}|[三四五六七八九十]{1,2})(?=[项个所类县区镇乡])/g
const LONGEST_LEAD = 60

function extremeOf(row: Row, isHighest: boolean): Figure {
  return row.reduce((one, other) => (one.value.gt(other.value) === isHighest ? one : other))
}

function tell(
  { text }: AuditContext,
  { span }: Range,
  value: Figure,
  how: '超出' | '不是',
  end: Figure,
): Observation {
  const said = text.slice(...span)
  const [a, b] = [printed(text, value), end.value.toFixed(end.decimals) + end.unit]
  return {
    message:
      how === '超出'
        ? `所列${a}超出所称的“${said}”`
        : `所称“${said}”中的${b}不在所列数值之中，所列的为${a}`,
    spans: [span, spanOf(value)],
    computation:
      how === '超出' ? `${a} ${value.value.gt(end.value) ? '>' : '<'} ${b}` : `${a} ≠ ${b}`,
    suggestion: '核对所列数值和所称的最高、最低值',
  }
}
