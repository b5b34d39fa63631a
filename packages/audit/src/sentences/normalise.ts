const punctuation: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '∶': ':',
  '︰': ':',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '！': '!',
  '？': '?',
  '％': '%',
  '．': '.',
  '﹪': '%',
  '～': '~',
  '〜': '~',
  '－': '-',
  '−': '-',
  '–': '-',
  '—': '-',
  '＋': '+',
  '／': '/',
  '｜': '|',
  '│': '|',
  '“': '"',
  '”': '"',
  '＂': '"',
  '「': '"',
  '」': '"',
  '㎡': '㎡',
  〇: '〇',
  '○': '〇',
  '　': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
}

/** The code each code is read as. */
const read = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
for (const [from, to] of Object.entries(punctuation)) read[from.charCodeAt(0)] = to.charCodeAt(0)
// ① and the like number a list or a note.
for (let code = 0x2460; code <= 0x2473; code++) read[code] = 0x20
// Full-width digits and letters.
for (const [first, last] of [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const) {
  for (let code = first; code <= last; code++) read[code] = code - 0xfee0
}

/** Han characters, which most are, are read as themselves. */
const FIRST_HAN = 0x4e00
const AFTER_HAN = 0xa000

/** As many codes as may be handed to a function at once. */
const atOnce = 4096

/**
 * A view of the text in which one character stands for all its printed forms: full-width digits and
 * letters, punctuation of either width, every kind of blank. Same length as the text, so every offset
 * in the view is an offset in the text.
 */
export function normalise(text: string): string {
  const codes = new Uint16Array(Math.min(atOnce, text.length))
  let view = ''
  for (let from = 0; from < text.length; from += atOnce) {
    const length = Math.min(atOnce, text.length - from)
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(from + at)
      codes[at] = code >= FIRST_HAN && code < AFTER_HAN ? code : (read[code] ?? 0)
    }
    const part = length === codes.length ? codes : codes.subarray(0, length)
    view += String.fromCharCode.apply(null, part as unknown as number[])
  }
  return view
}
