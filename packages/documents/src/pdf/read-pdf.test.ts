import { deflateSync } from 'node:zlib'
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
