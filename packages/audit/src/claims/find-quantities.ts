import { type UnitKind, unitKinds, unitsByLength } from '../lexicon/units.ts'
import { parseChineseNumeral } from './chinese-numeral.ts'
import { findMasks } from './masks.ts'
import type { Mask, Quantity } from './quantity.ts'
import type { TimeMark } from './time-marks.ts'
import { followsPlain, isUsable } from './usable-quantities.ts'

const escaped = (unit: string) => unit.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&')
const unitAlternatives = unitsByLength.map(escaped).join('|')
const arabic = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const scale = '万亿|百万|千万|万|亿|千(?!米|瓦|克)|百(?=余|多|[名人所个])'
const numeral = '[一二两三四五六七八九十百千万亿零〇]{1,16}'

/** Sticky patterns: each is tried once at a position, so the scan is linear. */
const ratio = /(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d:])/y
const figure = new RegExp(
  `(?<sign>[-+])?(?<number>${arabic})(?<first>%|‰)?(?:(?<dash>-{1,2}|~|至|到)(?<last>${arabic}))?(?<rough>[多余来几]{1,2})?(?<scale>${scale})?(?<rough2>[多余来])?(?<unit>${unitAlternatives})?(?<bound>\\(含\\)|(?:及)?以[上下内]|左右)?`,
  'y',
)
const percentWords = new RegExp(`百分之(${numeral}|${arabic})`, 'y')
const fraction = new RegExp(`(${numeral})分之(${numeral})`, 'y')
const chinese = new RegExp(
  `(?<number>${numeral})(?<rough>[多余来几])?(?<scale>[万亿])?(?<unit>${unitAlternatives})`,
  'y',
)
const roughWord = new RegExp(`(?<number>[百千万])(?<rough>[余多])(?<unit>${unitAlternatives})`, 'y')
const slash = /(\d{1,2})\/([1-9]\d?)(?=的|以上|左右)/y
const half = /(?:一半|半数)/y

/** Every number with its unit in a passage that may be a figure, in order. */
export function findQuantities(text: string, times: readonly TimeMark[]): Quantity[] {
  const skip = skipper([...findMasks(text), ...times])
  const found: Quantity[] = []
  let bare: Quantity[] = []
  for (let at = 0; at < text.length; at++) {
    const jump = skip(at)
    if (jump > at) {
      at = jump - 1
      continue
    }
    const quantity = quantityAt(text, at)
    if (!quantity) continue
    at = Math.max(at, quantity.end - 1)
    if (isBareInList(text, quantity)) {
      bare.push(quantity)
      continue
    }
    for (const one of [...sharingUnit(bare, quantity), quantity]) {
      if (isUsable(text, one) || followsPlain(text, found.at(-1), one)) found.push(one)
    }
    bare = []
  }
  return found
}

/** A number without a unit of its own right before 、 or 和 and another number: 提高0.2个、1.5个百分点. */
function isBareInList(text: string, { end, unit, isChinese }: Quantity): boolean {
  if (isChinese || !(unit === '' || unit === '个')) return false
  return /[、和]/.test(text.charAt(end)) && /\d/.test(text.charAt(end + 1))
}

/** The unit of the last value of a list is meant for those before it that have none. */
function sharingUnit(bare: readonly Quantity[], last: Quantity): Quantity[] {
  const isNext = last.start - (bare.at(-1)?.end ?? 0) === 1 && !last.isChinese
  return bare.map(one => {
    const isShared = isNext && last.unit !== '' && (one.unit === '' || last.kind === 'points')
    return isShared ? { ...one, unit: last.unit, kind: last.kind } : one
  })
}

/** Answers, for positions asked in order, where the masked stretch at that position ends. */
function skipper(masks: Mask[]): (at: number) => number {
  const sorted = masks.sort((a, b) => a.start - b.start)
  let next = 0
  let until = 0
  return at => {
    let mask = sorted[next]
    while (mask && mask.start <= at) {
      until = Math.max(until, mask.end)
      mask = sorted[++next]
    }
    return until
  }
}

