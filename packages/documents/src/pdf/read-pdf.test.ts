import { deflateSync } from 'node:zlib'
import { locate, placeText, type SourceText } from '@mingjian/model'
import iconv from 'iconv-lite'
import { expect, test, vi } from 'vitest'
import { readDocument } from '../read-document.ts'
import { type PdfLine, type PdfOptions, pdfOf, stream } from '../testing/pdf-file.ts'
import { refusalCode } from '../testing/refusal.ts'

// The first test loads pdf.js.
vi.setConfig({ testTimeout: 30_000 })

const read = (pages: PdfLine[][], options?: PdfOptions) =>
  readDocument(pdfOf(pages, options), '报告.pdf')
const textOf = async (pages: PdfLine[][], options?: PdfOptions) => (await read(pages, options)).text

/** Lines of 25 characters between x = 90 and x = 490, the first one indented by two. */
function paragraph(text: string, top: number): PdfLine[] {
  const lines = [text.slice(0, 23), ...(text.slice(23).match(/.{1,25}/g) ?? [])]
  return lines.map((line, at) => ({ x: at === 0 ? 122 : 90, y: top + 28 * at, text: line }))
}
const long =
  '全县共有小学十二所，在校生一千二百零五人，专任教师八十八人，生均教学及辅助用房面积达到四点五平方米，均符合国家规定标准。'
const other =
  '初中三所，在校生九百人，专任教师七十五人，体育运动场馆面积生均十平方米，网络多媒体教室每百人二点四间，也符合规定标准。'

test('the lines of a paragraph are joined without spaces, paragraphs stay apart', async () => {
  expect(await textOf([[...paragraph(long, 150), ...paragraph(other, 150 + 28 * 3)]])).toBe(
    `${long}\n${other}`,
  )
})

test('a paragraph goes on over a page break, and its block says where it began', async () => {
  const lines = [...paragraph(long, 300), ...paragraph(other, 384)]
  const second = lines.slice(4).map((line, at) => ({ ...line, y: 110 + 28 * at }))
  const { text, blocks } = await read([lines.slice(0, 4), second])
  expect(text).toBe(`${long}\n${other}`)
  expect(blocks.map(block => block.page)).toEqual([1, 1])
})

test('running headers and page numbers are removed and mentioned', async () => {
  const page = (number: number, text: string): PdfLine[] => [
    { x: 200, y: 50, text: '某县自评报告', size: 10 },
    { x: 122, y: 300, text },
    { x: 280, y: 800, text: `— ${number} —`, size: 10 },
  ]
  const { text, notices } = await read([page(1, '第一页正文。'), page(2, '第二页正文。')])
  expect(text).toBe('第一页正文。\n第二页正文。')
  expect(notices).toEqual(['重复的页眉、页脚和页码没有计入正文。'])
})

test('a first line that stands only once is no header', async () => {
  const { text, notices } = await read([
    [
      { x: 200, y: 60, text: '某县自评报告' },
      { x: 122, y: 300, text: '正文。' },
    ],
  ])
  expect(text).toBe('某县自评报告\n正文。')
  expect(notices).toEqual([])
})

test('two columns are read one after the other', async () => {
  const column = (x: number, text: string): PdfLine[] =>
    (text.match(/.{1,14}/g) ?? []).map((line, at) => ({
      x,
      y: 150 + 20 * at,
      text: line,
      size: 14,
    }))
  const left = long + other.slice(0, 40)
  const right = other + long.slice(0, 40)
  const read = await textOf([[...column(70, left), ...column(310, right)]])
  expect(read.replaceAll('\n', '')).toBe(left + right)
})

test('the cells of a table row are separated by tabs and rows are not joined', async () => {
  const row = (y: number, cells: string[]): PdfLine[] =>
    cells.map((text, at) => ({ x: 90 + 140 * at, y, text }))
  expect(await textOf([[...row(200, ['学校', '人数']), ...row(228, ['第一小学', '452'])]])).toBe(
    '学校\t人数\n第一小学\t452',
  )
})

/** The lines of a table with these edges. */
const ruled = (xs: number[], ys: number[]): [number, number, number, number][] => [
  ...ys.map((y): [number, number, number, number] => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y]),
  ...xs.map((x): [number, number, number, number] => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0]),
]
const cellsOf = ({ text, blocks }: SourceText) =>
  blocks.flatMap(({ table }) =>
    table ? [table.cells.map(([start, end]) => text.slice(start, end))] : [],
  )

test.each([false, true])('a table with drawn lines has its cells, bars: %s', async bars => {
  const page: PdfLine[] = [
    { x: 122, y: 150, text: '表前一段。' },
    { x: 95, y: 208, text: '学校' },
    { x: 205, y: 200, text: '在校生' },
    { x: 205, y: 217, text: '人数' },
    { x: 95, y: 250, text: '第一小学' },
    { x: 260, y: 250, text: '452' },
    { x: 352, y: 290, text: '61' },
    { x: 122, y: 340, text: '表后一段。' },
  ]
  const rules = ruled([90, 200, 320, 430], [180, 230, 270, 310])
  const read = await readDocument(pdfOf([page], { rules, bars }), 'a.pdf')
  expect(cellsOf(read)).toEqual([
    ['学校', '在校生人数', ''],
    ['第一小学', '452', ''],
    ['', '', '61'],
  ])
  expect(read.text).toMatch(/^表前一段。\n.*\n表后一段。$/s)
})

