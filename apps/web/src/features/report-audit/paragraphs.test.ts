import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chapterFinder, chunk, splitParagraphs } from './paragraphs.ts'

test('headings are told by official numbering, and the first line is the title', () => {
  const text = [
    '某县履行教育职责自评报告',
    '',
    '一、总体情况',
    '（一）资源配置',
    '1.生均面积',
    '1.5万名学生全部入学。',
    '一、坚持优先发展，全县财政投入持续增长，各项指标均有提高。',
  ].join('\n')
  expect(splitParagraphs(text).map(paragraph => paragraph.kind)).toEqual([
    'title',
    'heading-1',
    'heading-2',
    'heading-3',
    'text',
    'text',
  ])
})

test('offsets cut exactly the lines of the text and nothing between them is lost but blanks', () => {
  const line = fc.constantFrom('一、甲', '乙丙', ' ', '\t', '\r\n', '\n', '（一）丁。')
  fc.assert(
    fc.property(fc.array(line), pieces => {
      const text = pieces.join('')
      const shown = splitParagraphs(text).map(({ start, end }) => text.slice(start, end))
      expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(shown.every(each => !/[\n\r]/.test(each))).toBe(true)
    }),
  )
})

test('chunks keep every line in order', () => {
  expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
})

test('every place knows its chapter, none before the first', () => {
  const text = '某县自评报告\n前言。\n一、总体情况\n（一）学校\n有学校3所。\n二、存在问题\n无。'
  const { chapters, at } = chapterFinder(text)
  expect(chapters).toEqual(['一、总体情况', '二、存在问题'])
  expect(at(text.indexOf('前言'))).toBeNull()
  expect(at(text.indexOf('3所'))).toBe('一、总体情况')
  expect(at(text.indexOf('无。'))).toBe('二、存在问题')
})
