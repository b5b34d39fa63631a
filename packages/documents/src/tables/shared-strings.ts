import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { readXml, type XmlHandler } from '../xml/index.ts'
import { decodeEscapes } from './cell-escapes.ts'

/** Texts that cells point to by index; rich text is joined, phonetic guides are dropped. */
export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  reading: Reading,
): Promise<string[]> {
  if (part === undefined || !archive.has(part)) return []
  const strings: string[] = []
  const rich = new RichText(reading)
  const handler: XmlHandler = {
    open: name => {
      if (name === 'x:si') rich.clear()
      else rich.open(name)
    },
    text: text => rich.text(text),
    close: name => {
      rich.close(name)
      if (name !== 'x:si') return
      strings.push(rich.value)
      const limit = reading.limits.tableCells
      if (strings.length > limit)
        throw reading.refuse('table-too-large', { what: '文字条数', limit })
    },
  }
  await readXml(archive.stream(part), part, handler, reading)
  return strings
}

/** Collects the `x:t` of a string item (`x:si` or `x:is`). */
export class RichText {
  private raw = ''
  private inText = false
  private phonetic = 0
  private chars = 0

  constructor(private readonly reading: Reading) {}

  get value(): string {
    return decodeEscapes(this.raw)
  }

  clear(): void {
    this.raw = ''
  }

  open(name: string): void {
    if (name === 'x:rPh') this.phonetic += 1
    else if (name === 'x:t') this.inText = true
  }

  text(text: string): void {
    if (!this.inText || this.phonetic > 0) return
    this.raw += text
    this.chars += text.length
    const limit = this.reading.limits.tableChars
    if (this.chars > limit) throw this.reading.refuse('table-too-large', { what: '字数', limit })
  }

  close(name: string): void {
    if (name === 'x:rPh') this.phonetic -= 1
    else if (name === 'x:t') this.inText = false
  }
}
