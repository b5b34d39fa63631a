export { type DocxParts, docxOf, p, r } from './docx-file.ts'
export { type PdfLine, pdfOf } from './pdf-file.ts'
export { zipOf } from './zip-file.ts'
