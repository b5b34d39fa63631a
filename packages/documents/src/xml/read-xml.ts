import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import type { Reading } from '../reading.ts'
import { canonicalPrefixes } from './namespaces.ts'

export type Attributes = Readonly<Record<string, string>>

/**
 * Receives the elements of a part in order; names carry the canonical prefix (`w:p`, `x:row`). `end` is
 * the offset behind the tag's `>` in the decoded part.
 */
export interface XmlHandler {
  open?(name: string, attributes: Attributes, end: number): void
  close?(name: string, end: number): void
  text?(text: string): void
}

/**
 * Streams an XML part through `handler`, holding only the open elements in memory.
 * Throws a refusal for DOCTYPE or ENTITY, malformed XML, and anything beyond the XML limits.
 */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  handler: XmlHandler,
  reading: Reading,
): Promise<void> {
  const parser = guardedParser(part, handler, reading)
  const guard = new RunGuard(reading.limits.xmlRunChars)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      const text = decoder.decode(chunk, { stream: true })
      if (!guard.admits(text)) throw reading.refuse('xml-too-complex', { part })
      parser.write(text)
    }
    parser.write(decoder?.decode() ?? '').close()
  } catch (error) {
    throw reading.asRefusal(error, 'xml-malformed', { part })
  }
}

function guardedParser(part: string, handler: XmlHandler, reading: Reading) {
  const parser = new SaxesParser({ xmlns: true, fileName: part })
  const { xmlDepth, xmlAttributes, xmlElements } = reading.limits
  let depth = 0
  let elements = 0
  let attributes = 0
  parser.on('doctype', () => {
    throw reading.refuse('xml-forbidden')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > xmlAttributes) throw reading.refuse('xml-too-complex', { part })
  })
  parser.on('opentag', tag => {
    attributes = 0
    depth += 1
    elements += 1
    if (depth > xmlDepth || elements > xmlElements) {
      throw reading.refuse('xml-too-complex', { part })
    }
    handler.open?.(canonicalName(tag), canonicalAttributes(tag), parser.position)
  })
  parser.on('closetag', tag => {
    depth -= 1
    handler.close?.(canonicalName(tag), parser.position)
  })
  const onText = (text: string) => handler.text?.(text)
  parser.on('text', onText)
  parser.on('cdata', onText)
  return parser
}

function canonicalName(tag: SaxesTagNS | SaxesAttributeNS): string {
  const prefix = canonicalPrefixes.get(tag.uri)
  return prefix === undefined ? tag.name : prefix + tag.local
}

function canonicalAttributes(tag: SaxesTagNS): Attributes {
  const attributes: Record<string, string> = {}
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name]
    if (attribute && attribute.prefix !== 'xmlns') {
      attributes[canonicalName(attribute)] = attribute.value
    }
  }
  return attributes
}

function encodingOf(firstChunk: Buffer): string {
  if (firstChunk[0] === 0xff && firstChunk[1] === 0xfe) return 'utf-16le'
  if (firstChunk[0] === 0xfe && firstChunk[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Counts characters since the last angle bracket: the parser buffers exactly those. */
class RunGuard {
  private run = 0

  constructor(private readonly limit: number) {}

  admits(text: string): boolean {
    const last = Math.max(text.lastIndexOf('<'), text.lastIndexOf('>'))
    this.run = last < 0 ? this.run + text.length : text.length - 1 - last
    return this.run <= this.limit
  }
}
