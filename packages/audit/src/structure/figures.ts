import { Exact, type Span } from '@mingjian/model'
import { BLANK, CLOSING, DIGIT, isAt, OPENING, SENTENCE_STOP } from '../text/characters.ts'
import { once } from './once.ts'

/** What two figures must share to be compared or added. */
export type FigureFamily = 'percent' | 'point' | 'money' | 'people' | 'units' | 'times' | string

/** A number with its unit as printed. Unlike a claim it says nothing about whose it is. */
export interface Figure {
  start: number
  end: number
  /** As written, without the scale word. */
  value: Exact
  decimals: number
  /** 1, 万 = 10 000, 亿 = 100 000 000. */
  scale: number
  unit: string
  family: FigureFamily
  /** 约、余、多、近 …: the printed digits are not the value. */
  approximate: boolean
  /** Bracket nesting at the figure. */
  depth: number
  /** The n of 1:n; of n:1 its inverse. */
  ratio: boolean
}

/** Closed interval in the base unit of the family. */
export interface Interval {
  low: Exact
  high: Exact
}

/** Sticky: tried once where a number begins, so the scan is linear. */
const NUMBER =
  /\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
const UNIT =
  /\s?(余|多|几)?(万亿|亿|万|千万|百万|千|百(?!分))?(余|多)?(个百分点|百分点|平方米|平方公里|[人件场批校户]次|课时|公里|分钟|小时|%|％|‰|㎡|元|人|名|位|所|个|家|处|间|台|块|册|亩|米|项|次|条|件|起|场|倍|套|张|份|户|篇|批|辆|栋|座|班|岁|天|年|月|日|号|分|类|种|门|节|期|届|科|盒|卷|棵|幅|笔|幢|支|床)?/y
const FAMILIES: ReadonlyMap<string, FigureFamily> = new Map(
  Object.entries({
    '%': 'percent',
    '％': 'percent',
    个百分点: 'point',
    百分点: 'point',
    元: 'money',
    人: 'people',
    名: 'people',
    位: 'people',
    所: 'units',
    个: 'units',
    家: 'units',
    处: 'units',
    倍: 'times',
    '㎡': '平方米',
  }),
)
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    百: 1e2,
    千: 1e3,
    万: 1e4,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
    万亿: 1e12,
  }),
)
const CALENDAR = new Set(['年', '月', '日', '号', '期', '届'])
const COLONS: ReadonlySet<string> = new Set(':：∶')
const OPENINGS: ReadonlySet<string> = new Set('〔[(（')
const CLOSINGS: ReadonlySet<string> = new Set('〕]')
const DASHES: ReadonlySet<string> = new Set('~～—–-')
const SIGNS: ReadonlySet<string> = new Set('-－~～—–')
/** What the words for a rough figure end in. */
const ROUGH_ENDS: ReadonlySet<string> = new Set('约近超逾过足少')
const RATIO = /^\s*[:：∶]\s*(\d+(?:\.\d+)?)(?![\d:：])/

/** Reads every number with a unit, in text order. Dates, document and item numbers are left out. */
export function readFigures(text: string): Figure[] {
  const figures: Figure[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (isAt(text, at, DIGIT)) {
      if (text[at - 1] === '.' || isAt(text, at - 1, DIGIT)) {
        while (isAt(text, at + 1, DIGIT)) at++
        continue
      }
      // 3.6个教学点 at the head of a line is item 3, of six.
      at += markBefore(text, at)
      NUMBER.lastIndex = at
      const digits = NUMBER.exec(text)?.[0] ?? ''
      const figure = figureAt(text, at, digits, depth)
      if (figure) figures.push(figure)
      // The digits of a unit, as the 100 of 1:100, are no number of their own.
      const end = Math.max(at + digits.length, figure?.end ?? 0)
      while (at < end - 1) depth = depthAfter(text, at++, depth)
    }
    depth = depthAfter(text, at, depth)
  }
  return figures
}

const MARKED_COUNT = /\d{1,2}\.(?=\d{1,4}(?:个|所|名|人|家|位|项|条|间|台|处))/y

/** How long the mark of an item is that a count follows at once; things are counted in whole numbers. */
function markBefore(text: string, at: number): number {
  if (!/(?:^|\n)[ \t\u3000]*$/.test(text.slice(Math.max(0, at - LONGEST_INDENT), at))) return 0
  MARKED_COUNT.lastIndex = at
  return MARKED_COUNT.exec(text)?.[0].length ?? 0
}

const LONGEST_INDENT = 8

