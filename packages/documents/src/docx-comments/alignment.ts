import { lastAt } from '@mingjian/model'
import type { TextPiece } from './body-text.ts'
import type { TextPlace } from './text-place.ts'

/** One character of a document, by the `w:t` it stands in. */
export interface Anchor {
  place: TextPlace
  /** Which of the place's characters. */
  at: number
}

/** Shorter paragraphs, as “无” or “1”, may stand anywhere: they are looked for nearby only. */
const TELLING = 8
const NEARBY = 40

/**
 * Finds the characters of a text that was read from a document in its paragraphs again. A text has more
 * than its document (numbers given by Word, notes, tabs between cells) and less (hidden lines): each
 * paragraph is looked for in order, white space apart.
 */
export class Alignment {
  private readonly ranges: { start: number; end: number; pieces: SolidPiece[] }[] = []
  private readonly solid: Solid

  constructor(text: string, paragraphs: readonly (readonly TextPiece[])[]) {
    this.solid = solidOf(text)
    let from = 0
    for (const paragraph of paragraphs) {
      const pieces = solidPieces(paragraph)
      const words = pieces.map(piece => piece.solid.text).join('')
      if (words === '') continue
      const start = this.solid.text.indexOf(words, from)
      if (start < 0 || (words.length < TELLING && start - from > NEARBY)) continue
      const end = start + words.length
      this.ranges.push({ start, end, pieces })
      from = end
    }
  }

  /**
   * First and last character of a span of the text that a comment can be tied to; the nearest one
   * before it, or behind it, where the span itself has none; null where the document has none at all.
   */
  find(start: number, end: number): [Anchor, Anchor] | null {
    const from = this.solidFrom(start)
    const until = this.solidFrom(end)
    const first = this.search(from, until, 1)
    const last = first && this.search(until - 1, from - 1, -1)
    if (first && last) return [first, last]
    const near = this.search(from - 1, -1, -1) ?? this.search(until, this.solid.text.length, 1)
    return near && [near, near]
  }

  private search(from: number, until: number, step: 1 | -1): Anchor | null {
    for (let at = from; at !== until && at >= 0 && at < this.solid.text.length; at += step) {
      const anchor = this.anchorAt(at)
      if (anchor) return anchor
    }
    return null
  }

  private anchorAt(at: number): Anchor | null {
    const range = this.ranges[lastAt(this.ranges, at, startOf)]
    if (!range || at >= range.end) return null
    const inside = at - range.start
    const piece = range.pieces[lastAt(range.pieces, inside, startOf)]
    const { place } = piece ?? {}
    return piece && place ? { place, at: piece.solid.at[inside - piece.start] ?? 0 } : null
  }

  /** Index in the solid text of the first character at or behind an offset of the text. */
  private solidFrom(offset: number): number {
    return lastAt(this.solid.at, offset - 1, at => at) + 1
  }
}

/** A text without its white space, and where each character stood. */
interface Solid {
  text: string
  at: number[]
}

interface SolidPiece {
  solid: Solid
  place: TextPlace | null
  /** Of the paragraph's solid text. */
  start: number
}

function solidOf(text: string): Solid {
  const at: number[] = []
  for (let offset = 0; offset < text.length; offset++) {
    if (!/\s/.test(text.charAt(offset))) at.push(offset)
  }
  return { text: text.replace(/\s/g, ''), at }
}

function solidPieces(paragraph: readonly TextPiece[]): SolidPiece[] {
  let start = 0
  const pieces: SolidPiece[] = []
  for (const { text, place } of paragraph) {
    const solid = solidOf(text)
    if (solid.text !== '') pieces.push({ solid, place, start })
    start += solid.text.length
  }
  return pieces
}

const startOf = ({ start }: { start: number }) => start