test('merged fields of a ruled table hold one cell', async () => {
  const page: PdfLine[] = [
    { x: 95, y: 225, text: '学段' },
    { x: 280, y: 203, text: '经费' },
    { x: 205, y: 243, text: '去年' },
    { x: 325, y: 243, text: '今年' },
    { x: 95, y: 283, text: '小学' },
    { x: 205, y: 283, text: '1,234.5' },
    { x: 325, y: 283, text: '1,300' },
  ]
  const rules = ruled([90, 200, 430], [180, 300]).concat([
    [200, 220, 430, 220],
    [90, 260, 430, 260],
    [320, 220, 320, 300],
  ])
  expect(cellsOf(await readDocument(pdfOf([page], { rules }), 'a.pdf'))).toEqual([
    ['学段', '经费', ''],
    ['', '去年', '今年'],
    ['小学', '1,234.5', '1,300'],
  ])
})

test('a table that goes on over a page is one table', async () => {
  const page = (name: string): PdfLine[] => [
    { x: 95, y: 208, text: name },
    { x: 205, y: 208, text: '452' },
  ]
  const rules = ruled([90, 200, 430], [180, 230])
  const read = await readDocument(pdfOf([page('一小'), page('二小')], { rules }), 'a.pdf')
  expect(read.blocks.map(({ page, table }) => [page, table?.table, table?.row])).toEqual([
    [1, 0, 0],
    [2, 0, 1],
  ])
})

test('a frame around prose is no table', async () => {
  const rules = ruled([60, 530], [60, 780])
  const read = await readDocument(pdfOf([paragraph(long, 150)], { rules }), 'a.pdf')
  expect(read.text).toBe(long)
})

/** The lines of two paragraphs, printed from the bottom of the page to its top. */
const sideways = [...paragraph(long, 0), ...paragraph(other, 28 * 3)].map(
  ({ x, y, text }): PdfLine => ({ x: 150 + y, y: 880 - x, text, turn: 90 }),
)

test('a page printed sideways is read upright; a watermark across it is left out and mentioned', async () => {
  const watermark = { x: 200, y: 500, text: '内部资料', turn: 45 }
  const { text, notices } = await read([[...sideways, watermark]])
  expect(text).toBe(`${long}\n${other}`)
  expect(notices).toEqual(['与正文方向不同的文字（水印、印章、边注等）没有计入正文。'])
})

test('a page that a viewer turns is read as shown', async () => {
  expect(await textOf([sideways], { page: '/Rotate 90' })).toBe(`${long}\n${other}`)
})

test('vertical writing is read column by column, from the right', async () => {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-V /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>'
  const column = (x: number, text: string): PdfLine => ({ x, y: 100, text })
  const parts = long.match(/.{1,25}/g) ?? []
  const columns = parts.map((text, at) => column(500 - 28 * at, text))
  expect((await textOf([columns], { font })).replaceAll('\n', '')).toBe(long)
})

