import { constants, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Limits } from '../limits.ts'
import { readDocument } from '../read-document.ts'
import { readTables } from '../tables/index.ts'
import { docxOf, p } from '../testing/docx-file.ts'
import { refusalCode } from '../testing/refusal.ts'
import { zipOf } from '../testing/zip-file.ts'

const MIB = 1024 * 1024
const { Z_SYNC_FLUSH: SYNC_FLUSH } = constants
const code = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  refusalCode(readDocument(bytes, '报告.docx', { limits }))
const withBody = (xml: string | Uint8Array) => docxOf('', { extra: { 'word/document.xml': xml } })
const patched = (bytes: Uint8Array, change: (view: DataView) => void) => {
  const copy = bytes.slice()
  change(new DataView(copy.buffer))
  return copy
}
/** Offset of the central directory record of the last entry. */
const lastRecord = (bytes: Uint8Array) =>
  Buffer.from(bytes).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))

/** A gigabyte as one deflate stream, without ever holding it: a block of `filling`, repeated. */
function gigabyteZip(filling: string): Uint8Array {
  const root = deflateRawSync('<r>', { finishFlush: SYNC_FLUSH })
  const chunk = deflateRawSync(Buffer.alloc(4 * MIB, filling), { finishFlush: SYNC_FLUSH })
  const blocks = Array.from({ length: 256 }, () => chunk)
  const data = Buffer.concat([root, ...blocks, Buffer.from([3, 0])])
  const name = 'word/document.xml'
  const zip = zipOf({ '[Content_Types].xml': '<Types/>', [name]: 'x' })
  const plain = Buffer.from(zip)
  const local = plain.lastIndexOf(Buffer.from('PK\x03\x04', 'latin1'))
  const central = plain.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  const header = Buffer.from(plain.subarray(local, local + 30 + name.length))
  const tail = Buffer.from(plain.subarray(central))
  const record = tail.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  for (const [bytes, at] of [
    [header, 8],
    [tail, record + 10],
  ] as const)
    bytes.writeUInt16LE(8, at)
  for (const [bytes, at] of [
    [header, 18],
    [tail, record + 20],
  ] as const) {
    bytes.writeUInt32LE(data.length, at)
    bytes.writeUInt32LE(1024 * MIB, at + 4)
  }
  const before = plain.subarray(0, local)
  const end = tail.length - 22
  tail.writeUInt32LE(before.length + header.length + data.length, end + 16)
  return Buffer.concat([before, header, data, tail])
}

test('bytes that some system added behind the end do no harm', async () => {
  const file = Buffer.concat([docxOf(p('全县有小学21所')), Buffer.from('\r\n\0\0')])
  expect((await readDocument(file, '报告.docx')).text).toBe('全县有小学21所')
})

const elements = `<e>${' '.repeat(1017)}</e>`
test.each([
  ['of endless elements', elements, 'archive-bomb'],
  ['of endless white space', ' ', 'xml-too-complex'],
])(
  'a gigabyte %s is refused while memory grows by less than 100 MB',
  async (_, filling, expected) => {
    const bomb = gigabyteZip(filling)
    expect(bomb.length).toBeLessThan(8 * MIB)
    const before = process.memoryUsage()
    let peak = 0
    const watch = setInterval(() => {
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      peak = Math.max(peak, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers)
    }, 1)
    try {
      expect(await code(bomb)).toBe(expected)
    } finally {
      clearInterval(watch)
    }
    expect(peak).toBeLessThan(100 * MIB)
  },
  60_000,
)

test('the same bomb is refused by the size of one part, and of all parts, when its ratio passes', async () => {
  const loose = { archiveRatio: 5000 }
  expect(await code(gigabyteZip(elements), { ...loose, archiveEntryBytes: MIB })).toBe(
    'archive-bomb',
  )
  expect(await code(gigabyteZip(elements), { ...loose, archiveTotalBytes: MIB })).toBe(
    'archive-bomb',
  )
})

test('a part that inflates to more than its header declares is refused', async () => {
  const honest = withBody(`<a>${'字'.repeat(5000)}</a>`)
  const lying = patched(honest, view => view.setUint32(lastRecord(honest) + 24, 10, true))
  expect(await code(lying)).toBe('archive-corrupt')
})

test('a part whose bytes do not match their checksum is refused', async () => {
  const file = docxOf(p('正文'))
  const record = Buffer.from(file).indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  let at = record
  while (!Buffer.from(file.subarray(at + 46, at + 63)).equals(Buffer.from('word/document.xml'))) {
    at = Buffer.from(file).indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 4)
  }
  const damaged = patched(file, view => view.setUint32(at + 16, 12345, true))
  expect(await code(damaged)).toBe('archive-corrupt')
})

test('a truncated file is refused wherever it was cut', async () => {
  const file = docxOf(p('正文'))
  for (const share of [0.01, 0.3, 0.6, 0.9, 0.99]) {
    expect(await code(file.slice(0, Math.max(8, file.length * share)))).toBe('archive-corrupt')
  }
})

test('two parts of one name are refused: programs would disagree on what the text is', async () => {
  const file = docxOf(p('一'), { extra: { 'word/documenX.xml': '<a/>' } })
  const text = Buffer.from(file)
    .toString('latin1')
    .replaceAll('word/documenX.xml', 'word/document.xml')
  expect(await code(Buffer.from(text, 'latin1'))).toBe('archive-corrupt')
})

test('too many parts are refused before they are listed', async () => {
  expect(await code(docxOf(p('一')), { archiveEntries: 3 })).toBe('archive-too-many-entries')
})

test.each([
  [
    'billion laughs',
    '<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    'xml-forbidden',
  ],
  ['an outside entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml-forbidden'],
  ['an undeclared entity', '<a>&b;</a>', 'xml-malformed'],
  ['elements left open', '<a><b></a>', 'xml-malformed'],
  ['nothing at all', '', 'xml-malformed'],
  ['invalid UTF-8', Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]), 'xml-malformed'],
  ['endless depth', '<a>'.repeat(300), 'xml-too-complex'],
  [
    'endless attributes',
    `<a ${Array.from({ length: 300 }, (_, at) => `b${at}="1"`).join(' ')}/>`,
    'xml-too-complex',
  ],
])('XML with %s is refused', async (_, xml, expected) => {
  expect(await code(withBody(xml))).toBe(expected)
})

test('one endless run of text, attribute or tag name is refused while it is still small', async () => {
  const limits = { xmlRunChars: 100_000 }
  const long = 'a'.repeat(200_000)
  for (const xml of [`<a>${long}</a>`, `<a b="${long}"/>`, `<${long}/>`]) {
    expect(await code(withBody(xml), limits)).toBe('xml-too-complex')
  }
})

test('the same limits hold for spreadsheets', async () => {
  const xlsx = zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
  })
  expect(await refusalCode(readTables(xlsx, 'a.xlsx'))).toBe('xml-forbidden')
})

test('one paragraph of endless text is refused before it is whole', async () => {
  const run = `<w:r><w:t>${'字'.repeat(1000)}</w:t></w:r>`
  const file = docxOf(`<w:p>${run.repeat(100)}<unclosed>`)
  expect(await code(file, { textChars: 50_000 })).toBe('text-too-long')
})

test('reading stops when its time is used up', async () => {
  expect(await code(docxOf(p('字').repeat(2000)), { readMs: 0 })).toBe('read-timeout')
})
