import type { Span } from '@mingjian/model'
import { isAt, PHRASE_STOP } from '../text/characters.ts'
import type { Figure } from './figures.ts'

/** 依次为a、b、c: several values of one thing in the order of the names or years before it. */
export interface Series {
  /** Words from the start of the clause to 分别 or 依次. */
  label: string
  labelSpan: Span
  /** Words between 分别 and the first value: 增长, 为, 达到. */
  verb: string
  figures: Figure[]
}

/** The words a list of values begins with. */
export const SERIES = /(?:分别|依次)([^，,。；;：:、\d]{0,12})[:：]?\s*$/
const JOINT = /^\s*(?:[、，,]\s*|(?:和|及|以及|与)\s*)$/

const CLOSE_JOINT = /^\s*(?:、|和|及|以及|与)\s*$/

/** Reads the value lists of a sentence, in text order. */
export function readSeries(text: string, [start, end]: Span, figures: readonly Figure[]): Series[] {
  const written = text.slice(start, end)
  if (!written.includes('分别') && !written.includes('依次')) return []
  const inside = figures.filter(one => one.start >= start && one.end <= end)
  const found: Series[] = []
  for (let at = 0; at < inside.length; at++) {
    const first = inside[at]
    if (!first) break
    const before = text.slice(inside[at - 1]?.end ?? start, first.start)
    const match = /分别|依次/.test(before) ? SERIES.exec(before) : null
    if (!match) continue
    const members = [first]
    for (const next of inside.slice(at + 1)) {
      const last = members.at(-1) ?? first
      const joint = text.slice(last.end, next.start)
      // 依次下降0.9、1.2、0.4个百分点: the unit is written once, at the end; 分别为5.1平方米、2860元: of several things.
      const isAlike = next.family === first.family || last.unit === '' || CLOSE_JOINT.test(joint)
      if (!isAlike || !JOINT.test(joint)) break
      members.push(next)
    }
    if (members.length < 2) continue
    const labelEnd = first.start - match[0].length
    const labelStart = clauseStart(text, start, labelEnd)
    found.push({
      label: text.slice(labelStart, labelEnd),
      labelSpan: [labelStart, labelEnd],
      verb: (match[1] ?? '').trim(),
      figures: members,
    })
    at += members.length - 1
  }
  return found
}

/** Start of the clause that ends at an offset; 、 joins names and does not end a clause. */
export function clauseStart(text: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) {
    if (isAt(text, at, PHRASE_STOP)) return at + 1
  }
  return from
}

/** 和、及 join names, but not inside 普及率, 及格率, 共和, 中等及以上. */
const JOINED_NAMES =
  /、|(?<=\p{Script=Han})(?:以及|(?<![共总温])和(?!谐)|(?<![普涉触顾危以])及(?![格时]|以[上下内外前后]))(?=\p{Script=Han})/u

/** 2021年、2022年、2023年: the names of a list may be its years. */
const YEARS = /(?:\d{4}年?[、和及]){2,}\d{4}年(?![\d、和及至])/

/** 2018年全省…: when and where the list holds. */
const LEADING_DATE =
  /^\s*(?:到|至|截至)?(?:\d{4}年度?(?:\d{1,2}月)?(?:底|末)?|[一二三四五六七八九十]+是)/

/** 小学、初中和高中 → three names; null when the words are no plain list. */
export function namesIn(words: string): string[] | null {
  const years = YEARS.exec(words)?.[0].match(/\d{4}/g)
  if (years) return years
  const list = words.replace(LEADING_DATE, '')
  if (/(?<![高中初同])等|[（()）]|\d/.test(list)) return null
  const names = list.split(JOINED_NAMES)
  const trimmed = names.map(name => name.trim())
  return trimmed.length >= 2 && trimmed.every(name => name.length >= 2) ? trimmed : null
}
