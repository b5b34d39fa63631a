import { LineCollector, type StoryListener } from '../docx/containers.ts'
import { Numbering } from '../docx/numbering.ts'
import { StoryReader } from '../docx/story-reader.ts'
import type { Styles } from '../docx/styles.ts'
import type { Reading } from '../reading.ts'
import { type Attributes, readXml, type XmlHandler } from '../xml/index.ts'
import { type TextPlace, unescaped } from './text-place.ts'
import { WholeParts } from './whole-parts.ts'

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
  const content = (async function* () {
    yield Buffer.from(xml)
  })()
  await readXml(content, part, reader, reading)
  return reader.paragraphs
}

interface Run {
  prefix: string
  properties: string
  /** Offsets of its tag and of what follows its tag and properties. */
  start: number
  content: number
  /** How many elements are open around its content. */
  depth: number
}

/** Reads as the audit reads, and remembers where each stretch of text is written. */
class BodyReader implements XmlHandler, StoryListener {
  readonly paragraphs: TextPiece[][] = []
  private readonly stack: TextPiece[][] = []
  private readonly runs: Run[] = []
  private readonly story: StoryReader
  private readonly wholes = new WholeParts()
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
    const start = this.xml.lastIndexOf('<', end - 1)
    if (name === 'w:txbxContent') this.boxes += 1
    else if (name === 'w:r') this.runs.push(this.runAt(start, end))
    else if (name === 'w:rPr' && this.properties.depth++ === 0) this.properties.from = start
    else if (name === 'w:t') this.current = this.textAt(start, end, attributes)
    else if (this.boxes === 0) {
      const from = name === 'w:fldChar' ? (this.runs.at(-1)?.start ?? start) : start
      this.wholes.openElement(name, attributes, from, this.stack.length > 0)
    }
    this.story.open(name, attributes)
  }

  close(name: string, end: number): void {
    this.story.close(name)
    this.depth -= 1
    if (this.boxes === 0) this.wholes.closeElement(name, end)
    if (name === 'w:txbxContent') this.boxes -= 1
    else if (name === 'w:r') this.runs.pop()
    else if (name === 'w:t') this.current = null
    else if (name === 'w:rPr' && --this.properties.depth === 0) {
      const run = this.runs.at(-1)
      if (!run) return
      run.properties = this.xml.slice(this.properties.from, end)
      run.content = end
    }
  }

  text(text: string): void {
    if (this.current) this.current = { ...this.current, read: text }
    this.wholes.text(text)
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
    this.wholes.endParagraph()
    if (isKept) this.paragraphs.push(...this.boxed)
    this.boxed = []
  }

  private runAt(start: number, end: number): Run {
    const tag = this.xml.slice(start, end)
    const prefix = /^<([^\s/>]+:)r\b/.exec(tag)?.[1] ?? ''
    return { prefix, properties: '', start, content: end, depth: this.depth }
  }

  private textAt(tag: number, start: number, attributes: Attributes): BodyReader['current'] {
    const run = this.runs.at(-1)
    const isOfRun = run && this.depth === run.depth + 1
    if (!isOfRun || run.prefix === '' || this.boxes > 0 || this.wholes.isShut) return null
    const written = this.xml.slice(start, this.xml.indexOf('<', start))
    const trims = attributes['xml:space'] === 'preserve' ? null : start - 1
    const front = tag === run.content ? run.start : null
    const back = this.runEndAt(start + written.length)
    const { prefix, properties } = run
    const place = { start, written, skipped: 0, trims, front, back, prefix, properties }
    return { place: { ...place, whole: this.wholes.current }, read: '' }
  }

  /** Offset behind the run whose last text ends here; null where more follows in it. */
  private runEndAt(offset: number): number | null {
    const ends = /<\/[^<>:]+:t\s*><\/[^<>:]+:r\s*>/y
    ends.lastIndex = offset
    return ends.test(this.xml) ? ends.lastIndex : null
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
