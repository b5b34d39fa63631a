/** Numbers as Word's automatic numbering prints them, by the name of the format (`w:numFmt`). */
const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: n => (n < 10 ? `0${n}` : String(n)),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: n => ranged(n, 1, 20, 0x2460),
  decimalEnclosedCircleChinese: n => ranged(n, 1, 20, 0x2460),
  decimalEnclosedFullstop: n => ranged(n, 1, 20, 0x2488),
  decimalEnclosedParen: n => ranged(n, 1, 20, 0x2474),
  upperRoman: roman,
  lowerRoman: n => roman(n).toLowerCase(),
  upperLetter: n => letters(n),
  lowerLetter: n => letters(n).toLowerCase(),
  ordinal: n => `${n}${ordinalSuffix(n)}`,
  numberInDash: n => `- ${n} -`,
  chineseCounting: n => chineseNumber(n, plainDigits),
  chineseCountingThousand: n => chineseNumber(n, plainDigits),
  japaneseCounting: n => chineseNumber(n, plainDigits),
  taiwaneseCounting: n => chineseNumber(n, plainDigits),
  taiwaneseCountingThousand: n => chineseNumber(n, plainDigits),
  ideographDigital: n => digits(n, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: n => digits(n, '〇一二三四五六七八九'),
  taiwaneseDigital: n => digits(n, '○一二三四五六七八九'),
  chineseLegalSimplified: n => chineseNumber(n, legalDigits),
  ideographLegalTraditional: n => chineseNumber(n, traditionalDigits),
  ideographEnclosedCircle: n => ranged(n, 1, 10, 0x3280),
  ideographTraditional: n => cycle(n, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: n => cycle(n, '子丑寅卯辰巳午未申酉戌亥'),
  none: () => '',
}

/** `n` in the named format; an unknown format prints as decimal, as Word does. */
export function formatNumber(n: number, format: string): string {
  const print = Object.hasOwn(formats, format) ? formats[format] : undefined
  return (print ?? String)(n)
}

interface Digits {
  digits: string
  units: readonly string[]
  myriad: string
  /** 十 rather than 一十 for 10–19. */
  bareTen: boolean
}
const plainDigits: Digits = {
  digits: '零一二三四五六七八九',
  units: ['', '十', '百', '千'],
  myriad: '万',
  bareTen: true,
}
const legalDigits: Digits = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['', '拾', '佰', '仟'],
  myriad: '万',
  bareTen: false,
}
const traditionalDigits: Digits = { ...legalDigits, digits: '零壹貳參肆伍陸柒捌玖', myriad: '萬' }

/** 0–99,999,999 in Chinese numerals: 105 → 一百零五. Larger numbers print as decimal. */
function chineseNumber(n: number, style: Digits): string {
  if (n < 0 || n >= 1e8) return String(n)
  if (n === 0) return style.digits.charAt(0)
  const high = Math.floor(n / 10_000)
  const low = n % 10_000
  const zero = style.digits.charAt(0)
  const head = high > 0 ? group(high, style) + style.myriad : ''
  const gap = high > 0 && low > 0 && low < 1000 ? zero : ''
  const text = head + gap + (low > 0 ? group(low, style) : '')
  const [one, ten] = [style.digits.charAt(1), style.units[1] ?? '']
  return style.bareTen && text.startsWith(one + ten) ? text.slice(1) : text
}

/** 1–9999. */
function group(n: number, style: Digits): string {
  let text = ''
  let pendingZero = false
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(n / 10 ** power) % 10
    if (digit === 0) pendingZero = text !== ''
    else {
      text += (pendingZero ? style.digits.charAt(0) : '') + style.digits.charAt(digit)
      text += style.units[power] ?? ''
      pendingZero = false
    }
  }
  return text
}

function digits(n: number, set: string): string {
  return String(n).replace(/\d/g, digit => set.charAt(Number(digit)))
}

function fullWidth(n: number): string {
  return digits(n, '０１２３４５６７８９')
}

function cycle(n: number, set: string): string {
  return n > 0 ? set.charAt((n - 1) % set.length) : String(n)
}

/** The sign `n` of a run of signs in Unicode, decimal outside of it. */
function ranged(n: number, from: number, to: number, firstCodePoint: number): string {
  return n >= from && n <= to ? String.fromCodePoint(firstCodePoint + n - from) : String(n)
}

/** A … Z, AA, BB …: Word repeats the letter instead of counting in base 26. */
function letters(n: number): string {
  if (n < 1 || n > 780) return String(n)
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let [rest, text] = [n, '']
  for (const [value, sign] of romanSteps) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

function ordinalSuffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}
