import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locate, locator, placeText } from './place.ts'
import type { Block, SourceText } from './source-text.ts'

/** A text of these blocks, one a line; a list of cells is a row of the first table. */
function sourceOf(parts: (string | string[])[], pages?: { page: number; start: number }[]) {
  let text = ''
  let row = 0
  const blocks = parts.map((part): Block => {
    const written = Array.isArray(part) ? part.join('\t') : part
    if (text !== '') text += '\n'
    const start = text.length
    text += written
    const table = Array.isArray(part) ? { table: 0, row: row++, cells: [] } : null
    const kind = table ? 'table-row' : 'paragraph'
    return { kind, start, end: text.length, level: null, page: null, table }
  })
  return { text, blocks, pages } satisfies Partial<SourceText>
}

const at = (source: ReturnType<typeof sourceOf>, words: string) =>
  placeText(locate(source, source.text.indexOf(words)))

test('without pages, paragraphs are counted through the document and rows through their table', () => {
  const source = sourceOf([
    '一、总体情况',
    '全县小学12所。',
    ['学校', '人数'],
    ['一小', '452'],
    '后',
  ])
  expect(['总体', '12所', '452', '后'].map(words => at(source, words))).toEqual([
    '第1段',
    '第2段',
    '表1第2行',
    '第3段',
  ])
})

test('words in a note are told by the note, and take neither page nor heading from the text before', () => {
  const source = sourceOf(['一、总体情况', '正文。', '甲注。', '乙注。'], [{ page: 1, start: 0 }])
  for (const block of source.blocks.slice(2)) block.kind = 'footnote'
  expect(at(source, '正文')).toBe('第1页第2段')
  expect(at(source, '乙注')).toBe('注释2')
  expect(locate(source, source.text.indexOf('甲注')).heading).toBeNull()
})

test('with pages, paragraphs are counted anew on each, one carried over being its first', () => {
  const parts = ['第一段。', '这一段从前页写到后页。', '第三段。']
  const start = parts.join('\n').indexOf('写到')
  const source = sourceOf(parts, [
    { page: 1, start: 0 },
    { page: 2, start },
  ])
  expect(['第一段', '这一段', '写到', '第三段'].map(words => at(source, words))).toEqual([
    '第1页第1段',
    '第1页第2段',
    '第2页第1段',
    '第2页第2段',
  ])
})

test('a page that begins with a table counts its paragraphs from one', () => {
  const parts = ['前', ['甲', '1'], ['乙', '2'], '后']
  const source = sourceOf(parts, [
    { page: 1, start: 0 },
    { page: 2, start: 2 },
  ])
  expect(['2', '后'].map(words => at(source, words))).toEqual(['第2页表1第2行', '第2页第1段'])
})

test('the heading is the nearest numbered line above', () => {
  const source = sourceOf(['前言', '一、投入', '（二）教师', '全县专任教师248人。'])
  expect(locate(source, source.text.indexOf('248')).heading).toBe('（二）教师')
  expect(locate(source, 0).heading).toBeNull()
})

test('a text without blocks has one paragraph a line', () => {
  expect(placeText(locate({ text: '甲\n\n乙' }, 3))).toBe('第2段')
})

test('places never go backwards through a text', () => {
  const part = fc.oneof(fc.constant<string>('字数'), fc.constant<string[]>(['甲', '1']))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.nat(40), (parts, cut) => {
      const plain = sourceOf(parts)
      const start = cut % (plain.text.length + 1)
      const pages = [
        { page: 1, start: 0 },
        { page: 2, start },
      ]
      const find = locator({ ...plain, pages })
      let last = { page: 1, paragraph: 1 }
      for (let offset = 0; offset < plain.text.length; offset += 1) {
        const { page, paragraph, row } = find(offset)
        if (paragraph === null) expect(row).toBeGreaterThan(0)
        else {
          expect(paragraph).toBeGreaterThan(0)
          if (page === last.page) expect(paragraph).toBeGreaterThanOrEqual(last.paragraph)
          last = { page: page ?? 0, paragraph }
        }
      }
    }),
  )
})
