import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import type { Figure } from './figures.ts'
import { type Part, partsFrom } from './parts.ts'

/**
 * complete: in brackets, after a colon, 分别为; includes: 包括; among: 其中, which may leave parts out;
 * implied: a list behind a mere comma, which may be something else.
 */
export type ListKind = 'complete' | 'includes' | 'among' | 'implied'

/** A total and the parts listed right after it. */
export interface Total {
  total: Figure
  parts: Part[]
  kind: ListKind
}

const ADDITIVE = new Set([
  'units',
  'people',
  '人次',
  'money',
  '平方米',
  '亩',
  '台',
  '辆',
  '座',
  '套',
  '场',
  '册',
  '间',
  '班',
  '项',
  '件',
  '次',
  '条',
  '起',
  '栋',
])
const COMPLETE =
  /^\s*(?:[:：]|[，,。；;]?\s*(?:逐年(?:分别)?为|各年度?(?:分别)?为|分别[为是有]|分别达到?|分为|构成如下|构成为|按[^，,。:：]{1,8}分(?!别))\s*(?:为|是)?[:：，,]?)/
const AGAIN = /^[，,、；;]\s*按[^，,。]{1,8}分/
const AVERAGE = /[生年]均|人均|平均|师均|班均|均值|中位数|每[名个位所班百千]/
/** 每生每年1000元，分为一等1200元、二等800元: set for each, and no sum. */
const FOR_EACH = /每[生人]/
const LONGEST_EACH = 12
const INCLUDES = /^[，,、。；;]?\s*(?:包括|由(?=[^。；;]{2,80}?(?:组成|构成)))[:：，,]?/
/** A part that cannot be more than what it is a slice of: 幼儿园12所（民办8所）. */
const SLICE = /^(?:公办|民办|普惠|城区|城镇|农村|乡村|乡镇|女|男|小学|初中|高中)[^\d]{0,6}$/

/** Reads every total with its parts in a sentence. */
export function readTotals(text: string, sentence: Span, figures: readonly Figure[]): Total[] {
  const inside = figures.filter(one => one.start >= sentence[0] && one.end <= sentence[1])
  const totals: Total[] = amongTotals(text, sentence, inside)
  for (const total of inside) {
    if (!isCountable(total) || isAverage(text, sentence, total)) continue
    const bracket = bracketAfter(text, total, sentence[1])
    if (bracket) totals.push(...bracketTotal(text, total, bracket, inside))
    const from = bracket?.[1] ?? total.end
    const again = AGAIN.test(text.slice(from, from + 16))
    // 按区域分 after a finished list divides the same whole once more.
    const divided = totals.findLast(one => one.kind !== 'implied' && hasPart(one, total))
    const whole = again && divided ? divided.total : total
    totals.push(...inlineTotals(text, whole, from, inside))
  }
  return totals
}

function hasPart(one: Total, figure: Figure): boolean {
  return one.parts.some(part => part.figure === figure)
}

/** 生均、人均 figures are averages: their parts do not add up to them. */
function isAverage(text: string, [start]: Span, figure: Figure): boolean {
  return (
    AVERAGE.test(text.slice(start, figure.start)) ||
    FOR_EACH.test(text.slice(Math.max(start, figure.start - LONGEST_EACH), figure.start))
  )
}

function isCountable(figure: Figure): boolean {
  return ADDITIVE.has(figure.family) && !figure.approximate
}

