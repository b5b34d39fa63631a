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

/**
 * A view of the text in which one character stands for all its printed forms: full-width digits and
 * letters, punctuation of either width, every kind of blank. Same length as the text, so every offset
 * in the view is an offset in the text.
 */
export function normalise(text: string): string {
  let view = ''
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const code = text.charCodeAt(at)
    // U+FF10–FF19, FF21–FF3A, FF41–FF5A: full-width digits and letters.
    // U+2460–2473: ① and the like number a list or a note.
    if (code >= 0x2460 && code <= 0x2473) {
      view += ' '
      continue
    }
    const wide =
      (code >= 0xff10 && code <= 0xff19) ||
      (code >= 0xff21 && code <= 0xff3a) ||
      (code >= 0xff41 && code <= 0xff5a)
    view += wide ? String.fromCharCode(code - 0xfee0) : (punctuation[char] ?? char)
  }
  return view
}