/** Brackets open behind a character; a sentence or a line forgets those left open. */
function depthAfter(text: string, at: number, depth: number): number {
  if (!isAt(text, at, OPENING | CLOSING | SENTENCE_STOP | BLANK)) return depth
  if (isAt(text, at, OPENING)) return depth + 1
  if (isAt(text, at, CLOSING)) return Math.max(0, depth - 1)
  return text[at] === '。' || text[at] === '\n' ? 0 : depth
}

/** What comes in whole numbers, few enough to be counted to the last. */
const COUNTED = new Set(['分', 'people', 'units', ...'台间次场项件条起辆套座栋班份张类种门节'])

/** The interval a printed figure stands for: ± half its last digit; a plain count is exact. */
export const intervalOf = once((figure: Figure): Interval => {
  const { value, scale, decimals, family } = figure
  const isCount = decimals === 0 && scale === 1 && COUNTED.has(family)
  if (isCount) return { low: value, high: value }
  const half = halfUnit(decimals)
  if (figure.unit === TO_ONE) {
    const one = new Exact(1)
    const measured = one.div(value)
    return { low: one.div(measured.plus(half)), high: one.div(measured.minus(half)) }
  }
  const [low, high] = [value.minus(half), value.plus(half)]
  return scale === 1 ? { low, high } : { low: low.times(scale), high: high.times(scale) }
})

/** n:1, of which the n is printed. */
export const TO_ONE = 'x:1'

const halves: Exact[] = []

/** Half of the last of so many decimals: 0.5, 0.05 … */
function halfUnit(decimals: number): Exact {
  halves[decimals] ??= new Exact(0.5).times(new Exact(10).pow(-decimals))
  return halves[decimals]
}

export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high)
}

/** Value in the base unit of the family. */
export function baseValue(figure: Figure): Exact {
  return figure.value.times(figure.scale)
}

/** All of them together, printed as the first is. */
export function summed(figures: readonly Figure[]): Figure {
  const [first] = figures as [Figure]
  const value = figures.reduce((sum, one) => sum.plus(baseValue(one)), new Exact(0))
  return { ...first, value: value.div(first.scale) }
}

/** Its size in the base unit, as a double and without its sign: 1.2万人 is 12000. */
export const sizeOf = once(
  (figure: Figure): number => Math.abs(figure.value.toNumber()) * figure.scale,
)

/** The digits of both, the finer one rounded as the coarser one is printed: 18640人 as 1.86万. */
export function digitsOfBoth(a: Figure, b: Figure): [string, string] {
  const step = ({ scale, decimals }: Figure) => scale / 10 ** decimals
  const unit = Math.max(step(a), step(b))
  const written = (one: Figure) => String(Math.round(sizeOf(one) / unit))
  return [written(a), written(b)]
}

/** How many digits are printed, the decimals with them. */
export const digitsOf = once(
  ({ value, decimals }: Figure): number => value.toFixed(decimals).replace('.', '').length,
)

export function spanOf(figure: { start: number; end: number }): Span {
  return [figure.start, figure.end]
}

/** "21.27亿元", as printed but for white space. */
export function printed(text: string, figure: Figure): string {
  return text.slice(figure.start, figure.end).replace(/\s+/g, '')
}

function figureAt(text: string, start: number, digits: string, depth: number): Figure | null {
  const end = start + digits.length
  const previous = printedBefore(text, start)
  const mark = printedAfter(text, end)
  if (previous === '第' || (OPENINGS.has(previous) && CLOSINGS.has(mark))) return null
  if (COLONS.has(mark) && !/[:：]/.test(previous)) {
    const after = text.slice(end, end + 12)
    const ratio = RATIO.exec(after)
    if (ratio) return ratioAt(start, digits, ratio, depth, after)
  }
  if (DASHES.has(mark) && leadsARange(text.slice(end, end + 12))) return null
  UNIT.lastIndex = end
  const unit = UNIT.exec(text)
  const [all = '', , scaleWord = ''] = unit ?? []
  const name =
    unit?.[4] ?? (scaleWord === '' ? '' : nounOf(text, start, end + all.length, scaleWord))
  if (CALENDAR.has(name)) return null
  const isSigned = SIGNS.has(text[start - 1] ?? '')
  const before = isSigned ? text.slice(Math.max(0, start - 6), start) : ''
  const negative = isSigned && /(?:增长|增加|提高|上升|增幅|增速|为)\s*[-－]$/.test(before)
  if (isSigned && !negative && /[\d%％](?:[~～—–-]+)$/.test(before)) return null
  const scale = unit?.[2] ?? ''
  const written = unit?.[0] ?? ''
  const printedDigits = ungrouped(digits)
  return {
    start: negative ? start - 1 : start,
    end: end + written.trimEnd().length + eachBehind(text, end + written.length),
    value: exactOf(negative ? `-${printedDigits}` : printedDigits),
    decimals: decimalsOf(digits),
    scale: scale === '' ? 1 : (SCALES.get(scale) ?? 1),
    unit: scale === '' ? name : scale + name,
    family: FAMILIES.get(name) ?? name,
    approximate:
      Boolean(unit?.[1] || unit?.[3]) ||
      (ROUGH_ENDS.has(previous) && ROUGH_BEFORE.test(text.slice(Math.max(0, start - 6), start))) ||
      ROUGH_BEHIND.has(text.slice(end + written.length, end + written.length + 2)),
    depth,
    ratio: false,
  }
}