function quantityAt(text: string, at: number): Quantity | null {
  const char = text.charAt(at)
  if (char >= '0' && char <= '9') {
    return ratioAt(text, at) ?? slashAt(text, at) ?? arabicAt(text, at)
  }
  if ((char === '-' || char === '+') && /\d/.test(text.charAt(at + 1))) {
    return /[\d%)A-Za-z]/.test(text.charAt(at - 1)) ? null : arabicAt(text, at)
  }
  if ('百千万一半二两三四五六七八九十'.includes(char)) return chineseAt(text, at)
  return null
}

function ratioAt(text: string, at: number): Quantity | null {
  ratio.lastIndex = at
  const match = ratio.exec(text)
  if (!match) return null
  const [whole, first = '', second = ''] = match
  if (Number(first) === 0 || Number(second) === 0) return null
  return {
    ...empty(at, at + whole.length),
    value: Number((Number(second) / Number(first)).toPrecision(15)),
    decimals: Math.max(decimalsOf(first), decimalsOf(second)),
    unit: '1:x',
    kind: 'ratio',
  }
}

/** 2/3的学校 */
function slashAt(text: string, at: number): Quantity | null {
  slash.lastIndex = at
  const match = slash.exec(text)
  if (!match) return null
  const share = (Number(match[1]) / Number(match[2])) * 100
  return share < 100 ? shareOf(at, match[0], Number(share.toPrecision(12))) : null
}

function arabicAt(text: string, at: number): Quantity | null {
  figure.lastIndex = at
  const match = figure.exec(text)
  if (!match?.groups) return null
  const { sign, number = '', first, last, dash, scale: prefix = '', unit = '' } = match.groups
  const isRange = dash !== undefined && last !== undefined
  const base = unit || (first ?? '')
  const digits = number.replaceAll(',', '')
  return {
    ...empty(at, at + match[0].length),
    value: Number(digits) * (sign === '-' ? -1 : 1),
    decimals: decimalsOf(digits),
    unit: prefix + base,
    kind: unitKinds.get(base) ?? (prefix ? 'plain' : 'plain'),
    bound: match.groups.bound ?? null,
    isRough: (match.groups.rough ?? match.groups.rough2) !== undefined,
    isRange,
  }
}

function chineseAt(text: string, at: number): Quantity | null {
  percentWords.lastIndex = at
  const percent = percentWords.exec(text)
  if (percent) return shareOf(at, percent[0], numberOf(percent[1] ?? ''))
  fraction.lastIndex = at
  const parts = fraction.exec(text)
  if (parts) {
    const [whole, below = '', above = ''] = parts
    const share = (numberOf(above) / numberOf(below)) * 100
    return Number.isFinite(share) ? shareOf(at, whole, Number(share.toPrecision(12))) : null
  }
  half.lastIndex = at
  const halfMatch = half.exec(text)
  if (halfMatch) return shareOf(at, halfMatch[0], 50)
  chinese.lastIndex = at
  roughWord.lastIndex = at
  const match = roughWord.exec(text) ?? chinese.exec(text)
  const groups = match?.groups
  if (!match || !groups) return null
  const value = /^[万]$/.test(groups.number ?? '') ? 10_000 : numberOf(groups.number ?? '')
  const unit = groups.unit ?? ''
  if (!Number.isFinite(value)) return null
  if (unit === '成') return shareOf(at, match[0], value * 10)
  return {
    ...empty(at, at + match[0].length),
    value,
    unit: (groups.scale ?? '') + unit,
    kind: kindOf(unit),
    isRough: groups.rough !== undefined,
    isChinese: true,
  }
}

const kindOf = (unit: string): UnitKind => unitKinds.get(unit) ?? 'plain'
const decimalsOf = (digits: string) => digits.split('.')[1]?.length ?? 0

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''))
  return parseChineseNumeral(text) ?? Number.NaN
}

function shareOf(start: number, written: string, value: number): Quantity {
  return {
    ...empty(start, start + written.length),
    value,
    unit: '%',
    kind: 'percent',
    isChinese: true,
  }
}

function empty(start: number, end: number): Quantity {
  return {
    start,
    end,
    value: 0,
    decimals: 0,
    unit: '',
    kind: 'plain',
    bound: null,
    isRough: false,
    isChinese: false,
    isRange: false,
  }
}
