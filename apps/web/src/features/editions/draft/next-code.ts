const numerals = '一二三四五六七八九十'
const ten = 10

/**
 * The number after the highest of these, written as they are: 3 → 4, 2.9 → 2.10, （三） → （四）.
 * Empty where there is none to go on from.
 */
export function nextCode(codes: readonly string[]): string {
  const last = codes.at(-1)
  if (last === undefined) return ''
  const highest = codes.map(read).reduce((one, other) => (other.value > one.value ? other : one))
  if (highest.value === 0) return ''
  return highest.before + highest.write(highest.value + 1) + highest.after
}

interface ReadCode {
  before: string
  value: number
  after: string
  write: (value: number) => string
}

function read(code: string): ReadCode {
  const digits = /^(.*?)(\d+)(\D*)$/.exec(code)
  if (digits) {
    const [, before = '', value = '', after = ''] = digits
    return { before, value: Number(value), after, write: String }
  }
  const chinese = /^(\D*?)([一二三四五六七八九十]+)(\D*)$/.exec(code)
  if (chinese) {
    const [, before = '', value = '', after = ''] = chinese
    return { before, value: readNumeral(value), after, write: writeNumeral }
  }
  return { before: '', value: 0, after: '', write: String }
}

/** Up to 九十九, which no plan reaches. */
function readNumeral(text: string): number {
  if (!text.includes('十')) return numerals.indexOf(text) + 1
  const [tens = '', ones = ''] = text.split('十')
  return (tens ? numerals.indexOf(tens) + 1 : 1) * ten + (ones ? numerals.indexOf(ones) + 1 : 0)
}

function writeNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / ten), value % ten]
  const last = ones > 0 ? numerals.charAt(ones - 1) : ''
  if (tens === 0) return last
  return `${tens > 1 ? numerals.charAt(tens - 1) : ''}十${last}`
}
