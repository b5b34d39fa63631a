import type { SourceText } from '@mingjian/model'

const FULL_WIDTH = /[０-９]/
/** From ０ to 0. */
const SHIFT = 0xfee0

/** A report as it is computed with. */
export function plainSource(source: SourceText): SourceText {
  const text = plainDigits(source.text)
  return text === source.text ? source : { ...source, text }
}

/**
 * The text with full-width digits, and the points between them, as they are computed with. Every character stays in its
 * place, so that offsets are those of the text as it was written.
 */
function plainDigits(text: string): string {
  if (!FULL_WIDTH.test(text)) return text
  return text
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - SHIFT))
    .replace(/(?<=\d)．(?=\d)/g, '.')
}