/** 3630万受益学生: no 人 stands between so many and who they are. */
/** What is counted where no unit says it: 3.2万学生, 投入8.6亿. */
function nounOf(text: string, start: number, end: number, scale: string): string {
  if (countsPeople(text, end)) return '人'
  const isOfMoney =
    scale.endsWith('亿') &&
    NO_NOUN.test(text.slice(end, end + 1)) &&
    !PEOPLE.test(text.slice(Math.max(0, start - LONGEST_NOUN), start))
  return isOfMoney ? '元' : ''
}

/** 在校生1.58亿: so many people, and no money. */
const PEOPLE =
  /(?:人口|学生|在校生|教师|教职工|幼儿|儿童|人数|人次|毕业生|册|面积)[^，,。；;]{0,4}$/
const LONGEST_NOUN = 10
/** A verb or the end of the clause, and nothing that says what it is so many of. */
const NO_NOUN = /^(?:\P{Script=Han}|[增减提上下降占同比较用投]|$)/u

/** 12410元/生: for each of whom belongs to the unit. */
function eachBehind(text: string, at: number): number {
  EACH.lastIndex = at
  return EACH.exec(text)?.[0].length ?? 0
}

const EACH = /(?:[/／](?:生|人|师|班|校|年|月|天|学期|课时|小时|平方米))+/y

const countsPeople = (text: string, at: number): boolean =>
  /^\p{Script=Han}{0,4}?(?:学生|师生|教师|儿童|幼儿|家长|孩子|毕业生)/u.test(text.slice(at, at + 8))

const ROUGH_BEHIND: ReadonlySet<string> = new Set(['左右', '以上', '以下', '以内', '上下'])
/** 签约612人, 预约 and 附近 tell of no rough number. */
const ROUGH_BEFORE =
  /(?:(?<![签预节履合违特])约|(?<![最附邻])近|超|逾|超过|不足|将近|大约|至少|达到近)\s*$/

/** 130~140%: the first of two numbers. */
function leadsARange(after: string): boolean {
  return /[~～—–]|--?(?=\d)/.test(after.slice(0, 2)) && /^\s*(?:[~～]|[—–-]+\d)/.test(after)
}

/** The nearest printed character before an offset, blanks passed over. */
function printedBefore(text: string, offset: number): string {
  let at = offset - 1
  while (isAt(text, at, BLANK)) at--
  return text[at] ?? ''
}

function printedAfter(text: string, offset: number): string {
  let at = offset
  while (isAt(text, at, BLANK)) at++
  return text[at] ?? ''
}

/** 1,205 and 1 205 as they are computed with. */
const ungrouped = (digits: string) =>
  digits.includes(',') || digits.includes(' ') ? digits.replace(/[, ]/g, '') : digits

/** Small whole numbers, which most are, need not be read digit by digit. */
function exactOf(written: string): Exact {
  return new Exact(written.length <= 7 && !written.includes('.') ? Number(written) : written)
}

function decimalsOf(digits: string): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}

function ratioAt(
  start: number,
  digits: string,
  ratio: RegExpExecArray,
  depth: number,
  after: string,
): Figure | null {
  const left = new Exact(ungrouped(digits))
  const right = new Exact(ratio[1] ?? '0')
  if (left.isZero() || right.isZero()) return null
  // 14.1∶1: it is the first of the two that was measured.
  const isToOne = right.eq(1) && !left.eq(1)
  return {
    start,
    end: start + digits.length + ratio[0].length,
    value: right.div(left),
    decimals: decimalsOf(isToOne ? digits : (ratio[1] ?? '')),
    scale: 1,
    unit: isToOne ? TO_ONE : '1:x',
    family: 'ratio',
    approximate: /^(?:左右|以上|以内)/.test(after.slice(ratio[0].length)),
    depth,
    ratio: true,
  }
}
