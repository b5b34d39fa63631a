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
  /** A busy machine makes a run longer, never shorter. */
  const bestOf = (length: number) => Math.min(...[1, 2, 3].map(() => timeOf(length)))
  const short = Math.max(bestOf(4_000), 8)
  // Quadratic work would take a hundred times as long.
  expect(bestOf(40_000)).toBeLessThan(short * 40)
})

/** What a claim says, wherever it stands in the text. */
const said = (text: string) =>
  read(text).map(({ subject, qualifier, value, unit, period, comparator, modality }) => [
    subject,
    qualifier,
    value,
    unit,
    period,
    comparator,
    modality,
  ])

/** Sentences of a report, each whole in itself. */
const sentence = fc.constantFrom(
  '全县共有小学28所，在校生12,345人，比上年减少120人，下降0.96%。',
  '学前三年毛入园率达到95.2%，普惠性幼儿园覆盖率91.3%，分别高于85%、80%的省定标准。',
  '教职工与在园幼儿比为1:6.2，高于规定的1:7。',
  '教育经费总投入9.81亿元，上年9.02亿元，增加0.79亿元，增长8.76%。',
  '小学、初中生均公用经费分别为820元和1,030元。',
  '公办幼儿园15所（占42.5%），在园幼儿2600人。',
  '新建幼儿园3所、小学2所，新增学位1200个。',
  '校舍建筑面积12.6万平方米，生均9.8平方米；图书31.2万册，价值560万元。',
  '近三年交流轮岗教师143人，占符合条件教师的14.6%。',
  '大班额比例由2020年的4.2%下降到1.1%。',
)

test('a line break inside a sentence changes no claim', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), (text, seed) => {
      // A line short of twelve characters may be a heading; one that ends a clause goes on as well.
      const at = 13 + (seed % Math.max(1, text.length - 14))
      const inNumber = /[\d.,]$/.test(text.slice(0, at)) && /^[\d.,]/.test(text.slice(at))
      if (inNumber || sentenceStop.test(text.charAt(at - 1))) return
      expect(said(`${text.slice(0, at)}\n${text.slice(at)}`)).toEqual(said(text))
    }),
    { numRuns: 300 },
  )
})
const sentenceStop = /[。；：（]/

test('full-width digits, letters and signs change no claim', () => {
  const wide = (text: string) =>
    text.replace(/[0-9%.]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(sentence, text => {
      expect(said(wide(text))).toEqual(said(text))
      expect(said(text.replaceAll('1:', '1∶'))).toEqual(said(text))
    }),
  )
})

test('blanks between a number and its unit or its name change no claim', () => {
  fc.assert(
    fc.property(sentence, text => {
      const spaced = text.replace(/(?<=[\d%])(?=[一-龥])|(?<=[一-龥])(?=\d)/g, ' ')
      expect(said(spaced)).toEqual(said(text))
    }),
  )
})

test('two paragraphs under headings of their own claim what each claims alone', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const parts = [`一、基本情况\n${first}`, `二、主要做法\n${second}`]
      expect(said(parts.join('\n'))).toEqual(parts.flatMap(said))
    }),
    { numRuns: 60 },
  )
})

test('every claim names something', () => {
  fc.assert(
    fc.property(reportLike, text => {
      for (const { subject, quote } of read(text)) expect([quote, subject]).not.toEqual([quote, ''])
    }),
    { numRuns: 300, examples: [['百分之210全县'], ['||3']] },
  )
})

test.each(
  '达到 共有 不足 保持在 每生每年 国家规定的 县区 财政投入 投入 幼儿园 已达到 共计 规定的'.split(
    ' ',
  ),
)('a word said over and over takes no longer than its length: %s', word => {
  const before = performance.now()
  read(`全县${word.repeat(27)}小学3.5所。`)
  read(`全县小学12所，${word.repeat(27)}x3.5所。`)
  expect(performance.now() - before).toBeLessThan(2000)
})

test('a row of digits is no figure, behind another figure either', () => {
  expect(read(`系数为0.42和0.${'0'.repeat(120)}1。`)).toHaveLength(1)
})
