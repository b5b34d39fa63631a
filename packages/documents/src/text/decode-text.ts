import iconv from 'iconv-lite'
import type { Reading } from '../reading.ts'

/**
 * Bytes of a text file as a string: BOM first, then UTF-16 without one, strict UTF-8, and GB18030 (which
 * includes GBK) with a plausibility check. A BOM is dropped, line ends become `\n`, everything else is
 * kept exactly.
 * Throws a refusal for binary content and unknown encodings.
 */
export function decodeText(bytes: Uint8Array, reading: Reading): string {
  const text =
    decodeByBom(bytes) ??
    decodeUtf16(bytes) ??
    decodeStrictly('utf-8', bytes) ??
    decodeGb18030(bytes, reading)
  if (text === undefined) {
    throw reading.refuse(bytes.includes(0) ? 'binary-file' : 'unknown-encoding')
  }
  if (looksBinary(text)) throw reading.refuse('binary-file')
  // Old Macintosh files end their lines with \r alone; elsewhere it is just a character.
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n')
}

function decodeByBom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly('utf-16be', bytes)
  return undefined
}

/** A text of several bytes a character has NUL bytes only where its Latin characters are two bytes wide. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (!bytes.includes(0)) return undefined
  return ['utf-16le', 'utf-16be']
    .map(encoding => decodeStrictly(encoding, bytes))
    .find(text => text !== undefined && !text.includes('\0') && looksChinese(text))
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeGb18030(bytes: Uint8Array, reading: Reading): string | undefined {
  if (isDamagedUtf8(bytes)) throw reading.refuse('text-damaged')
  // Not the platform's decoder: a Node built with small ICU has no GB18030.
  const text = iconv.decode(bytes, 'gb18030')
  return !text.includes('\ufffd') && looksChinese(text) ? text : undefined
}

/**
 * One bad byte must not turn a Chinese UTF-8 file into rows of rare characters: read as GB18030, its
 * bytes would nearly all have a meaning. Real GB18030 is almost nowhere valid UTF-8.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const sample = new TextDecoder('utf-8').decode(bytes).replace(/[\0-\x7f]+/g, '')
  const damaged = sample.split('\ufffd').length - 1
  return sample.length - damaged > 10 * damaged
}

/** GB18030 gives meaning to almost any byte pair; real text stays within everyday characters. */
function looksChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARS)
  const everyday = sample.match(
    /[\s\x20-\x7e\u00b0-\u00f7\u2000-\u33ff\u4e00-\u9fff\uff00-\uffef]/gu,
  )
  return (everyday?.length ?? 0) >= 0.95 * [...sample].length
}

/** Enough to tell a text from something else. */
const SAMPLE_CHARS = 100_000

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const sample = text.slice(0, SAMPLE_CHARS)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0
  return controls > 8 && controls > sample.length / 200
}
