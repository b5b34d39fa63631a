import { Exact, type Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'

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
  /** The n of 1:n. */
  ratio: boolean
}

/** Closed interval in the base unit of the family. */
export interface Interval {
  low: Exact
  high: Exact
}

const NUMBER =
  /(?<![\d.])(?:\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)/g
const UNIT =
  /^\s?(余|多|几)?(万亿|亿|万|千万|百万|千|百)?(余|多)?(个百分点|百分点|平方米|平方公里|人次|课时|公里|分钟|小时|%|％|‰|㎡|元|人|名|位|所|个|家|处|间|台|册|亩|米|项|次|条|件|起|场|倍|套|张|份|户|篇|批|辆|栋|座|班|岁|天|年|月|日|号|分|类|种|门|节|期|届|科)?/
const FAMILIES: Record<string, FigureFamily> = {
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
}
const SCALES: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
}
const CALENDAR = new Set(['年', '月', '日', '号', '期', '届'])
const RATIO = /^\s*[:：∶]\s*(\d+(?:\.\d+)?)(?![\d:：])/

/** Reads every number with a unit, in text order. Dates, document and item numbers are left out. */
export function readFigures(text: string): Figure[] {
  const figures: Figure[] = []
  const depths = bracketDepths(text)
  let skipUntil = 0
  for (const match of matchesOf(NUMBER, text)) {
    if (match.index < skipUntil) continue
    const figure = figureAt(text, match.index, match[0], depths[match.index] ?? 0)
    if (!figure) continue
    skipUntil = figure.end
    figures.push(figure)
  }
  return figures
}

/** The interval a printed figure stands for: ± half its last digit; a plain head count is exact. */
export function intervalOf(figure: Figure): Interval {
  const exactCount =
    figure.decimals === 0 &&
    figure.scale === 1 &&
    (figure.family === 'people' || figure.family === 'units')
  const half = exactCount ? new Exact(0) : new Exact(0.5).times(new Exact(10).pow(-figure.decimals))
  return {
    low: figure.value.minus(half).times(figure.scale),
    high: figure.value.plus(half).times(figure.scale),
  }
}

export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high)
}

/** Value in the base unit of the family. */
export function baseValue(figure: Figure): Exact {
  return figure.value.times(figure.scale)
}

export function spanOf(figure: { start: number; end: number }): Span {
  return [figure.start, figure.end]
}

/** "21.27亿元", as printed but for white space. */
export function printed(text: string, figure: Figure): string {
  return text.slice(figure.start, figure.end).replace(/\s+/g, '')
}

function figureAt(text: string, start: number, digits: string, depth: number): Figure | null {
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(start + digits.length, start + digits.length + 12)
  if (/第\s*$|[〔[(（]\s*$/.test(before) && /^\s*[〕\]]/.test(after)) return null
  if (/第\s*$/.test(before)) return null
  const ratio = RATIO.exec(after)
  if (ratio?.[1] && !/[:：]\s*$/.test(before)) return ratioAt(start, digits, ratio, depth, after)
  if (/[~～—–]|--?(?=\d)/.test(after.slice(0, 2)) && /^\s*(?:[~～]|[—–-]+\d)/.test(after)) {
    return null
  }
  const unit = UNIT.exec(after)
  const name = unit?.[4] ?? ''
  if (CALENDAR.has(name)) return null
  const negative = /(?:增长|增加|提高|上升|增幅|增速|为)\s*[-－]$/.test(before)
  const inRange = !negative && /[\d%％](?:[~～—–-]+)$/.test(before)
  if (inRange) return null
  return {
    start: negative ? start - 1 : start,
    end: start + digits.length + (unit?.[0].trimEnd().length ?? 0),
    value: new Exact(digits.replace(/[, ]/g, '')).times(negative ? -1 : 1),
    decimals: digits.split('.')[1]?.length ?? 0,
    scale: SCALES[unit?.[2] ?? ''] ?? 1,
    unit: `${unit?.[2] ?? ''}${name}`,
    family: FAMILIES[name] ?? name,
    approximate:
      Boolean(unit?.[1] || unit?.[3]) ||
      /(?:约|近|超|逾|超过|不足|将近|大约|至少|达到近)\s*$/.test(before) ||
      /^(?:左右|以上|以下|以内|上下)/.test(after.slice(unit?.[0].length ?? 0)),
    depth,
    ratio: false,
  }
}

function ratioAt(
  start: number,
  digits: string,
  ratio: RegExpExecArray,
  depth: number,
  after: string,
): Figure | null {
  const left = new Exact(digits)
  const right = new Exact(ratio[1] ?? '0')
  if (left.isZero() || right.isZero()) return null
  return {
    start,
    end: start + digits.length + ratio[0].length,
    value: right.div(left),
    decimals: (ratio[1] ?? '').split('.')[1]?.length ?? 0,
    scale: 1,
    unit: '1:x',
    family: 'ratio',
    approximate: /^(?:左右|以上|以内)/.test(after.slice(ratio[0].length)),
    depth,
    ratio: true,
  }
}

function bracketDepths(text: string): Uint8Array {
  const depths = new Uint8Array(text.length)
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '。' || char === '\n') depth = 0
    if (char === '（' || char === '(') depth++
    depths[at] = depth
    if ((char === '）' || char === ')') && depth > 0) depth--
  }
  return depths
}
