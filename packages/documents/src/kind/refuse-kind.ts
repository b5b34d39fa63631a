import type { InputError } from '@mingjian/model'
import type { Reading } from '../reading.ts'
import { type RawKind, sniffOle, type ZipKind } from './sniff-kind.ts'

type Foreign = Exclude<RawKind, 'pdf' | 'html' | 'text' | 'zip' | 'ole'>

const foreignKinds: Record<Foreign, { actual: string; way: string }> = {
  rtf: { actual: ' RTF 文件', way: '请在 Word 或 WPS 中另存为 .docx 后重新上传。' },
  mhtml: { actual: '网页存档文件', way: '请在 Word 或 WPS 中另存为 .docx 后重新上传。' },
  'word-xml': {
    actual: ' Word 2003 XML 文件',
    way: '请在 Word 或 WPS 中另存为 .docx 后重新上传。',
  },
  image: {
    actual: '图片',
    way: '没有可以读取的文字。请提供可复制文字的 PDF，或直接上传 .docx 原文件。',
  },
  archive: { actual: '压缩包', way: '请解压后上传其中的 .docx 或 .pdf 文件。' },
  program: { actual: '程序文件', way: '不是文档，请重新选择文件。' },
}

const foreignZips: Record<
  Exclude<ZipKind, 'docx' | 'xlsx' | 'office-without-body'>,
  { actual: string; way: string }
> = {
  pptx: { actual: '演示文稿 .pptx', way: '请上传报告正文的 .docx 或 .pdf 文件。' },
  ofd: { actual: '版式文件 .ofd', way: '请导出为 PDF，或直接上传 .docx 原文件。' },
  odf: { actual: ' OpenDocument 文件', way: '请在 Word 或 WPS 中另存为 .docx 后重新上传。' },
  epub: { actual: '电子书', way: '请上传报告正文的 .docx 或 .pdf 文件。' },
  zip: { actual: '压缩包', way: '请解压后上传其中的 .docx 或 .pdf 文件。' },
}

/** The refusal for a kind no reader takes. */
export function refuseForeign(kind: Foreign, reading: Reading): InputError {
  return reading.refuse('unsupported-kind', foreignKinds[kind])
}

export function refuseZip(kind: Exclude<ZipKind, 'docx' | 'xlsx'>, reading: Reading): InputError {
  if (kind === 'office-without-body') {
    return reading.refuse('part-missing', { part: 'word/document.xml' })
  }
  return reading.refuse('unsupported-kind', foreignZips[kind])
}

/** The refusal for an OLE container: an encrypted file or one of the old binary formats. */
export function refuseOle(bytes: Uint8Array, reading: Reading): InputError {
  const kind = sniffOle(bytes)
  if (kind === 'encrypted') return reading.refuse('document-encrypted')
  if (kind === 'wps' || reading.file.toLowerCase().endsWith('.wps')) {
    return reading.refuse('legacy-wps')
  }
  if (kind === 'doc') return reading.refuse('legacy-doc')
  return reading.refuse(kind === 'xls' ? 'legacy-xls' : 'legacy-ole')
}
