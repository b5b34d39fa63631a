import type { Span } from '@mingjian/model'
import type { WholePart } from './whole-parts.ts'

/** A `w:t` that can be cut in two, with all that the second half needs. */
export interface TextPlace {
  /** Offset of its first character in the part. */
  start: number
  /** Its characters as written, entities and all. */
  written: string
  /** Characters in front that are not read. */
  skipped: number
  /** Offset of the `>` of its tag where blanks at its ends are not kept; null where they are. */
  trims: number | null
  /** Offsets in front of its run and behind it; null where the run holds more on that side. */
  front: number | null
  back: number | null
  /** What it must not be cut out of. */
  whole: WholePart | null
  /** `w:`, as this file spells it. */
  prefix: string
  /** The run's `w:rPr` as written. */
  properties: string
}

/** An entity, or one character. */
const unit = /&(?:#x([\da-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos));|[\s\S]/gu
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function unescaped(written: string): string {
  if (!written.includes('&')) return written
  return Array.from(written.matchAll(unit), meaningOf).join('')
}

function meaningOf([whole, hex, decimal, name]: RegExpMatchArray): string {
  if (name) return named[name] ?? whole
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
  return decimal ? String.fromCodePoint(Number(decimal)) : whole
}

/** Where in the part the character `at` of a place is written, entity and surrogate pair whole. */
export function spanOf({ start, written, skipped }: TextPlace, at: number): Span {
  const wanted = skipped + at
  let read = 0
  for (const match of written.matchAll(unit)) {
    read += meaningOf(match).length
    if (read > wanted) return [start + match.index, start + match.index + match[0].length]
  }
  return [start + written.length, start + written.length]
}
