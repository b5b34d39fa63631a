import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { Reading } from '../reading.ts'

/** A zip container opened from memory; every part is inflated as a stream, within the limits. */
export interface Archive {
  readonly names: ReadonlySet<string>
  has(name: string): boolean
  /** The inflated bytes of a part, chunk by chunk. Throws a refusal for a missing or hostile part. */
  stream(name: string): AsyncGenerator<Buffer>
}

/** Lists a zip container without inflating anything. Throws a refusal when it is corrupt or hostile. */
export async function openArchive(bytes: Uint8Array, reading: Reading): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await reading.withinTime(openZip(withoutTail(buffer), reading))
  const entries = await reading.withinTime(listEntries(zip, reading))
  const budget = { left: reading.limits.archiveTotalBytes }
  return {
    names: new Set(entries.keys()),
    has: name => entries.has(name),
    stream: name => streamEntry(zip, entries.get(name), name, budget, reading),
  }
}

/** Systems that pass files on (mail, web, office automation) add bytes behind their end; they mean nothing. */
function withoutTail(buffer: Buffer): Buffer {
  const end = buffer.lastIndexOf(END_OF_DIRECTORY)
  if (end < 0 || end + END_LENGTH > buffer.length) return buffer
  return buffer.subarray(0, end + END_LENGTH + buffer.readUInt16LE(end + END_LENGTH - 2))
}

/** The last record of a zip file; its last two bytes say how long a comment follows. */
const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')
const END_LENGTH = 22

function openZip(buffer: Buffer, reading: Reading): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(reading.refuse('archive-corrupt'))
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile, reading: Reading): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const limit = reading.limits.archiveEntries
  return new Promise((resolve, reject) => {
    if (zip.entryCount > limit) {
      reject(reading.refuse('archive-too-many-entries', { limit }))
      return
    }
    zip.on('entry', (entry: Entry) => {
      // Two parts of one name: programs disagree on which one counts, so nobody can vouch for the text.
      if (entries.has(entry.fileName)) reject(reading.refuse('archive-corrupt'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(reading.refuse('archive-corrupt')))
    zip.readEntry()
  })
}

async function* streamEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  name: string,
  budget: { left: number },
  reading: Reading,
): AsyncGenerator<Buffer> {
  if (!entry) throw reading.refuse('part-missing', { part: name })
  if (entry.isEncrypted()) throw reading.refuse('archive-encrypted')
  const stream = await reading.withinTime(openEntry(zip, entry, reading))
  let inflated = 0
  let checksum = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      inflated += chunk.length
      budget.left -= chunk.length
      if (isBomb(entry, inflated, budget.left, reading)) throw reading.refuse('archive-bomb')
      reading.checkTime()
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw reading.asRefusal(error, 'archive-corrupt')
  } finally {
    stream.destroy()
  }
  if (checksum !== entry.crc32) throw reading.refuse('archive-corrupt')
}

function isBomb(entry: Entry, inflated: number, budgetLeft: number, reading: Reading): boolean {
  const { archiveEntryBytes, archiveRatio, archiveRatioFromBytes } = reading.limits
  if (budgetLeft < 0 || inflated > archiveEntryBytes) return true
  return inflated > archiveRatioFromBytes && inflated > archiveRatio * entry.compressedSize
}

function openEntry(zip: ZipFile, entry: Entry, reading: Reading): Promise<Readable> {
  return new Promise((resolve, reject) => {
    const corrupt = () => reject(reading.refuse('archive-corrupt'))
    try {
      zip.openReadStream(entry, (error, stream) => (error ? corrupt() : resolve(stream)))
    } catch {
      corrupt()
    }
  })
}
