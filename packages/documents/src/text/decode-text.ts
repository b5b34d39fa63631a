import iconv from 'iconv-lite'
import type { Reading } from '../reading.ts'

/**
 * Bytes of a text file as a string: BOM first, then strict UTF-8, then GB18030 (which includes GBK)
 * with a plausibility check. A BOM is dropped, `\r\n` becomes `\n`, everything else is kept exactly.
 * Throws a refusal for binary content and unknown encodings.
 */
export function decodeText(bytes: Uint8Array, reading: Reading): string {
  const text = decodeByBom(bytes) ?? decodeStrictly('utf-8', bytes) ?? decodeGb18030(bytes)
  if (text === undefined) {
    throw reading.refuse(bytes.includes(0) ? 'binary-file' : 'unknown-encoding')
  }
  if (looksBinary(text)) throw reading.refuse('binary-file')
  return text.replaceAll('\r\n', '\n')
}

function decodeByBom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly('utf-16be', bytes)
  return undefined
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeGb18030(bytes: Uint8Array): string | undefined {
  // Not the platform's decoder: a Node built with small ICU has no GB18030.
  const text = iconv.decode(bytes, 'gb18030')
  return !text.includes('\ufffd') && looksChinese(text) ? text : undefined
}

/** GB18030 gives meaning to almost any byte pair; real text stays within everyday characters. */
function looksChinese(text: string): boolean {
  const everyday = text.match(/[\s\x20-\x7e\u00b0-\u00f7\u2000-\u33ff\u4e00-\u9fff\uff00-\uffef]/gu)
  return (everyday?.length ?? 0) >= 0.95 * [...text].length
}

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0
  return controls > 8 && controls > text.length / 200
}
