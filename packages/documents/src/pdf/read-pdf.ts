import type { SourceText } from '@mingjian/model'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Reading } from '../reading.ts'
import { SourceTextBuilder } from '../source-text-builder.ts'
import { ContentWriter } from './content-writer.ts'
import { removeFurniture } from './furniture.ts'
import { guardPdfStreams } from './inflate-guard.ts'
import { openPdf } from './open-pdf.ts'
import { contentOf, withRows } from './page-content.ts'
import { type Page, readPageRuns } from './page-runs.ts'
import { ignoringStrayRejections } from './stray-rejections.ts'

/**
 * Text of a PDF: lines rebuilt from positions, columns in order, headers and page numbers removed,
 * paragraphs joined over lines and pages.
 */
export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<SourceText> {
  await guardPdfStreams(bytes, reading)
  const pages = await ignoringStrayRejections(() => readPages(bytes, reading))
  refuseUnreadable(pages, bytes, reading)
  const rowed = pages.map(page => {
    reading.checkTime()
    return withRows(page)
  })
  if (removeFurniture(rowed)) reading.notice('重复的页眉、页脚和页码没有计入正文。')
  if (pages.some(page => page.hasSlanted)) {
    reading.notice('与正文方向不同的文字（水印、印章、边注等）没有计入正文。')
  }
  const writer = new ContentWriter(new SourceTextBuilder(reading), reading)
  for (const content of rowed.flatMap(contentOf)) writer.write(content)
  return writer.finish()
}

async function readPages(bytes: Uint8Array, reading: Reading): Promise<Page[]> {
  const document = await openPdf(bytes, reading)
  try {
    const limit = reading.limits.pdfPages
    const count = document.numPages
    if (count > limit) throw reading.refuse('pdf-too-many-pages', { pages: count, limit })
    return await readEach(document, count, reading)
  } catch (error) {
    throw reading.asRefusal(error, 'pdf-corrupt')
  } finally {
    await document.destroy().catch(() => undefined)
  }
}

async function readEach(
  document: PDFDocumentProxy,
  count: number,
  reading: Reading,
): Promise<Page[]> {
  const pages: Page[] = []
  const limit = reading.limits.textChars
  let chars = 0
  for (let number = 1; number <= count; number += 1) {
    reading.checkTime()
    const page = await reading.withinTime(document.getPage(number))
    const read = await reading.withinTime(readPageRuns(page))
    page.cleanup()
    for (const run of read.runs) chars += run.text.length
    if (chars > limit) throw reading.refuse('text-too-long', { limit })
    pages.push(read)
  }
  return pages
}

/** Pictures of pages, and fonts whose codes stand for nothing, look like text only to the eye. */
function refuseUnreadable(pages: Page[], bytes: Uint8Array, reading: Reading): void {
  const empty = pages.filter(page => page.runs.length === 0)
  if (empty.length > 0 && holdsImages(bytes)) {
    if (empty.length === pages.length) throw reading.refuse('pdf-scanned')
    const numbers = empty.slice(0, 20).map(page => page.number)
    reading.notice(`第 ${numbers.join('、')} 页没有文字层（可能是扫描页），没有计入正文。`)
  }
  const text = pages.flatMap(page => page.runs.map(run => run.text)).join('')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: unmapped codes show up as controls
  const garbled = text.match(/[\ue000-\uf8ff\ufffd\x00-\x08]/g)?.length ?? 0
  if (garbled > 0.2 * text.length) throw reading.refuse('pdf-garbled')
}

/** Image objects are streams, and a stream's dictionary always stands uncompressed in the file. */
function holdsImages(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('/Subtype /Image') || buffer.includes('/Subtype/Image')
}
