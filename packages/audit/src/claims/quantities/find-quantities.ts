import { type UnitKind, unitKinds, unitsByLength } from '../../lexicon/units.ts'
import { DIGIT, isAt, NUMERAL, SIGN } from '../../text/characters.ts'
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
const numerals = '零〇一二三四五六七八九'

/** Sticky patterns: each is tried once at a position, so the scan is linear. */
const ratio = /(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d:])/y
/** sign, number, first, dash, last, rough, scale, rough, unit, bound */
const figure = new RegExp(
  `([-+])?(${arabic})(%|‰)?(?:(-{1,2}|~|至|到)(${arabic}))?([多余来几]{1,2})?(${scale})?([多余来])?(${unitAlternatives})?(\\(含\\)|(?:及)?以[上下内]|左右)?`,
  'y',
)
/** 1万2千余人: ten thousands, thousands, rough, unit */
const compound = new RegExp(`(\\d{1,4})万(\\d)千([多余])?(${unitAlternatives})?`, 'y')
/** whole, decimals */
const percentWords = new RegExp(`百分之(${numeral}|${arabic})(?:点([${numerals}]{1,4}))?`, 'y')
const fraction = new RegExp(`(${numeral})分之(${numeral})`, 'y')
/** number, rough, scale, unit */
const chinese = new RegExp(`(${numeral})([多余来几])?([万亿])?(${unitAlternatives})`, 'y')
const roughWord = new RegExp(`([百千万])([余多])()(${unitAlternatives})`, 'y')
const slash = /(\d{1,2})\/([1-9]\d?)(?=的|以上|左右)/y

/** Every number with its unit in a passage that may be a figure, in order. */
export function findQuantities(text: string, times: readonly TimeMark[]): Quantity[] {
  const skip = skipper([...findMasks(text), ...times])
  const found: Quantity[] = []
  let bare: Quantity[] = []
  /** What the bracket divides that is open. */
  let opened: Quantity | null = null
  for (let at = 0; at < text.length; at++) {
    const jump = skip(at)
    if (jump > at) {
      at = jump - 1
      continue
    }
    if (text[at] === '(') opened = found.at(-1) ?? null
    else if (text[at] === ')') opened = null
    const read = quantityAt(text, at)
    if (!read) continue
    const quantity = withUnitOf(opened, read)
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

/** 占地66.3万平方米(小学23.4万、中学32.3万): the parts are counted as the whole is. */
function withUnitOf(whole: Quantity | null, part: Quantity): Quantity {
  const isBare = part.unit === '万' || part.unit === '亿'
  return isBare && whole && whole.unit.length > 1 && whole.unit.startsWith(part.unit)
    ? { ...part, unit: whole.unit, kind: whole.kind }
    : part
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
  if (!isAt(text, at, DIGIT | SIGN | NUMERAL)) return null
  if (isAt(text, at, NUMERAL)) return chineseAt(text, at)
  if (isAt(text, at, SIGN)) {
    const isSign =
      isAt(text, at + 1, DIGIT) && !/[\d%)A-Za-z时钟岁人元年月米]/.test(text.charAt(at - 1))
    return isSign ? arabicAt(text, at) : null
  }
  let end = at + 1
  while (isAt(text, end, DIGIT) || text[end] === '.') end++
  return specialAt(text, at, text.charAt(end)) ?? arabicAt(text, at)
}

/** What the character behind the first digits lets expect. */
function specialAt(text: string, at: number, next: string): Quantity | null {
  if (next === ':') return ratioAt(text, at)
  if (next === '/') return slashAt(text, at)
  return next === '万' ? compoundAt(text, at) : null
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

/** 1万2千余人 */
function compoundAt(text: string, at: number): Quantity | null {
  compound.lastIndex = at
  const match = compound.exec(text)
  if (!match) return null
  const [whole, tens, thousands, rough, unit = ''] = match
  return {
    ...empty(at, at + whole.length),
    value: Number(tens) * 10_000 + Number(thousands) * 1000,
    unit,
    kind: kindOf(unit),
    isRough: rough !== undefined,
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
  if (!match) return null
  const [whole, sign, number = '', first = '', , last, rough, prefix = '', more, unit, bound] =
    match
  const digits = number.includes(',') ? number.replaceAll(',', '') : number
  const base = unit ?? first
  return {
    start: at,
    end: at + whole.length,
    value: Number(digits) * (sign === '-' ? -1 : 1),
    decimals: decimalsOf(digits),
    unit: prefix + base,
    kind: unitKinds.get(base) ?? 'plain',
    bound: bound ?? null,
    isRough: (rough ?? more) !== undefined,
    isChinese: false,
    isRange: last !== undefined,
  }
}

function chineseAt(text: string, at: number): Quantity | null {
  if (text[at] === '零') return nothingAt(text, at)
  return shareAt(text, at) ?? numeralAt(text, at)
}

/** 大班额为零; 零起点 is no number. */
function nothingAt(text: string, at: number): Quantity | null {
  const isSaid = /[为是]/.test(text[at - 1] ?? '')
  return isSaid && /[,;。)、]/.test(text[at + 1] ?? '。') ? empty(at, at + 1) : null
}

/** 百分之八十, 三分之二, 一半 */
function shareAt(text: string, at: number): Quantity | null {
  const near = text.slice(at, at + 18)
  if (near.includes('分之')) {
    percentWords.lastIndex = at
    const percent = percentWords.exec(text)
    if (percent) {
      const [whole, number = '', decimals = ''] = percent
      const digits = [...decimals].map(numberOf).join('')
      const value = Number(`${numberOf(number)}.${digits || '0'}`)
      return { ...shareOf(at, whole, value), decimals: digits.length }
    }
    fraction.lastIndex = at
    const parts = fraction.exec(text)
    if (parts) {
      const [whole, below = '', above = ''] = parts
      const share = (numberOf(above) / numberOf(below)) * 100
      return Number.isFinite(share) ? shareOf(at, whole, Number(share.toPrecision(12))) : null
    }
  }
  return near.startsWith('一半') || near.startsWith('半数') ? shareOf(at, '一半', 50) : null
}

function numeralAt(text: string, at: number): Quantity | null {
  chinese.lastIndex = at
  roughWord.lastIndex = at
  const match = roughWord.exec(text) ?? chinese.exec(text)
  if (!match) return null
  const [whole, number = '', rough, prefix = '', unit = ''] = match
  const value = number === '万' ? 10_000 : numberOf(number)
  // 三分之 without a number behind it is no 三分.
  const isFraction = unit === '分' && text[at + whole.length] === '之'
  if (!Number.isFinite(value) || isFraction) return null
  if (unit === '成') return shareOf(at, whole, value * 10)
  return {
    ...empty(at, at + whole.length),
    value,
    unit: prefix + unit,
    kind: kindOf(unit),
    isRough: rough !== undefined,
    isChinese: true,
  }
}

const kindOf = (unit: string): UnitKind => unitKinds.get(unit) ?? 'plain'
const decimalsOf = (digits: string) => {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}

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
