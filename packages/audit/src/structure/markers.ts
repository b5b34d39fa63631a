import type { Span } from '@mingjian/model'
import { CIRCLED_NUMBER, CLAUSE_STOP, COMMA, DIGIT, isAt, PHRASE_STOP } from '../text/characters.ts'

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
const BLANKS = '[ \\t\\u3000]*'
/** What a mark of each scheme looks like; all of them sticky: they are tried where a clause begins. */
const WRITTEN = new RegExp(
  `${BLANKS}(?:#{1,6}[ \\t]*)?(?:(${HAN})、|[（(](${HAN})[）)]|(\\d{1,2})[.．、](?!\\d(?!\\d{3}年))|[（(](\\d{1,2})[）)]|第(${HAN})[，,、：:])`,
  'y',
)
/** The groups of `WRITTEN`, in their order. */
const WRITTEN_SCHEMES: readonly NumberingScheme[] = [
  'han',
  'han-bracket',
  'arabic',
  'arabic-bracket',
  'ordinal',
]
const SPOKEN = new RegExp(`${BLANKS}(${HAN})是(?!否)`, 'y')
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const LARGEST = 60

/** Every mark of every numbering scheme, in text order; a cell of a table may begin with one. */
export function readMarkers(text: string): Marker[] {
  const markers: Marker[] = []
  for (let at = 0; at < text.length; at++) {
    const isStart = at === 0 || text[at - 1] === '\t' || isAt(text, at - 1, CLAUSE_STOP)
    const marker = isStart ? (spokenAt(text, at) ?? writtenAt(text, at)) : null
    if (marker) markers.push(marker)
    else if (isAt(text, at, CIRCLED_NUMBER)) {
      const number = CIRCLED.indexOf(text.charAt(at)) + 1
      markers.push(markerOf(text, 'circled', number, [at, at + 1], at))
    }
  }
  return markers
}

/** 一是, behind a comma as well; not behind ！ or ？. */
function spokenAt(text: string, at: number): Marker | null {
  if (at > 0 && !isAt(text, at - 1, PHRASE_STOP)) return null
  SPOKEN.lastIndex = at
  const match = SPOKEN.exec(text)
  return match && numbered(text, 'spoken', match[1] ?? '', match)
}

function writtenAt(text: string, at: number): Marker | null {
  if (isAt(text, at - 1, COMMA) || isInRatio(text, at)) return null
  WRITTEN.lastIndex = at
  const match = WRITTEN.exec(text)
  if (!match) return null
  const group = match.findIndex((one, index) => index > 0 && one !== undefined)
  return numbered(text, WRITTEN_SCHEMES[group - 1] as NumberingScheme, match[group] ?? '', match)
}

/** 1:19、: the second number of a ratio is no mark. */
const isInRatio = (text: string, at: number) =>
  /[:：∶]/.test(text[at - 1] ?? '') && isAt(text, at - 2, DIGIT)

function numbered(
  text: string,
  scheme: NumberingScheme,
  written: string,
  { 0: whole, index }: RegExpExecArray,
): Marker | null {
  const number = isAt(written, 0, DIGIT) ? Number(written) : hanNumber(written)
  if (number === 0 || number > LARGEST) return null
  const start = index + whole.length - whole.trimStart().length
  return markerOf(text, scheme, number, [start, index + whole.length], index)
}

function markerOf(
  text: string,
  scheme: NumberingScheme,
  number: number,
  span: Span,
  at: number,
): Marker {
  return { scheme, number, span, opensLine: at === 0 || text[at - 1] === '\n' }
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

/** 三 and 3 alike; 0 when it is not a number. */
export const numberOf = (written = ''): number => hanNumber(written) || Number(written) || 0

/** 3 → 三, for messages. */
export function hanOf(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const tens = Math.floor(number / 10)
  const lead = tens > 1 ? (digits[tens] ?? '') : ''
  return `${lead}${tens > 0 ? '十' : ''}${digits[number % 10] ?? ''}`
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
      return CIRCLED[number - 1] ?? `（${number}）`
    case 'ordinal':
      return `第${hanOf(number)}，`
    case 'spoken':
      return `${hanOf(number)}是`
  }
}
