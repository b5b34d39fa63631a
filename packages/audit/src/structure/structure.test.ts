import { describe, expect, test } from 'vitest'
import { sourceOf } from '../checks/testing.ts'
import { readFigures } from './figures.ts'
import { readStructure } from './index.ts'
import { readMarkers } from './markers.ts'
import { roleAt } from './sections.ts'
import { readSegments } from './segments.ts'

describe('sentences and paragraphs', () => {
  test('a page break inside a sentence is healed, a heading is not swallowed', () => {
    const text =
      '全县认真开展自查，覆盖全部学校和幼儿园，组织\n\n教师参加培训。\n二、存在问题\n学位不足。'
    const { paragraphs } = readSegments(text)
    expect(paragraphs.map(span => text.slice(...span).replace(/\s+/g, ''))).toEqual([
      '全县认真开展自查，覆盖全部学校和幼儿园，组织教师参加培训。',
      '二、存在问题',
      '学位不足。',
    ])
  })
})

describe('figures', () => {
  const read = (text: string) =>
    readFigures(text).map(one => `${one.value}×${one.scale} ${one.family}`)

  test('thousands, scale words, ratios and signs are read as printed', () => {
    expect(read('投入21,226.53元和2.88亿元，教师2 210人，师生比1: 15，增长-12.3%。')).toEqual([
      '21226.53×1 money',
      '2.88×100000000 money',
      '2210×1 people',
      '15×1 ratio',
      '-12.3×1 percent',
    ])
  })

  test('dates, document numbers, school names and ranges are no figures', () => {
    expect(read('2023年7月25日，青政〔2023〕6号，第27中学，按130~140%配备。')).toEqual([])
  })

  test('rough words are marked', () => {
    const rough = readFigures('约300人、20余次、超过7%、98%以上').map(one => one.approximate)
    expect(rough).toEqual([true, true, true, true])
  })
})

describe('numbering marks', () => {
  test('every scheme is read, full or half width, with or without markdown', () => {
    const text = '## 一、甲\n（二）乙\n(三)丙\n4. 丁\n（5）戊\n⑥己。七是庚'
    expect(readMarkers(text).map(one => `${one.scheme} ${one.number}`)).toEqual([
      'han 1',
      'han-bracket 2',
      'han-bracket 3',
      'arabic 4',
      'arabic-bracket 5',
      'circled 6',
      'spoken 7',
    ])
  })

  test('decimals, years and words such as 统一是 are none', () => {
    expect(readMarkers('增长1.98%。系数0.561，(2022)年统一是这样。')).toEqual([])
  })
})

describe('the parts of a report', () => {
  const text = [
    '青政呈〔2024〕7号',
    '签发人：某某',
    '青山区人民政府2023年度教育职责履行情况报告',
    '市政府教育督导委员会办公室：',
    '一、工作成效',
    '（一）经费\n投入增长。',
    '二、存在问题及整改措施',
    '（一）存在问题\n1. 学位不足。',
    '（二）整改措施\n1. 扩建学校。',
    '青山区人民政府',
    '2024年7月30日',
  ].join('\n')
  const parts = readStructure(sourceOf(text))
  const said = (span: readonly [number, number] | null) => span && text.slice(span[0], span[1])

  test('letterhead, signature and date are found', () => {
    const { title, documentNumber, addressee, signature, date } = parts.letterhead
    expect([title, documentNumber, addressee, signature, date].map(said)).toEqual([
      '青山区人民政府2023年度教育职责履行情况报告',
      '青政呈〔2024〕7号',
      '市政府教育督导委员会办公室：',
      '青山区人民政府',
      '2024年7月30日',
    ])
  })

  test('organisation, level and year are told apart', () => {
    expect(parts.profile).toMatchObject({
      organisation: '青山区人民政府',
      level: 'county',
      year: 2023,
    })
  })

  test('admitted problems and plans are told from the body', () => {
    const role = (words: string) => roleAt(parts.sections, text.indexOf(words))
    expect([role('投入增长'), role('学位不足'), role('扩建学校')]).toEqual([
      'body',
      'problems',
      'plans',
    ])
  })

  test.each([
    ['云岭市人民政府关于2022年度履行教育职责情况的报告', 'city'],
    ['云岭省人民政府工作报告', 'province'],
    ['关于报送工作情况的报告\n我县共有学校12所，全县教师300人。', 'county'],
  ])('the level of %s is %s', (written, level) => {
    expect(readStructure(sourceOf(written)).profile.level).toBe(level)
  })
})

test('no paragraph or sentence is longer than an author’s, and none of the text is lost', () => {
  const text = `起${'占比12.5%，'.repeat(2_000)}${'字'.repeat(9_000)}`
  const { paragraphs, sentences } = readSegments(text)
  for (const spans of [paragraphs, sentences]) {
    expect(spans.map(([start, end]) => text.slice(start, end)).join('')).toBe(text)
    expect(Math.max(...spans.map(([start, end]) => end - start))).toBeLessThanOrEqual(2_000)
  }
})

test('a ratio may begin with grouped digits', () => {
  const [ratio] = readFigures('师生比为1,200:18,000。')
  expect(ratio).toMatchObject({ ratio: true })
})
