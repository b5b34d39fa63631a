import { describe, expect, test } from 'vitest'
import { findingsBy } from '../../checks/testing.ts'

const told = (text: string) =>
  findingsBy('arithmetic/table-quotient', text).map(one => `${one.severity} ${one.computation}`)

const STAGES = (kindergartens: string) =>
  `分学段（园校数、学生数、教职工数、专任教师数、生师比）\n幼儿园|41|7380|1120|${kindergartens}\n小学|33|19860|1240|1182|16.80\n初中|14|9870|862|790|12.49\n高中|4|5160|480|431|11.97\n特教|1|96|38|31|2.53`

describe('a column that is the quotient of two others', () => {
  test.each([
    ['a digit of the quotient', STAGES('602|12.62'), 'error 7380 ÷ 602 = 12.259 ≠ 12.62'],
    [
      'what is written with a sign, and turned round',
      '指标|全县|东片|西片|南片|北片\n学生数|9840|2140|2860|3120|1720\n专任教师数|768|168|214|246|140\n生师比|12.81:1|12.74:1|13.63:1|12.68:1|12.29:1',
      'error 2860 ÷ 214 = 13.364 ≠ 13.63:1',
    ],
    [
      'growth',
      '学段|今年|上年|增长\n幼儿园|7380|7820|-5.63%\n小学|19860|19420|2.27%\n初中|9870|9640|2.93%\n高中|5160|5010|2.99%',
      'error (9870 − 9640) ÷ 9640 = 2.386% ≠ 2.93%',
    ],
    [
      'shares of the last line',
      '来源|金额|占比\n财政|8240|76.30%\n学费|1630|15.09%\n捐赠|180|1.67%\n其他|750|9.64%\n合计|10800|100%',
      'error 750 ÷ 10800 = 6.944% ≠ 9.64%',
    ],
    [
      'what is no slip of the pen is a doubt',
      STAGES('602|15.83'),
      'warning 7380 ÷ 602 = 12.259 ≠ 15.83',
    ],
  ])('%s', (_, text, finding) => {
    expect(told(text)).toEqual([finding])
  })

  test.each([
    ['all agree', STAGES('602|12.26')],
    ['one is held against all its staff', STAGES('602|6.59')],
    [
      'two of four differ: no relation is proved',
      '片区|学生|教师|比\n东|2140|168|12.74\n西|2860|214|13.36\n南|3120|246|11.20\n北|1720|140|11.10',
    ],
    [
      'rates of something else',
      '片区|学生|教师|巩固率\n东|2140|168|98.2%\n西|2860|214|99.1%\n南|3120|246|97.6%\n北|1720|140|98.8%',
    ],
    [
      'shares cut to whole numbers',
      '来源|金额|占比\n财政|8240|76%\n学费|1630|15%\n捐赠|180|2%\n其他|750|7%\n合计|10800|100%',
    ],
  ])('is left alone: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})

describe('columns that the title names', () => {
  const rows = (growth: string) =>
    `城东街道|7380|7820|-5.63%\n城西街道|19860|19420|2.27%\n河口镇|9870|9640|${growth}\n石桥镇|5160|5010|2.99%`

  test.each([
    ['in one list', `各镇街在校生（本年、上年、增幅）\n${rows('7.44%')}`],
    ['with a unit', `2021年各镇街在校生(单位:人;各列依次为本年、上年、增长率)\n${rows('7.44%')}`],
    ['the rows too', `各镇街在校生（镇街、2021年、2020年、同比增长）：\n${rows('7.44%')}`],
    ['as a head', `镇街|2021年|2020年|增减幅度\n${rows('7.44%')}`],
    ['in prose', `各镇街在校生如下，数字依次为本年、上年、增幅：\n${rows('7.44%')}`],
  ])('%s: a growth that is wrong is no doubt', (_, text) => {
    expect(told(text)).toEqual(['error (9870 − 9640) ÷ 9640 = 2.386% ≠ 7.44%'])
  })

  test.each([
    [
      'years are compared on another base',
      `各镇街在校生（本年、上年、增幅）\n${rows('7.44%')}\n注：河口镇因区划调整，增幅按可比口径计算。`,
    ],
    ['the column is named otherwise', `各镇街在校生（本年、上年、达标率）\n${rows('7.44%')}`],
    [
      'as many names are not told',
      `各镇街在校生（2018年、2019年、2020年、2021年、增幅）\n${rows('7.44%')}`,
    ],
  ])('%s: it stays a doubt', (_, text) => {
    expect(told(text)).toEqual(['warning (9870 − 9640) ÷ 9640 = 2.386% ≠ 7.44%'])
  })

  test('all agree', () => {
    expect(told(`各镇街在校生（本年、上年、增幅）\n${rows('2.39%')}`)).toEqual([])
  })

  test('what lies between two of them', () => {
    const text =
      '各镇街幼儿园教师（本年、上年、增减）\n城东街道|738|702|36\n城西街道|986|942|44\n河口镇|487|464|53\n石桥镇|316|301|15'
    expect(findingsBy('arithmetic/table-total', text).map(one => one.computation)).toEqual([
      '487 − 464 = 23 ≠ 53',
    ])
  })
})
