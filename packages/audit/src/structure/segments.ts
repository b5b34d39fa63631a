import { lastAt, type Span } from '@mingjian/model'
import { isAt, SENTENCE_STOP } from '../text/characters.ts'
import { matchesOf } from '../text/matches.ts'
import { collect } from './collect.ts'

/** 段落 and 句子 as spans; text between them is white space. */
export interface Segments {
  paragraphs: readonly Span[]
  sentences: readonly Span[]
}

const STARTS_NEW_BLOCK =
  /^(?:#|\||[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]?\d{1,2}[.．、）)](?!\d)|[①-⑳])/
const TABLE_LINE = /[|\t].*[|\t]/

/**
 * Rules compare what stands in one paragraph, or one sentence, with each other. Longer ones, which no
 * author writes and broken files have, are cut, so that a text takes no longer than its length.
 */
const LONGEST_PARAGRAPH = 2_000
const LONGEST_SENTENCE = 1_500

/**
 * Splits a text into logical paragraphs and sentences. Page and line breaks inside a sentence are
 * healed: a line of prose that stops without a full stop goes on in the next line of prose.
 */
export function readSegments(text: string): Segments {
  const paragraphs: Span[] = []
  let open: Span | null = null
  for (const line of linesOf(text)) {
    const previous: Span | null = open
    const isOpen = previous && previous[1] - previous[0] < LONGEST_PARAGRAPH
    if (isOpen && continues(text.slice(...previous), text.slice(...line))) {
      open = [previous[0], line[1]]
      paragraphs[paragraphs.length - 1] = open
    } else {
      open = line
      paragraphs.push(line)
    }
  }
  const bounded = collect(paragraphs, span => piecesOf(text, span, LONGEST_PARAGRAPH))
  const sentences = bounded
    .flatMap(span => sentencesOf(text, span))
    .flatMap(span => piecesOf(text, span, LONGEST_SENTENCE))
  return { paragraphs: bounded, sentences }
}

/** The span of the list that holds the offset; the nearest one before it when it lies in a gap. */
export function spanAt(spans: readonly Span[], offset: number): Span {
  return (
    spans[
      Math.max(
        0,
        lastAt(spans, offset, ([start]) => start),
      )
    ] ?? [0, 0]
  )
}

/** Lines without their white space; blank lines are left out. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (const match of matchesOf(/[^\r\n]+/g, text)) {
    const content = match[0].trim()
    if (!content) continue
    const start = match.index + match[0].indexOf(content)
    lines.push([start, start + content.length])
  }
  return lines
}

function continues(before: string, next: string): boolean {
  if (STARTS_NEW_BLOCK.test(next) || TABLE_LINE.test(next) || TABLE_LINE.test(before)) return false
  if (before.startsWith('#')) return false
  if (/[，、,]$/.test(before)) return true
  const isProse = /[，。；,;]/.test(before) && before.length > 20
  return isProse && /[\p{Script=Han}\w）)”"]$/u.test(before) && /^[\p{Script=Han}\w“"]/u.test(next)
}

/** The span, cut after a mark wherever it is longer than this. */
function piecesOf(text: string, [start, end]: Span, longest: number): Span[] {
  const pieces: Span[] = []
  let from = start
  while (end - from > longest) {
    let to = from + longest
    while (to > from + longest / 2 && !CUT.has(text.charAt(to - 1))) to--
    if (!CUT.has(text.charAt(to - 1))) to = from + longest
    pieces.push([from, to])
    from = to
  }
  if (from < end) pieces.push([from, end])
  return pieces
}

const CUT: ReadonlySet<string> = new Set('。！？；;，,、\n')

function sentencesOf(text: string, [start, end]: Span): Span[] {
  const sentences: Span[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!isAt(text, at, SENTENCE_STOP)) continue
    sentences.push([from, at + 1])
    from = at + 1
  }
  if (text.slice(from, end).trim()) sentences.push([from, end])
  return sentences
}
