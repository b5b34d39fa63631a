import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { limits, messages } from '@mingjian/documents'
import { InputError } from '@mingjian/model'

/** A file's bytes; one over the size limit is refused before more of it is read. */
export function readFileWithinLimit(path: string): Promise<Uint8Array> {
  return readWithinLimit(createReadStream(path), basename(path))
}

/** The bytes of a stream, for standard input as well as for files. */
export async function readWithinLimit(stream: Readable, name: string): Promise<Uint8Array> {
  const limit = limits.fileBytes
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > limit) {
      stream.destroy()
      const message = messages['file-too-large']({ bytes, limit })
      throw new InputError([{ code: 'file-too-large', file: name, message }], 413)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