test.each([
  ['GBK-EUC-H', 'GB1', (text: string) => iconv.encode(text, 'gbk')],
  ['UniGB-UCS2-H', 'GB1', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ['UniGB-UTF16-H', 'GB1', (text: string) => Buffer.from(text, 'utf16le').swap16()],
])(
  'a font that is not embedded and names only its encoding %s is read',
  async (encoding, ordering, encode) => {
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`
    const line = { x: 90, y: 200, text: '在校生一千二百人' }
    expect(await textOf([[line]], { font, ordering, encode })).toBe(line.text)
  },
)

test('glyph numbers of a known Chinese collection are read without a map to characters', async () => {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] >>'
  // Adobe-GB1 counts 啊阿 from 1063 on.
  const encode = () => Buffer.from([0x03, 0xbb, 0x03, 0xbc])
  expect(
    await textOf([[{ x: 90, y: 200, text: '啊阿' }]], { font, ordering: 'GB1', encode }),
  ).toMatch(/^[\u4e00-\u9fff]{2}$/)
})

test('raised digits stay on their line and join no number', async () => {
  const line: PdfLine[] = [
    { x: 90, y: 200, text: '生均4.61m' },
    { x: 90 + 16 * 7, y: 193, text: '2', size: 9 },
    { x: 90 + 16 * 7 + 9, y: 200, text: '，达标' },
  ]
  expect(await textOf([line])).toBe('生均4.61m²，达标')
})

test('type printed twice to look bold is read once', async () => {
  const line = { x: 90, y: 200, text: '一、总体情况' }
  expect(await textOf([[line, { ...line, x: 90.4 }]])).toBe('一、总体情况')
})

test('lines of a table of contents are left out', async () => {
  const { text, notices } = await read([
    [
      { x: 90, y: 200, text: '一、总体情况…………3' },
      { x: 90, y: 228, text: '二、投入 ........ 12' },
      { x: 90, y: 280, text: '正文' },
    ],
  ])
  expect(text).toBe('正文')
  expect(notices).toEqual(['目录没有计入正文。'])
})

test('a place in a paragraph over two pages is on the page its words stand on', async () => {
  const lines = [...paragraph(long, 300), ...paragraph(other, 384)]
  const second = lines.slice(4).map((line, at) => ({ ...line, y: 110 + 28 * at }))
  const source = await read([lines.slice(0, 4), second])
  const at = (words: string) => placeText(locate(source, source.text.indexOf(words)))
  expect([at('初中三所'), at('规定标准。\n'), at('也符合')]).toEqual([
    '第1页第2段',
    '第1页第1段',
    '第2页第1段',
  ])
})

test('a line that stopped early because a figure did not fit goes on', async () => {
  const first = '教育经费总投入比上年增长很多，一般公共预算教育经费为'
  const page = [...paragraph(long, 100), ...paragraph(other, 184)]
  const lines: PdfLine[] = [
    { x: 90, y: 300, text: first.slice(0, 20) },
    { x: 90, y: 328, text: '36310.47亿元。' },
  ]
  expect(await textOf([[...page, ...lines]])).toContain(`${first.slice(0, 20)}36310.47亿元。`)
})

test('a figure split by the line end is whole again, Latin words keep their space', async () => {
  const lines = (first: string, second: string): PdfLine[] => [
    { x: 90, y: 200, text: first },
    { x: 90, y: 228, text: second },
  ]
  expect(await textOf([lines('公办园在园幼儿占比41.'.padStart(25, '字'), '49%。')])).toContain(
    '41.49%',
  )
  const latin = lines('a'.repeat(20), 'second')
  expect(await textOf([[...latin, { x: 90, y: 256, text: 'x'.repeat(20) }]])).toContain('a second')
})

test('radicals that fonts share with characters become the characters people type', async () => {
  expect(await textOf([[{ x: 90, y: 200, text: '⼩学⽣⺠办' }]])).toBe('小学生民办')
})

test('a scanned file is refused with a way out; single scanned pages are mentioned', async () => {
  expect(await refusalCode(read([[]], { scanned: true }))).toBe('pdf-scanned')
  const { notices } = await read([[{ x: 90, y: 200, text: '正文' }], []])
  expect(notices).toEqual(['第 2 页没有文字层（可能是扫描页），没有计入正文。'])
})

test('a PDF whose codes stand for nothing is refused as unreadable', async () => {
  expect(await refusalCode(read([[{ x: 90, y: 200, text: '\ue000\ue001\ue002' }]]))).toBe(
    'pdf-garbled',
  )
})

test('a PDF with a password is refused with a way out', async () => {
  const key = `<${'41'.repeat(32)}>`
  const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key} >>`
  expect(await refusalCode(read([[{ x: 90, y: 200, text: '密' }]], { trailer }))).toBe(
    'pdf-encrypted',
  )
})

test('a file that only begins like a PDF is refused as damaged', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\nnothing of the kind')
  expect(await refusalCode(readDocument(bytes, 'a.pdf'))).toBe('pdf-corrupt')
})

test('too many pages are refused before any is read', async () => {
  const page = [{ x: 90, y: 200, text: '页' }]
  const reading = readDocument(pdfOf([page, page, page]), 'a.pdf', { limits: { pdfPages: 2 } })
  expect(await refusalCode(reading)).toBe('pdf-too-many-pages')
})

test.each([
  ['a plain one', '/Filter /FlateDecode', deflateSync(Buffer.alloc(80 * 1024 * 1024, 0x20))],
  ['one without a truthful dictionary', '', deflateSync(Buffer.alloc(80 * 1024 * 1024, 0x20))],
  ['one inside another', '/Filter [/FlateDecode /Fl#61teDecode]', deflateSync(Buffer.from('x'))],
  [
    'a long one behind text coding',
    '/Filter [/ASCII85Decode /FlateDecode]',
    Buffer.alloc(300 * 1024, 0x41),
  ],
])('a stream that would inflate without end is refused: %s', async (_, dictionary, data) => {
  const reading = read([[{ x: 90, y: 200, text: '正文' }]], { extra: [stream(data, dictionary)] })
  expect(await refusalCode(reading)).toBe('archive-bomb')
})

test('the bytes given are still the caller’s after reading', async () => {
  const bytes = pdfOf([[{ x: 90, y: 200, text: '正文' }]], { compress: true })
  await readDocument(bytes, 'a.pdf')
  expect(bytes.length).toBeGreaterThan(500)
  expect((await readDocument(bytes, 'a.pdf')).text).toBe('正文')
})
