import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'

export type NumberingScheme =
  | 'han' // 一、
  | 'han-bracket' // （一）
  | 'arabic' // 1. or 1、
  | 'arabic-bracket' // （1）
  | 'circled' // ①
  | 'ordinal' // 第一，
  | 'spoken' // 一是

/** One number of a numbering sequence. */
export interface Marker {
  scheme: NumberingScheme
  number: number
  span: Span
  /** The mark opens its line: a heading or a list item, not an enumeration inside a paragraph. */
  opensLine: boolean
}

export const SCHEME_ORDER: readonly NumberingScheme[] = [
  'han',
  'han-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
  'ordinal',
  'spoken',
]

/** A mark that opens a heading or an item of its own line, not a turn of speech: 第一，… 一是… */
export function isHeading({ opensLine, scheme }: Marker): boolean {
  return opensLine && scheme !== 'spoken' && scheme !== 'ordinal'
}

/** 0 for the highest level. */
export function rankOf({ scheme }: Marker): number {
  return SCHEME_ORDER.indexOf(scheme)
}

const HAN = '[一二三四五六七八九十]{1,3}'
const OPENING = '(?<=^|[\\n。；;：:！？])[ \\t\\u3000]*(?:#{1,6}[ \\t]*)?'
const PATTERNS: readonly [NumberingScheme, RegExp][] = [
  ['han', new RegExp(`${OPENING}(${HAN})、`, 'g')],
  ['han-bracket', new RegExp(`${OPENING}[（(](${HAN})[）)]`, 'g')],
  ['arabic', new RegExp(`${OPENING}(\\d{1,2})[.．、](?!\\d)`, 'g')],
  ['arabic-bracket', new RegExp(`${OPENING}[（(](\\d{1,2})[）)]`, 'g')],
  ['circled', /([①-⑳])/g],
  ['ordinal', new RegExp(`${OPENING}第(${HAN})[，,、：:]`, 'g')],
  ['spoken', new RegExp(`(?<=^|[\\n。；;：:，,])[ \\t\\u3000]*(${HAN})是(?!否)`, 'g')],
]

/** Every mark of every numbering scheme, in text order. */
export function readMarkers(text: string): Marker[] {
  const markers: Marker[] = []
  for (const [scheme, pattern] of PATTERNS) {
    for (const match of matchesOf(pattern, text)) {
      const written = match[1] ?? ''
      const number = numberOf(written)
      if (number === 0 || number > 60) continue
      const start = match.index + match[0].lastIndexOf(match[0].trimStart())
      markers.push({
        scheme,
        number,
        span: [start, match.index + match[0].length],
        opensLine: match.index === 0 || text[match.index - 1] === '\n',
      })
    }
  }
  return markers.sort((a, b) => a.span[0] - b.span[0])
}

/** 一 → 1, 两 → 2, 十二 → 12, 二十 → 20; 0 when it is not a number. */
export function hanNumber(written: string): number {
  const digits = '一二三四五六七八九'
  if (written === '两') return 2
  if (written.length === 1) return written === '十' ? 10 : digits.indexOf(written) + 1
  const [head = '', ...rest] = written.split('十')
  if (rest.length !== 1) return 0
  const tens = head === '' ? 1 : digits.indexOf(head) + 1
  const ones = rest[0] === '' ? 0 : digits.indexOf(rest[0] ?? '') + 1
  return tens * 10 + ones
}

/** 3 → 三, for messages. */
export function hanOf(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const tens = Math.floor(number / 10)
  const lead = tens > 1 ? (digits[tens] ?? '') : ''
  return `${lead}${tens > 0 ? '十' : ''}${digits[number % 10] ?? ''}`
}

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(written)
  return circled >= 0 ? circled + 1 : hanNumber(written)
}

/** The mark as a reader would write it: 十一、 （十一） 11. （11） ⑪ 十一是. */
export function writtenMarker(scheme: NumberingScheme, number: number): string {
  switch (scheme) {
    case 'han':
      return `${hanOf(number)}、`
    case 'han-bracket':
      return `（${hanOf(number)}）`
    case 'arabic':
      return `${number}.`
    case 'arabic-bracket':
      return `（${number}）`
    case 'circled':
      return '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'[number - 1] ?? `（${number}）`
    case 'ordinal':
      return `第${hanOf(number)}，`
    case 'spoken':
      return `${hanOf(number)}是`
  }
}
