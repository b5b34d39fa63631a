const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const weights: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const sections: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Value of a Chinese numeral (十一万 → 110000, 二〇二三 → 2023), or null when it is not one. */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null
  if ([...text].every(char => char in digits)) {
    return Number([...text].map(char => digits[char]).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of text) {
    if (char in digits) {
      digit = digits[char] ?? 0
    } else if (char in weights) {
      section += (digit ?? 1) * (weights[char] ?? 1)
      digit = null
    } else if (char in sections) {
      const value = section + (digit ?? 0)
      if (value === 0 && total === 0) return null
      total = (total + value) * (sections[char] ?? 1)
      section = 0
      digit = null
    } else {
      return null
    }
  }
  return total + section + (digit ?? 0)
}
