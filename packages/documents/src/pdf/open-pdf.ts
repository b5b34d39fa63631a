import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Reading } from '../reading.ts'

/** Opens a PDF in this process: no worker, no canvas, no generated code, no request to anywhere. */
export async function openPdf(bytes: Uint8Array, reading: Reading): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    // pdf.js takes the buffer over; the caller keeps its own.
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await reading.withinTime(task.promise)
  } catch (error) {
    await task.destroy().catch(() => undefined)
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    if (encrypted) throw reading.refuse('pdf-encrypted')
    throw reading.asRefusal(error, 'pdf-corrupt')
  }
}

/** Loaded on first use: most runs never see a PDF. */
async function loadPdfjs() {
  const scope = globalThis as { pdfjsWorker?: unknown }
  // Found here, pdf.js runs its parser in this thread instead of looking for a worker script.
  // @ts-expect-error the package has no types for its worker
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
