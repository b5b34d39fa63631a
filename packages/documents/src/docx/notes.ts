import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import type { SourceTextBuilder } from '../source-text-builder.ts'
import { type Attributes, readXml, type XmlHandler } from '../xml/index.ts'
import { LineCollector } from './containers.ts'
import { Numbering } from './numbering.ts'
import { StoryReader } from './story-reader.ts'
import type { Styles } from './styles.ts'

/** Reads footnotes.xml or endnotes.xml: each note becomes one footnote block. */
export class NoteReader implements XmlHandler {
  private note: { lines: LineCollector; story: StoryReader } | null = null

  constructor(
    private readonly builder: SourceTextBuilder,
    private readonly styles: Styles,
    private readonly reading: Reading,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.note) this.note.story.open(name, attributes)
    else if (isNote(name) && !isSeparator(attributes)) {
      const lines = new LineCollector()
      const numbering = new Numbering(new Map())
      this.note = { lines, story: new StoryReader(lines, this.styles, numbering, this.reading) }
    }
  }

  text(text: string): void {
    this.note?.story.text(text)
  }

  close(name: string): void {
    if (!this.note) return
    if (isNote(name)) {
      this.note.story.finish()
      this.builder.add('footnote', this.note.lines.text().trim())
      this.note = null
    } else this.note.story.close(name)
  }
}

const isNote = (name: string) => name === 'w:footnote' || name === 'w:endnote'

/** The line above the notes is stored as a note of its own. */
function isSeparator(attributes: Attributes): boolean {
  const type = attributes['w:type']
  return type !== undefined && type !== 'normal'
}

/** Whether a header or footer says anything besides a page number. */
export async function hasVisibleText(
  archive: Archive,
  part: string,
  reading: Reading,
): Promise<boolean> {
  let inText = 0
  let visible = false
  const handler: XmlHandler = {
    open: name => {
      if (name === 'w:t') inText += 1
    },
    text: text => {
      if (inText > 0 && /[^\s\d—–\-·第页共/]/.test(text)) visible = true
    },
    close: name => {
      if (name === 'w:t') inText -= 1
    },
  }
  await readXml(archive.stream(part), part, handler, reading)
  return visible
}
