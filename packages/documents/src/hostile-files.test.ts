import { InputError, sourceTextSchema } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { readTables, writeTablesXlsx } from './tables/index.ts'
import { docxOf, p, r } from './testing/docx-file.ts'
import { pdfOf } from './testing/pdf-file.ts'

const limits = { readMs: 5_000, textChars: 1_000_000 }

/** Reads or is refused; anything else (a crash, a hang, a broken result) fails the property. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const read = await readDocument(bytes, name, { limits })
    sourceTextSchema.parse(read)
    let end = 0
    for (const block of read.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end)
      expect(read.text.slice(end, block.start).trim()).toBe('')
      end = block.end
    }
    expect(end).toBeLessThanOrEqual(read.text.length)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
  }
}

async function tableSurvives(bytes: Uint8Array, name: string): Promise<void> {
  try {
    await readTables(bytes, name, { limits })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}

const edits = fc.array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 12,
})
const mutated = (bytes: Uint8Array, changes: [number, number][]) => {
  const copy = bytes.slice()
  for (const [at, value] of changes) copy[at % copy.length] = value
  return copy
}
const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', '-')
const heads = fc.constantFrom('', 'PK\x03\x04', '%PDF-1.7\n', '<html>', '{\\rtf', '\xff\xfe')

test('random bytes are a text or a refusal, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(heads, fc.uint8Array({ maxLength: 400 }), names, async (head, tail, name) => {
      const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail])
      await survives(bytes, name)
      await tableSurvives(bytes, name)
    }),
    { numRuns: 300 },
  )
}, 60_000)

const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
const row = `<w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr>`
const docx = docxOf(`${p('标题', numbered)}<w:tbl>${row}</w:tbl>${p('正文')}`, {
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
})

test('a Word file with any bytes changed is a text or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(edits, changes => survives(mutated(docx, changes), 'a.docx')),
    { numRuns: 200 },
  )
}, 60_000)

const tags = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:txbxContent',
  'w:del',
  'w:ins',
  'w:pPr',
  'w:rPr',
  'w:vanish',
  'w:fldChar',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'w:sdt',
  'w:numPr',
]
const tree = fc.letrec<{ node: string }>(tie => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('字', 'a', ''),
    fc
      .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, content]) => `<${tag} w:fldCharType="begin">${content.join('')}</${tag}>`),
  ),
})).node

test('elements of a Word file in any senseless order are a text or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 6 }), body =>
      survives(docxOf(body.join('')), 'a.docx'),
    ),
    { numRuns: 150 },
  )
}, 60_000)

const pdf = pdfOf([[{ x: 90, y: 100, text: '正文' }], [{ x: 90, y: 100, text: '二' }]], {
  compress: true,
})

test('a PDF with any bytes changed is a text or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(edits, changes => survives(mutated(pdf, changes), 'a.pdf')),
    { numRuns: 150 },
  )
}, 60_000)

const long = 300_000
test.each([
  [
    'spaces inside a run',
    docxOf(`<w:p><w:r><w:t>a${' '.repeat(long)}b</w:t></w:r></w:p>`),
    'a.docx',
  ],
  [
    'line breaks inside a paragraph',
    docxOf(`<w:p>${r('a')}${'<w:r><w:br/></w:r>'.repeat(long / 3)}${r('b')}</w:p>`),
    'a.docx',
  ],
  ['line breaks inside a web page', Buffer.from(`<html><p>a${'<br>'.repeat(long / 3)}b`), 'a.html'],
  ['spaces inside a line', Buffer.from(`a${' '.repeat(long)}b`), 'a.md'],
])(
  'a long run of %s takes no longer than its length',
  async (_, bytes, name) => {
    const started = performance.now()
    const { text } = await readDocument(bytes, name, { limits: { archiveRatio: 1000 } })
    expect(text.startsWith('a') && text.endsWith('b')).toBe(true)
    expect(performance.now() - started).toBeLessThan(10_000)
  },
  60_000,
)

const xlsx = writeTablesXlsx([
  {
    name: '数据',
    columns: [{ header: 'a' }, { header: 'b' }],
    rows: [
      ['一', 1],
      ['二', null],
    ],
  },
])

test('a workbook with any bytes changed is tables or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(edits, changes => tableSurvives(mutated(xlsx, changes), 'a.xlsx')),
    { numRuns: 200 },
  )
}, 60_000)
