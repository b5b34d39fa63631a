import { Readable } from 'node:stream'
import { createInflate, inflateSync } from 'node:zlib'
import type { Reading } from '../reading.ts'

/**
 * Measures every compressed stream of a PDF before pdf.js sees it: pdf.js inflates without a limit.
 * Streams are found by their keyword and their zlib header, not by what dictionaries declare.
 */
export async function guardPdfStreams(bytes: Uint8Array, reading: Reading): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (const { start, dictionary, isLong } of streamsOf(buffer)) {
    reading.checkTime()
    const isImage = /\/Subtype\s*\/Image\b/.test(dictionary)
    if (!isImage && (isNested(dictionary) || (isLong && isUnmeasured(dictionary)))) {
      throw reading.refuse('archive-bomb')
    }
    if (!hasZlibHeader(buffer, start)) continue
    // Pictures are large, never read for text, and no text is refused because of them.
    const { archiveEntryBytes, pdfStreamBytes, archiveTotalBytes } = reading.limits
    const cap = isImage ? archiveEntryBytes : pdfStreamBytes
    const size = await inflatedSize(buffer.subarray(start), cap)
    if (!isImage) total += size
    if (size > cap || total > archiveTotalBytes) throw reading.refuse('archive-bomb')
  }
}

interface PdfStream {
  start: number
  dictionary: string
  /** Longer than filters may be whose output cannot be measured here. */
  isLong: boolean
}

const DICTIONARY_BYTES = 2048
const UNMEASURED_BYTES = 256 * 1024

function* streamsOf(buffer: Buffer): Generator<PdfStream> {
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', Math.max(0, at - 3), at) === 'end') continue
    let start = at + 6
    if (buffer[start] === 0x0d) start += 1
    if (buffer[start] === 0x0a) start += 1
    const before = buffer.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at)
    const dictionary = before
      .slice(before.lastIndexOf(' obj') + 1)
      .replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    const isLong = !buffer.subarray(start, start + UNMEASURED_BYTES).includes('endstream')
    yield { start, dictionary, isLong }
  }
}

function isNested(dictionary: string): boolean {
  return (dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0) > 1
}

function isUnmeasured(dictionary: string): boolean {
  return /\/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/.test(
    dictionary,
  )
}

function hasZlibHeader(buffer: Buffer, at: number): boolean {
  const [method, flags] = [buffer[at], buffer[at + 1]]
  if (method === undefined || flags === undefined) return false
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}

const SMALL_BYTES = 1024 * 1024
const FEED_BYTES = 64 * 1024

/** Bytes a zlib stream inflates to, counted without keeping them; stops soon after `cap`. */
async function inflatedSize(data: Buffer, cap: number): Promise<number> {
  try {
    return inflateSync(data, { maxOutputLength: Math.min(cap, SMALL_BYTES) }).length
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    // Damaged streams may still inflate in part before the damage: measure them too.
    if (!isLarge && data.length < SMALL_BYTES / 1032) return 0
  }
  const inflate = Readable.from(slicesOf(data)).pipe(createInflate())
  let size = 0
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > cap) break
    }
  } catch {
    // Not a whole zlib stream: what came out before is what counts.
  } finally {
    inflate.destroy()
  }
  return size
}

function* slicesOf(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += FEED_BYTES) yield data.subarray(at, at + FEED_BYTES)
}
