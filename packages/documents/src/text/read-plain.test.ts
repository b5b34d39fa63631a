import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { refusalCode } from '../testing/refusal.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const sentence =
  '全县共有小学12所，在校生1205人，生均用房4.50平方米（达标）。\n　　第二段：初中3所。'

test('a UTF-8 file without BOM keeps its text exactly, blank lines and trailing spaces included', async () => {
  const text = '\n  第一行 \n\n\t第二行\r尾\u00a0\n\n'
  const read = await readDocument(utf8(text), '报告.txt')
  expect(read.text).toBe(text)
  expect(read.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    '  第一行 ',
    '\t第二行\r尾\u00a0',
  ])
})

test('any text with visible characters is kept exactly, apart from its line ends', async () => {
  const line = fc.string({ unit: fc.constantFrom(...'教育投入12.5%，。 \t\n😀Ａa') })
  await fc.assert(
    fc.asyncProperty(line, async text => {
      const read = await readDocument(utf8(`起${text}`), 'a.txt')
      expect(read.text).toBe(`起${text}`)
    }),
  )
})

test('Windows line ends become single ones and nothing else changes', async () => {
  const read = await readDocument(utf8('甲\r\n乙\r\n'), 'a.txt')
  expect(read.text).toBe('甲\n乙\n')
})

test('lines that end as on an old Macintosh are lines', async () => {
  const read = await readDocument(utf8('甲\r乙'), 'a.txt')
  expect(read.blocks).toHaveLength(2)
})

test.each([
  ['UTF-8 with BOM', Buffer.from(`\ufeff${sentence}`)],
  ['UTF-16 little endian', iconv.encode(sentence, 'utf16le', { addBOM: true })],
  ['UTF-16 big endian', iconv.encode(sentence, 'utf16be', { addBOM: true })],
  ['UTF-16 little endian without BOM', iconv.encode(sentence, 'utf16le')],
  ['UTF-16 big endian without BOM', iconv.encode(sentence, 'utf16be', { addBOM: false })],
  ['GBK', iconv.encode(sentence, 'gbk')],
  ['GB18030', iconv.encode(sentence, 'gb18030')],
])('a Chinese text in %s reads the same', async (_, bytes) => {
  expect((await readDocument(bytes, 'a.txt')).text).toBe(sentence)
})

test('GBK bytes mean what the standard says', async () => {
  const bytes = Buffer.from('bdccd3fdb6bdb5bca1a3', 'hex')
  expect((await readDocument(bytes, 'a.txt')).text).toBe('教育督导。')
})

test('a Chinese UTF-8 file with one bad byte is refused, not read as rare characters', async () => {
  const bytes = Buffer.concat([Buffer.from(sentence), Buffer.from([0xff]), Buffer.from(sentence)])
  expect(await refusalCode(readDocument(bytes, 'a.txt'))).toBe('text-damaged')
})

test('a GB18030 file cut inside a character is not guessed at', async () => {
  const bytes = iconv.encode(sentence, 'gbk')
  expect(await refusalCode(readDocument(bytes.subarray(0, 5), 'a.txt'))).toBe('unknown-encoding')
})

test('Latin-1 text is not taken for Chinese', async () => {
  const bytes = Buffer.from('\xe9\xe8 \xe0\xf4 caf\xe9\xe9 na\xefve \xff\xfe'.repeat(3), 'latin1')
  expect(await refusalCode(readDocument(bytes, 'a.txt'))).toBe('unknown-encoding')
})

test('binary content under a text name is refused', async () => {
  const bytes = Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 9)
  expect(await refusalCode(readDocument(bytes, 'a.txt'))).toBe('binary-file')
})

test('a file of nothing but spaces has no text', async () => {
  expect(await refusalCode(readDocument(utf8(' \n\t\n'), 'a.txt'))).toBe('no-text')
})

test('more text than allowed is refused', async () => {
  const reading = readDocument(utf8('字'.repeat(11)), 'a.txt', { limits: { textChars: 10 } })
  expect(await refusalCode(reading)).toBe('text-too-long')
})

test('markdown headings keep their marks and carry their depth; code is no heading', async () => {
  const text = '# 总体情况\n正文\n### 投入\n- 一项\n```\n# 注释\n```\n#标签'
  const read = await readDocument(utf8(text), 'a.md')
  expect(read.text).toBe(text)
  expect(read.blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 1],
    ['paragraph', null],
    ['heading', 3],
    ['list-item', null],
    ['paragraph', null],
    ['paragraph', null],
    ['paragraph', null],
    ['paragraph', null],
  ])
})

test('markdown tables have rows and cells; a bar in a sentence makes no table', async () => {
  const text = '甲|乙\n\n| 学校 | 人数 |\n| --- | ---: |\n| 一小 | 452 |\n二小 | 371\n后'
  const { blocks } = await readDocument(utf8(text), 'a.md')
  const rows = blocks.flatMap(({ table }) => (table ? [table] : []))
  const cells = rows.map(row => row.cells.map(([start, end]) => text.slice(start, end)))
  expect(cells[0]).toEqual(['学校', '人数'])
  expect(cells.slice(2)).toEqual([
    ['一小', '452'],
    ['二小', '371'],
  ])
  expect(rows.map(({ table, row }) => [table, row])).toEqual([0, 1, 2, 3].map(row => [0, row]))
  expect(blocks.filter(block => block.table === null)).toHaveLength(2)
})
