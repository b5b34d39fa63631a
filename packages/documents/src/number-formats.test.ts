import { expect, test } from 'vitest'
import { formatNumber } from './number-formats.ts'

test.each([
  ['chineseCounting', 1, '一'],
  ['chineseCountingThousand', 10, '十'],
  ['chineseCountingThousand', 12, '十二'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1010, '一千零一十'],
  ['chineseCountingThousand', 10_005, '一万零五'],
  ['chineseCountingThousand', 120_000, '十二万'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['decimalFullWidth', 13, '１３'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedFullstop', 3, '⒊'],
  ['ideographTraditional', 3, '丙'],
  ['ideographTraditional', 11, '甲'],
  ['ideographZodiac', 12, '亥'],
  ['ideographDigital', 2023, '二〇二三'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 28, 'BB'],
  ['unheard-of', 5, '5'],
])('%s prints %i as %s', (format, number, printed) => {
  expect(formatNumber(number, format)).toBe(printed)
})
