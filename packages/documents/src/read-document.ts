import type { SourceText } from '@mingjian/model'
import { openArchive } from './archive/index.ts'
import { readDocx } from './docx/index.ts'
import { readHtml } from './html/read-html.ts'
import { refuseForeign, refuseOle, refuseZip } from './kind/refuse-kind.ts'
import { sniffKind, sniffZip } from './kind/sniff-kind.ts'
import { readPdf } from './pdf/index.ts'
import { Reading, type ReadOptions } from './reading.ts'
import { readMarkdown, readPlain } from './text/read-plain.ts'

type Format = SourceText['format']

const extensions: Record<string, Format> = {
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

const kindNames = {
  pdf: ' PDF',
  docx: ' Word 文档',
  html: '网页',
  text: '纯文本',
  xlsx: '表格 .xlsx',
}

/**
 * Reads a .txt, .md, .html, .docx or .pdf file into one text with positioned blocks.
 * The content decides what it is; a name that says otherwise is refused.
 * Every failure is an `InputError` with a Chinese message and the way out.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<SourceText> {
  const reading = new Reading(fileName, options)
  checkSize(bytes, reading)
  const kind = sniffKind(bytes)
  switch (kind) {
    case 'pdf':
      expectFormat(['pdf'], 'pdf', reading)
      return readPdf(bytes, reading)
    case 'zip':
      return readZipped(bytes, reading)
    case 'ole':
      throw refuseOle(bytes, reading)
    case 'html':
    case 'text':
      return readTextual(bytes, kind, reading)
    default:
      throw refuseForeign(kind, reading)
  }
}

/** Refuses empty and oversized files before anything looks inside. */
export function checkSize(bytes: Uint8Array, reading: Reading): void {
  if (bytes.length === 0) throw reading.refuse('file-empty')
  const limit = reading.limits.fileBytes
  if (bytes.length > limit) throw reading.refuse('file-too-large', { bytes: bytes.length, limit })
}

async function readZipped(bytes: Uint8Array, reading: Reading): Promise<SourceText> {
  const archive = await openArchive(bytes, reading)
  const kind = sniffZip(archive.names)
  if (kind === 'docx') {
    expectFormat(['docx'], 'docx', reading)
    return readDocx(archive, reading)
  }
  if (kind === 'xlsx') {
    expectFormat([], 'xlsx', reading)
    const way = '请上传报告正文的 .docx 或 .pdf 文件。'
    throw reading.refuse('unsupported-kind', { actual: '表格 .xlsx', way })
  }
  throw refuseZip(kind, reading)
}

function readTextual(bytes: Uint8Array, kind: 'html' | 'text', reading: Reading): SourceText {
  expectFormat(['txt', 'md', 'html'], kind, reading)
  const format = formatByName(reading.file) ?? (kind === 'html' ? 'html' : 'txt')
  if (format === 'html') return readHtml(bytes, reading)
  return format === 'md' ? readMarkdown(bytes, reading) : readPlain(bytes, reading)
}

function expectFormat(allowed: Format[], actual: keyof typeof kindNames, reading: Reading): void {
  const named = formatByName(reading.file)
  if (named === undefined || allowed.includes(named)) return
  const extension = extensionOf(reading.file)
  throw reading.refuse('file-kind-mismatch', { extension, actual: kindNames[actual] })
}

function formatByName(fileName: string): Format | undefined {
  const extension = extensionOf(fileName)
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined
}

function extensionOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
