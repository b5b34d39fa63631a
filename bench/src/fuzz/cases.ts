import { docxOf } from '@mingjian/documents/testing'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { byteMutation, partMutation, tokenMutation, tokensOf } from './mutations.ts'
import {
  docxBody,
  docxParts,
  sampleDocx,
  sampleHtml,
  sampleMarkdown,
  samplePdf,
} from './sample-files.ts'
import { plainReport, strangeText } from './texts.ts'

export interface FuzzCase {
  /** What was done to it. */
  kind: string
  name: string
  bytes: Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const xmlText = (text: string) =>
  text.replace(/[<&>]/g, ' ').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, ' ')
const nothing = fc.constant((bytes: Uint8Array) => bytes)

/** A sound file of a strange text, or a strange file of a sound text. */
const cases: fc.Arbitrary<FuzzCase> = fc.oneof(
  kindOf('txt', 'a.txt', strangeText.map(utf8), nothing),
  kindOf(
    'txt in another encoding',
    'a.txt',
    fc
      .tuple(strangeText, fc.constantFrom('gb18030', 'gbk', 'utf16le', 'utf-16be', 'latin1'))
      .map(([text, encoding]) => iconv.encode(text, encoding)),
    nothing,
  ),
  kindOf('txt, bytes', 'a.txt', strangeText.map(utf8), byteMutation),
  kindOf(
    'md',
    'a.md',
    strangeText.map(text => utf8(sampleMarkdown(text))),
    nothing,
  ),
  kindOf(
    'html',
    'a.html',
    strangeText.map(text => utf8(sampleHtml(text))),
    nothing,
  ),
  kindOf(
    'html, tags',
    'a.html',
    fc
      .tuple(strangeText, tokenMutation(tokensOf.html))
      .map(([text, change]) => utf8(change(sampleHtml(text)))),
    nothing,
  ),
  kindOf(
    'docx',
    'a.docx',
    strangeText.map(text => sampleDocx(xmlText(text))),
    nothing,
  ),
  kindOf('docx, bytes', 'a.docx', fc.constant(sampleDocx(plainReport)), byteMutation),
  kindOf(
    'docx, parts',
    'a.docx',
    fc.constant(sampleDocx(plainReport)),
    partMutation(tokenMutation(tokensOf.docx)),
  ),
  kindOf(
    'docx, body',
    'a.docx',
    tokenMutation(tokensOf.docx).map(change => docxOf(change(docxBody(plainReport)), docxParts)),
    nothing,
  ),
  kindOf('docx, nesting', 'a.docx', nestedDocx(), nothing),
  kindOf(
    'pdf',
    'a.pdf',
    strangeText.map(text => samplePdf(text, true)),
    nothing,
  ),
  kindOf('pdf, bytes', 'a.pdf', fc.constant(samplePdf(plainReport, true)), byteMutation),
  kindOf(
    'pdf, tokens',
    'a.pdf',
    tokenMutation(tokensOf.pdf).map(change =>
      Buffer.from(change(latin1(samplePdf(plainReport, false))), 'latin1'),
    ),
    nothing,
  ),
)

function kindOf(
  kind: string,
  name: string,
  file: fc.Arbitrary<Uint8Array>,
  mutation: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array>,
): fc.Arbitrary<FuzzCase> {
  return fc.tuple(file, mutation).map(([bytes, change]) => ({ kind, name, bytes: change(bytes) }))
}

function nestedDocx(): fc.Arbitrary<Uint8Array> {
  const pairs = [
    ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>'],
    ['<w:ins w:id="1">', '</w:ins>'],
  ] as const
  return fc
    .tuple(fc.constantFrom(...pairs), fc.integer({ min: 1, max: 400 }))
    .map(([[open, close], depth]) =>
      docxOf(open.repeat(depth) + docxBody(plainReport) + close.repeat(depth), docxParts),
    )
}

/** Case `number` of a run: the same seed and number make the same file, whatever ran before. */
export function caseOf(seed: number, number: number): FuzzCase {
  const own = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0
  const [made] = fc.sample(cases, { seed: own, numRuns: 1 })
  if (!made) throw new Error('fast-check gave no case')
  return made
}
