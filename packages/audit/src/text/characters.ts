/** What a character may do in a text, one bit each. */
export const CLAUSE_STOP = 1
export const SENTENCE_STOP = 2
/** Ends a phrase; 、 joins names and does not. */
export const PHRASE_STOP = 4
export const OPENING = 8
export const CLOSING = 16
export const DIGIT = 32
export const BLANK = 64
/** Ends the words that may name a figure. */
export const LABEL_STOP = 128
/** Begins a number written in words. */
export const NUMERAL = 256
export const SIGN = 512
export const COMMA = 1024
export const CIRCLED_NUMBER = 2048
/** Ends a clause of a passage, once both widths of punctuation have become one. */
export const PASSAGE_STOP = 4096

/**
 * What characters do, in a table so small that it stays near at hand: what stands in the place of a character is
 * its own if the code beside it is. No two that do anything may share a place.
 */
const PLACES = 0x1000
const bits = new Uint16Array(PLACES)
const codes = new Uint16Array(PLACES)
const mark = (characters: string, bit: number) => {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    const place = placeOf(code)
    if (bits[place] !== 0 && codes[place] !== code) throw new RangeError(`no place for ${code}`)
    bits[place] = (bits[place] ?? 0) | bit
    codes[place] = code
  }
}

/** Everything a character does. */
function bitsOf(code: number): number {
  const found = bits[placeOf(code)] ?? 0
  return found !== 0 && codes[placeOf(code)] === code ? found : 0
}

function placeOf(code: number): number {
  return (code ^ (code >> 7)) & (PLACES - 1)
}

mark('，,。；;：:！？\n', CLAUSE_STOP)
mark('。！？!?', SENTENCE_STOP)
mark('，,。；;：:\n', PHRASE_STOP)
mark('，,。；;：:、（）()\n|', LABEL_STOP)
mark('（(', OPENING)
mark('）)', CLOSING)
mark('0123456789', DIGIT)
mark('零百千万一半二两三四五六七八九十', NUMERAL)
mark('+-', SIGN)
mark(',;。:()!?|[]', PASSAGE_STOP)
mark('，,', COMMA)
mark('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', CIRCLED_NUMBER)
mark(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
  BLANK,
)
mark('\u2028\u2029\u202f\u205f\u3000\ufeff', BLANK)

/** Whether any character of a text does one of the things asked for. */
export function holdsAny(text: string, wanted: number): boolean {
  for (let at = 0; at < text.length; at++)
    if ((bitsOf(text.charCodeAt(at)) & wanted) !== 0) return true
  return false
}

/** Whether the character at an offset does one of the things asked for: `isAt(text, 3, DIGIT | BLANK)`. */
export function isAt(text: string, at: number, wanted: number): boolean {
  return at >= 0 && at < text.length && (bitsOf(text.charCodeAt(at)) & wanted) !== 0
}
