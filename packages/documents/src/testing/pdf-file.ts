import { zlibSync } from 'fflate'

/** One line of text: points from the left and the top of an A4 page. */
export interface PdfLine {
  x: number
  y: number
  text: string
  size?: number
}

export interface PdfOptions {
  compress?: boolean
  /** Instead of text, every page shows a picture. */
  scanned?: boolean
  /** Entries for the trailer. */
  trailer?: string
  /** Further objects, numbered on from `firstExtra`. */
  extra?: (string | Buffer)[]
}

const WIDTH = 595
const HEIGHT = 842
const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def ' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end'

/** A tiny PDF whose font maps every 16-bit code to itself; every character is as wide as it is high. */
export function pdfOf(pages: PdfLine[][], options: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_, at) => `${7 + 2 * at} 0 R`).join(' ')
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(Buffer.from(TO_UNICODE), ''),
    stream(
      Buffer.from([255]),
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  ]
  pages.forEach((lines, at) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${8 + 2 * at} 0 R ` +
        '/Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>',
      contents(lines, options),
    )
  })
  objects.push(...(options.extra ?? []))
  return fileOf(objects, options.trailer ?? '')
}

function contents(lines: PdfLine[], { scanned, compress }: PdfOptions): Buffer {
  const shown = scanned ? 'q 500 0 0 700 50 50 cm /I Do Q' : lines.map(showLine).join('\n')
  const data = Buffer.from(shown)
  return compress ? stream(Buffer.from(zlibSync(data)), '/Filter /FlateDecode') : stream(data, '')
}

function showLine({ x, y, text, size = 16 }: PdfLine): string {
  const codes = [...text].map(char => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${codes}> Tj ET`
}

/** A stream object; `dictionary` without its length. */
export function stream(data: Buffer, dictionary: string): Buffer {
  const head = `<< ${dictionary} /Length ${data.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')])
}

function fileOf(objects: (string | Buffer)[], trailer: string): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = chunks[0]?.length ?? 0
  const push = (chunk: Buffer) => {
    chunks.push(chunk)
    at += chunk.length
  }
  objects.forEach((object, index) => {
    offsets.push(at)
    push(
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`),
        Buffer.from(object),
        Buffer.from('\nendobj\n'),
      ]),
    )
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  push(Buffer.from(end))
  return new Uint8Array(Buffer.concat(chunks))
}
