import type { Span } from '@mingjian/model'
import { LineCollector, type StoryListener } from '../docx/containers.ts'
import { Numbering } from '../docx/numbering.ts'
import { StoryReader } from '../docx/story-reader.ts'
import type { Styles } from '../docx/styles.ts'
import type { Reading } from '../reading.ts'
import { type Attributes, readXml, type XmlHandler } from '../xml/index.ts'

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
  /** `w:`, as this file spells it. */
  prefix: string
  /** The run's `w:rPr` as written. */
  properties: string
}

/** A stretch of a paragraph's text; nothing can be put inside one without a place. */
export interface TextPiece {
  text: string
  place: TextPlace | null
}

/**
 * Paragraphs of a document part in the order of its text; those of text boxes, in which Word allows no
 * comments, have no places.
 */
export async function readBodyText(
  xml: string,
  { part, styles, reading }: { part: string; styles: Styles; reading: Reading },
): Promise<TextPiece[][]> {
  const reader = new BodyReader(xml, styles, reading)
  const whole = (async function* () {
    yield Buffer.from(xml)
  })()
  await readXml(whole, part, reader, reading)
  return reader.paragraphs
}

interface Run {
  prefix: string
  properties: string
  /** How many elements are open around its content. */
  depth: number
}

/** Reads as the audit reads, and remembers where each stretch of text is written. */
class BodyReader implements XmlHandler, StoryListener {
  readonly paragraphs: TextPiece[][] = []
  private readonly stack: TextPiece[][] = []
  private readonly runs: Run[] = []
  private readonly story: StoryReader
  private boxes = 0
  /** What the text boxes of the open paragraph say, which follows it in the text. */
  private boxed: TextPiece[][] = []
  private depth = 0
  /** Where the properties of the innermost run begin, and how deep we are in them. */
  private properties = { from: 0, depth: 0 }
  private current: { place: TextPlace; read: string } | null = null

  constructor(
    private readonly xml: string,
    styles: Styles,
    reading: Reading,
  ) {
    const numbering = new Numbering(new Map())
    this.story = new StoryReader(new LineCollector(), styles, numbering, reading, this)
  }

  open(name: string, attributes: Attributes, end: number): void {
    this.depth += 1
    if (name === 'w:txbxContent') this.boxes += 1
    else if (name === 'w:r')
      this.runs.push({ prefix: this.prefixAt(end), properties: '', depth: this.depth })
    else if (name === 'w:rPr' && this.properties.depth++ === 0) {
      this.properties.from = this.xml.lastIndexOf('<', end - 1)
    } else if (name === 'w:t') this.current = this.textAt(end, attributes)
    this.story.open(name, attributes)
  }

  close(name: string, end: number): void {
    this.story.close(name)
    this.depth -= 1
    if (name === 'w:txbxContent') this.boxes -= 1
    else if (name === 'w:r') this.runs.pop()
    else if (name === 'w:t') this.current = null
    else if (name === 'w:rPr' && --this.properties.depth === 0) {
      const run = this.runs.at(-1)
      if (run) run.properties = this.xml.slice(this.properties.from, end)
    }
  }

  text(text: string): void {
    if (this.current) this.current = { ...this.current, read: text }
    this.story.text(text)
  }

  openParagraph(): void {
    this.stack.push([])
  }

  append(text: string): void {
    this.stack.at(-1)?.push({ text, place: this.placeOf(text) })
  }

  closeParagraph(isKept: boolean): void {
    const pieces = this.stack.pop()
    const into = this.boxes > 0 ? this.boxed : this.paragraphs
    if (pieces && isKept) into.push(pieces)
    if (this.boxes > 0) return
    if (isKept) this.paragraphs.push(...this.boxed)
    this.boxed = []
  }

  /** `w:` of the `<w:r …>` that ends here. */
  private prefixAt(end: number): string {
    const tag = this.xml.slice(this.xml.lastIndexOf('<', end - 1), end)
    return /^<([^\s/>]+:)r\b/.exec(tag)?.[1] ?? ''
  }

  private textAt(start: number, attributes: Attributes): BodyReader['current'] {
    const run = this.runs.at(-1)
    const isOfRun = run && this.depth === run.depth + 1
    if (!isOfRun || run.prefix === '' || this.boxes > 0) return null
    const written = this.xml.slice(start, this.xml.indexOf('<', start))
    const trims = attributes['xml:space'] === 'preserve' ? null : start - 1
    const { prefix, properties } = run
    return { place: { start, written, skipped: 0, trims, prefix, properties }, read: '' }
  }

  /** Where appended text stands, if it is what the `w:t` holds and not made from it. */
  private placeOf(text: string): TextPlace | null {
    if (!this.current) return null
    const { place, read } = this.current
    if (unescaped(place.written) !== read) return null
    const skipped = text.length === read.length ? 0 : read.indexOf(text)
    return skipped < 0 ? null : { ...place, skipped }
  }
}

/** An entity, or one character. */
const unit = /&(?:#x([\da-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos));|[\s\S]/gu
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(written: string): string {
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
