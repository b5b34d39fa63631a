/** Private-use characters of symbol fonts (`w:sym`) that reports use, as Unicode. */
const symbolFonts: Record<string, Record<number, string>> = {
  symbol: {
    163: '≤',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    187: '≈',
    215: '⋅',
  },
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    118: '❖',
    168: '□',
    216: '➢',
    224: '→',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' },
}

/** Unicode for a `w:sym`; null when the font's sign has no known counterpart. */
export function symbolText(font: string | undefined, char: string | undefined): string | null {
  const code = Number.parseInt(char ?? '', 16)
  if (!(code > 0 && code <= 0xffff)) return null
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  const known = symbolFonts[(font ?? '').toLowerCase()]?.[isPrivate ? code - 0xf000 : code]
  if (known !== undefined) return known
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return isPrivate || isSurrogate ? null : String.fromCharCode(code)
}
