import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { docxOf, p } from './testing/docx-file.ts'
import { pdfOf } from './testing/pdf-file.ts'
import { refusalCode, refusalOf } from './testing/refusal.ts'
import { zipOf } from './testing/zip-file.ts'

const code = (bytes: Uint8Array, name: string) => refusalCode(readDocument(bytes, name))
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const ole = (streamName: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      Buffer.from(streamName, 'utf16le'),
    ]),
  )
const pdf = pdfOf([[{ x: 80, y: 100, text: '正文' }]])
const docx = docxOf(p('正文'))
const xlsx = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' })

test.each([
  ['an empty file', new Uint8Array(), 'a.docx', 'file-empty'],
  ['a PDF called .docx', pdf, 'a.docx', 'file-kind-mismatch'],
  ['a Word file called .pdf', docx, 'a.PDF', 'file-kind-mismatch'],
  ['a Word file called .txt', docx, 'a.txt', 'file-kind-mismatch'],
  ['a text called .docx', latin1('hello'), 'a.docx', 'file-kind-mismatch'],
  ['a web page called .docx', latin1('<html><p>a'), 'a.docx', 'file-kind-mismatch'],
  ['a spreadsheet called .docx', xlsx, 'a.docx', 'file-kind-mismatch'],
  ['a spreadsheet', xlsx, 'a.xlsx', 'unsupported-kind'],
  ['an old Word file', ole('WordDocument'), 'a.doc', 'legacy-doc'],
  ['an old Word file renamed', ole('WordDocument'), 'a.docx', 'legacy-doc'],
  ['a WPS file', ole('WordDocument'), 'a.wps', 'legacy-wps'],
  ['an old Excel file', ole('Workbook'), 'a.xls', 'legacy-xls'],
  ['some OLE file', ole('Whatever'), 'a.doc', 'legacy-ole'],
  ['an encrypted Word file', ole('EncryptedPackage'), 'a.docx', 'document-encrypted'],
  ['RTF', latin1('{\\rtf1 a}'), 'a.doc', 'unsupported-kind'],
  ['a picture', latin1('\x89PNG\r\n\x1a\n'), 'a.docx', 'unsupported-kind'],
  ['a RAR archive', latin1('Rar!\x1a\x07\x00'), 'a.rar', 'unsupported-kind'],
  ['a zip of other files', zipOf({ 'a.txt': 'a' }), 'a.docx', 'unsupported-kind'],
  ['an OFD file', zipOf({ 'OFD.xml': '<a/>' }), 'a.ofd', 'unsupported-kind'],
  [
    'an office file without a body',
    zipOf({ '[Content_Types].xml': '<a/>' }),
    'a.docx',
    'part-missing',
  ],
  [
    'a Word file without document.xml',
    zipOf({ '[Content_Types].xml': '<a/>', 'word/styles.xml': '<a/>' }),
    'a.docx',
    'part-missing',
  ],
  ['an empty zip', zipOf({}), 'a.docx', 'unsupported-kind'],
])('%s is refused with its own code', async (_, bytes, name, expected) => {
  expect(await code(bytes, name)).toBe(expected)
})

test('a refusal names the file, says what it is and what to do, in Chinese', async () => {
  const { message, status } = await refusalOf(readDocument(ole('WordDocument'), '2023年报告.doc'))
  expect(message).toBe(
    '2023年报告.doc：这是旧版 .doc 文件，请在 Word 或 WPS 中另存为 .docx 后重新上传。',
  )
  expect(status).toBe(415)
})

test('a file above the size limit is refused before anything looks inside', async () => {
  const reading = readDocument(docx, 'a.docx', { limits: { fileBytes: 100 } })
  expect((await refusalOf(reading)).status).toBe(413)
})

test('without a telling name the content decides', async () => {
  const format = async (bytes: Uint8Array) => (await readDocument(bytes, '-')).format
  expect(await format(pdf)).toBe('pdf')
  expect(await format(docx)).toBe('docx')
  expect(await format(latin1('<!DOCTYPE html><p>a'))).toBe('html')
  expect(await format(latin1('a\nb'))).toBe('txt')
})

test('a text that only speaks of PDF is a text', async () => {
  const bytes = new TextEncoder().encode('上传的文件以 %PDF 开头时按 PDF 读取。')
  expect((await readDocument(bytes, 'a.txt')).format).toBe('txt')
})