/** Right after the figure, or after what is said of all of it: 12家机构全部转型（…）. */
const BRACKET = /^(?:\p{Script=Han}{1,16}(?:全部|均)\p{Script=Han}{1,6})?\s*[（(]/u

/** The inside of a bracket that opens after the figure. */
function bracketAfter(text: string, figure: Figure, end: number): Span | null {
  const gap = BRACKET.exec(text.slice(figure.end, figure.end + 28))
  if (!gap) return null
  let depth = 0
  for (let at = figure.end + gap[0].length - 1; at < end; at++) {
    if (/[（(]/.test(text[at] ?? '')) depth++
    if (/[）)]/.test(text[at] ?? '')) depth--
    if (depth === 0) return [figure.end + gap[0].length, at + 1]
  }
  return null
}

const HOW_COUNTED = /前述|上述|之内|计入|已?包含在|净[增减]/

function bracketTotal(
  text: string,
  total: Figure,
  [start, end]: Span,
  inside: readonly Figure[],
): Total[] {
  // （转公6所已包含在前述9所之内）: how things are counted, and no list.
  if (HOW_COUNTED.test(text.slice(start, end))) return []
  const opening = /^\s*(?:其中|内含|含|不含|另)[:：，,]?/.exec(text.slice(start, end))?.[0] ?? ''
  const figures = inside.filter(
    one => one.start >= start && one.end <= end && one.depth === total.depth + 1,
  )
  const parts = partsFrom(text, total, start + opening.length, figures)
  const [only] = parts
  if (!only || /不含|另/.test(opening) || isOfOtherThings(text, total, parts)) return []
  const isAmong = opening !== '' || (parts.length === 1 && isSlice(only, total))
  if (!isAmong && parts.length < 2) return []
  // Behind words that speak of all of it, as in 25所均参加（第一批5所）, a list may be a choice.
  const isDirect = /^\s*[（(]/.test(text.slice(total.end, start))
  return [{ total, parts, kind: isAmong ? 'among' : isDirect ? 'complete' : 'includes' }]
}

/** 幼儿园2所（12个班、360个学位）: what they have, each thing by its own name. */
function isOfOtherThings(text: string, total: Figure, parts: readonly Part[]): boolean {
  if (parts.some(({ figure }) => figure.unit.at(-1) === total.unit.at(-1))) return false
  const nouns = parts.map(({ figure }) => /^\p{Script=Han}*/u.exec(text.slice(figure.end))?.[0])
  return nouns.every(noun => noun) && new Set(nouns).size === parts.length
}

function isSlice({ figure, label }: Part, total: Figure): boolean {
  return SLICE.test(label) && figure.unit === total.unit
}

function inlineTotals(
  text: string,
  total: Figure,
  from: number,
  inside: readonly Figure[],
): Total[] {
  const found: Total[] = []
  const after = text.slice(from, from + 40)
  const among = AMONG_THEM.exec(after)
  const kind = among ? 'among' : kindOf(after)
  if (!kind) return found
  const lead = (among ?? COMPLETE.exec(after) ?? INCLUDES.exec(after))?.[0].length ?? 1
  const figures = inside.filter(one => one.start >= from && one.depth === total.depth)
  const parts = partsFrom(text, total, from + lead, figures)
  if (among && !parts.every(part => countsAlike(text, total, part))) return found
  const fewest = kind === 'implied' ? 3 : 2
  // ；义务教育2318万元，43180人次；普通高中…: an item of a list is not divided by those behind it.
  const isItem =
    kind === 'implied' &&
    ITEM.test(text.slice(Math.max(0, total.start - LONGEST_ITEM), total.start))
  if (parts.length >= fewest && !isItem) found.push({ total, parts, kind })
  return found
}

const ITEM = /[；;]\s*[^，,、；;。：:\n]{0,20}$/
const LONGEST_ITEM = 24

/** 58所幼儿园中，公办33所、民办25所 says 其中 in other words. */
const AMONG_THEM = /^\p{Script=Han}{1,10}(?<![其当年])中[，,：:]/u

function kindOf(after: string): ListKind | null {
  if (COMPLETE.test(after)) return 'complete'
  if (INCLUDES.test(after)) return 'includes'
  // 适龄412人，已入学的有特教学校156人、…: those of whom something is said are not all of them.
  return /^[，,](?!其中|比|同比|占|[^，,、]{0,8}的[有是为]|已)/.test(after) ? 'implied' : null
}

/** 其中 speaks of the last figure of the same kind that is not a change or last year's. */
function amongTotals(text: string, sentence: Span, inside: readonly Figure[]): Total[] {
  const totals: Total[] = []
  const written = text.slice(...sentence)
  if (!written.includes('其中')) return totals
  for (const match of matchesOf(/[，,、；;（(]?\s*其中[:：，,]?/g, written)) {
    const at = sentence[0] + match.index
    if (/[（(]/.test(match[0])) continue
    const start = at + match[0].length
    const next = inside.find(one => one.start >= start)
    if (!next || /[；;]/.test(text.slice(start, next.start))) continue
    const item = text.slice(start).search(/[；;。]/)
    const families = new Set<string>()
    const nearest = inside.findLast(one => one.end <= at && one.family === next.family)
    const end = endOfAmong(text, start, sentence[1])
    for (const total of inside.filter(one => one.end <= at).toReversed()) {
      if (/[；;。]/.test(text.slice(total.end, at)) || !isCountable(total)) continue
      if (isAverage(text, sentence, total)) continue
      if (total.depth !== next.depth || families.has(total.family)) continue
      // 改扩建318所，增加学位15.6万个，其中学前4.9万个: what was added is what is divided, and no 所.
      if (nearest && nearest !== total && isCountedAs(nearest, next) && !isCountedAs(total, next))
        continue
      const gap = text.slice(Math.max(sentence[0], total.start - 8), total.start)
      if (OF_ANOTHER_TIME.test(gap) || isHeldAgainst(text, total)) continue
      families.add(total.family)
      if (/新增/.test(gap) || isOneOfSeveral(text, sentence, total)) continue
      if (/^[；;]/.test(match[0]) && isListed(text, total, inside)) continue
      const figures = inside.filter(
        one => one.start >= start && one.end <= end && one.depth === total.depth,
      )
      const parts = partsFrom(text, total, start, figures)
      const isSame = parts.every(part => countsAlike(text, total, part))
      const isAtOnce = item < 0 || (parts[0]?.figure.start ?? 0) < start + item
      if (parts.length > 0 && isSame && isAtOnce) totals.push({ total, parts, kind: 'among' })
    }
  }
  return totals
}

/** 比上年的, 与2020年的: what a value is held against, or its change, is not what is divided. */
const OF_ANOTHER_TIME = /上年|去年|增长|增加|减少|下降|占|比|增$|减$|由|从|[与同较]\d{4}年/

/** 96亿元，为2015年42亿元的2.3倍，其中: what a value is so many times of is not what is divided either. */
const isHeldAgainst = (text: string, { end }: Figure): boolean =>
  TIMES_OF.test(text.slice(end, end + LONGEST_TIMES))

const TIMES_OF =
  /^的\s*(?:大?约|近|将近)?\s*(?:\d+(?:\.\d+)?(?:多|余)?[倍%％]|[一二两三四五六七八九十]+(?:多|余)?(?:倍|成|分之)|一?半)/
const LONGEST_TIMES = 14

/** 所 and 个 alike count units, but not always the same ones. */
const isCountedAs = (a: Figure, b: Figure) =>
  a.family === b.family && a.unit.at(-1) === b.unit.at(-1)

/** 两校分别配备5名和4名: no whole. */
function isOneOfSeveral(text: string, [start]: Span, { start: at }: Figure): boolean {
  return /[、和]$/.test(text.slice(start, at)) && text.slice(start, at).includes('分别')
}

/** 小学12所、初中8所；其中民办9所: the half stop ends the list, and 其中 speaks of no single one of it. */
function isListed(text: string, total: Figure, inside: readonly Figure[]): boolean {
  const before = inside[inside.indexOf(total) - 1]
  return before?.family === total.family && /^[、和]/.test(text.slice(before.end, total.start))
}

/** 小学16所，其中…15所；初中9所，其中…: what has a 其中 of its own behind the stop is another whole. */
function endOfAmong(text: string, start: number, end: number): number {
  const pieces = text.slice(start, end).split(/[；;]/)
  // 2021年投入1.26亿元，其中…；2022年投入…: the next year is another whole.
  const own = pieces.findIndex(
    (piece, at) => at > 0 && (piece.includes('其中') || /^\s*(?:19|20)\d\d年/.test(piece)),
  )
  return own < 0 ? end : start + pieces.slice(0, own).join(' ').length
}

/** What schools have, and are not. */
const NO_SCHOOLS =
  /党委|支部|团委|[班专]业?$|教室|食堂|岗位|学位|项目|课程|社团|宿舍|场馆?$|基地|问题|隐患/
const COUNTED = /^\p{Script=Han}{1,6}/u

/** 2个居委会 has no 51个村 among it, and 26所学校 no 党委2个. */
function countsAlike(text: string, total: Figure, { figure: part, label }: Part): boolean {
  if (total.family !== 'units') return true
  const isOtherUnit = total.unit.endsWith('所') && part.unit.endsWith('个')
  if (isOtherUnit && (NO_SCHOOLS.test(label) || text.startsWith('班', part.end))) return false
  const [whole, slice] = [total, part].map(
    one => COUNTED.exec(text.slice(one.end, one.end + 6))?.[0] ?? '',
  )
  return !whole || !slice || [...slice].some(char => whole.includes(char))
}
