import type { SourceText } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractClaims } from './extract-claims.ts'

const library = loadStandards()
const read = (text: string) => {
  const source: SourceText = { file: 't', format: 'txt', text, blocks: [], notices: [] }
  return extractClaims(source, { library, year: 2023 })
}

const words = fc.constantFrom(
  ...'全县 其中 公办 幼儿园 小学 、 ， 。 ： （ ） 分别 占 增长 上年 2021年 由 至 12.5% 3 210 人 所 1：6 万元 1,234.5 \n | 每百名 百分之 六 个 “ ” 《 》 [2] 在校生 达到 不低于 85 个百分点 -3%'.split(
    ' ',
  ),
)
const reportLike = fc.array(words, { maxLength: 60 }).map(parts => parts.join(''))

test('every quote is the text between its offsets and holds digits or a numeral', () => {
  fc.assert(
    fc.property(fc.oneof(reportLike, fc.string({ unit: 'grapheme', maxLength: 200 })), text => {
      for (const { quote, start, end, value } of read(text)) {
        expect(quote).toBe(text.slice(start, end))
        expect(quote).toMatch(/[\p{Nd}一二两三四五六七八九十百千万半]/u)
        expect(Number.isFinite(value)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test('the same text gives the same claims', () => {
  fc.assert(
    fc.property(reportLike, text => {
      expect(read(text)).toEqual(read(text))
    }),
    { numRuns: 50 },
  )
})

const hostile = [
  '1人',
  '1',
  '一',
  '的',
  '其中',
  '(',
  '1、',
  '占',
  '小学12所、',
  '《',
  '1:',
  '分别1%、',
  '\n1|2|3',
  '在校生3人,',
]

test.each(hostile)('ten times the text of %j takes about ten times as long', unit => {
  const timeOf = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    const began = performance.now()
    read(text)
    return performance.now() - began
  }
  timeOf(2_000)
  const short = Math.max(timeOf(4_000), 8)
  // Quadratic work would take a hundred times as long; the room above ten is for a busy machine.
  expect(timeOf(40_000)).toBeLessThan(short * 40)
})
