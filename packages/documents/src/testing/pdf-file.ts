import { zlibSync } from 'fflate'

/** One line of text: points from the left and the top of an A4 page. */
export interface PdfLine {
  x: number
  y: number
  text: string
  size?: number
  /** Degrees, counter-clockwise. */
  turn?: number
}

export interface PdfOptions {
  compress?: boolean
  /** Instead of text, every page shows a picture. */
  scanned?: boolean
  /** Lines drawn on every page, `[x0, y0, x1, y1]` from its top left corner. */
  rules?: [number, number, number, number][]
  /** Draws the lines as thin filled rectangles, as Word does. */
  bars?: boolean
  /** Entries for every page. */
  page?: string
  /** How text is written down: by default each code is its own character. */
  encode?: (text: string) => Buffer
  /** The dictionary of the font instead of one that says what its codes mean. */
  font?: string
  /** Registry and ordering of the glyphs. */
  ordering?: string
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
    options.font ??
      '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${options.ordering ?? 'Identity'}) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    stream(Buffer.from(TO_UNICODE), ''),
    stream(
      Buffer.from([255]),
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  ]
  pages.forEach((lines, at) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${8 + 2 * at} 0 R ` +
        `/Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> ${options.page ?? ''} >>`,
      contents(lines, options),
    )
  })
  objects.push(...(options.extra ?? []))
  return fileOf(objects, options.trailer ?? '')
}

function contents(lines: PdfLine[], options: PdfOptions): Buffer {
  const drawn = (options.rules ?? []).map(rule => showRule(rule, options.bars ?? false))
  const written = lines.map(line => showLine(line, options.encode ?? utf16))
  const shown = options.scanned
    ? 'q 500 0 0 700 50 50 cm /I Do Q'
    : [...drawn, ...written].join('\n')
  const data = Buffer.from(shown)
  return options.compress
    ? stream(Buffer.from(zlibSync(data)), '/Filter /FlateDecode')
    : stream(data, '')
}

function showRule([x0, y0, x1, y1]: [number, number, number, number], bar: boolean): string {
  if (!bar) return `${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`
  return `${x0} ${HEIGHT - y1} ${Math.max(0.5, x1 - x0)} ${Math.max(0.5, y1 - y0)} re f`
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()

function showLine(
  { x, y, text, size = 16, turn = 0 }: PdfLine,
  encode: (text: string) => Buffer,
): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos].map(part => part.toFixed(5)).join(' ')
  return `BT /F ${size} Tf ${matrix} ${x} ${HEIGHT - y} Tm <${encode(text).toString('hex')}> Tj ET`
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
