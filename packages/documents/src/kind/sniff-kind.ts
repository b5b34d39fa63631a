/** What the first bytes of a file say it is. `zip` and `ole` are containers to look into. */
export type RawKind =
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'mhtml'
  | 'word-xml'
  | 'html'
  | 'text'
  | 'image'
  | 'archive'
  | 'program'

const signatures: readonly (readonly [kind: RawKind, at: number, bytes: string])[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', 0, '{\\rtf'],
  ['image', 0, '\x89PNG\r\n'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, 'GIF87a'],
  ['image', 0, 'GIF89a'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftypheic'],
  ['archive', 0, 'Rar!\x1a\x07'],
  ['archive', 0, "7z\xbc\xaf'\x1c"],
  ['archive', 0, '\x1f\x8b\x08'],
  ['program', 0, 'MZ\x90\0'],
  ['program', 0, '\x7fELF'],
  ['mhtml', 0, 'MIME-Version:'],
]

/** Tells the kind of a file from its content alone. */
export function sniffKind(bytes: Uint8Array): RawKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048))
  const start = head.toString('latin1')
  const signature = signatures.find(([, at, mark]) => start.startsWith(mark, at))
  if (signature) return signature[0]
  // Readers accept a PDF header after some leading bytes, as Acrobat does, unless it is quoted in a text.
  if (/^[^\n]{0,64}%PDF-\d/.test(start) || /^%PDF-/m.test(start.slice(0, 1024))) return 'pdf'
  const opening = start.replace(/^\xef\xbb\xbf/, '').replace(/^(?:\s|<!--[\s\S]*?-->)+/, '')
  if (/^<\?xml[\s\S]*?progid="Word\.Document"/.test(opening)) return 'word-xml'
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(opening)) return 'html'
  return 'text'
}

/** Which office program wrote an OLE container. */
export type OleKind = 'encrypted' | 'doc' | 'xls' | 'wps' | 'other'

/** Looks for the names of the streams in an OLE directory; they stand there in UTF-16LE. */
export function sniffOle(bytes: Uint8Array): OleKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('WpsDocument') || holds('WPSDocument')) return 'wps'
  if (holds('WordDocument')) return 'doc'
  if (holds('Workbook')) return 'xls'
  return 'other'
}

/** What an opened zip container is, by the parts it has. */
export type ZipKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'odf'
  | 'epub'
  | 'office-without-body'
  | 'zip'

export function sniffZip(names: ReadonlySet<string>): ZipKind {
  const folders = new Set([...names].map(name => name.slice(0, name.indexOf('/') + 1)))
  if (names.has('[Content_Types].xml')) {
    if (folders.has('word/')) return 'docx'
    if (folders.has('xl/')) return 'xlsx'
    if (folders.has('ppt/')) return 'pptx'
    return 'office-without-body'
  }
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('META-INF/container.xml')) return 'epub'
  if (names.has('mimetype') && names.has('content.xml')) return 'odf'
  // Some writers leave the content types out; the body alone is enough to read.
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  return 'zip'
}
